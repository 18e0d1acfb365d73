import type { StudyReport } from "../../scan/study-report.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "../table/grid.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { paintLine, plain, wrap, type Paint } from "../text/flow.ts";
import { indent, joinBlocks, section } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";
import { levelColumns, ownColumns, pastColumns, ruleColumns, type StudyColumn } from "./columns.ts";
import { baseSentences, leftOutSentences, noteSentences, silentSentences, titleOf } from "./sentences.ts";

/** The newest past signals that a table shows; the other formats show all. */
const SHOWN = 20;

/** The study for a terminal. Lines are not wider than `options.width`; the text ends with a line feed. */
export function renderStudyTable(report: StudyReport, options: RenderOptions): string {
  const style = styleOf(options);
  const { locale, palette, width } = style;
  const { headings } = locale.study;
  const bulleted = (lines: readonly string[]): string[] => lines.flatMap((line) => indent(wrap(line, width - 2), 2));
  return joinBlocks([
    wrap(titleOf(report, locale), width, palette.strong),
    wrap(baseSentences(report, locale).join(" "), width),
    ...(report.symbol === null ? manyTables(report, style) : ownTables(report, style)),
    section(headings.leftOut, bulleted(leftOutSentences(report, locale)), palette.head),
    section(headings.silent, bulleted(silentSentences(report, locale)), palette.head),
    noteSentences(report, locale).flatMap((line) => wrap(line, width, palette.faint)),
  ]);
}

function manyTables({ rules, levels, base }: StudyReport, style: Style): string[][] {
  if (base.cases === 0) return [];
  const faintUnless = (verdict: string): Paint => (verdict === "beats-chance" ? plain : style.palette.faint);
  return [
    tableLines(ruleColumns(style.locale), rules, style, ({ verdict }) => faintUnless(verdict)),
    tableLines(levelColumns(style.locale), levels, style, () => plain),
  ];
}

function ownTables({ rules, past, base, fewestCases }: StudyReport, style: Style): string[][] {
  if (base.cases === 0) return [];
  const { locale, palette, width } = style;
  const spoken = rules.filter(({ detector, cases, open }) => detector !== null && cases + open > 0);
  const newest = past.slice(-SHOWN).toReversed();
  return [
    tableLines(ownColumns(locale, fewestCases), spoken, style, ({ againstBase }) =>
      againstBase === "cannot-tell" ? palette.faint : plain,
    ),
    newest.length === 0
      ? []
      : [
          ...wrap(locale.study.headings.past, width, palette.head),
          ...tableLines(pastColumns(locale), newest, style, () => plain),
        ],
  ];
}

/** A table of as many columns as there is room for; without room for the fewest, each row is a paragraph. */
function tableLines<Row>(
  columns: readonly StudyColumn<Row>[],
  rows: readonly Row[],
  style: Style,
  paintOf: (row: Row) => Paint,
): string[] {
  const heads = style.locale.study.heads;
  const measured = columns.map((column) => {
    const cells = rows.map(column.cell);
    const width = Math.max(displayWidth(heads[column.id]), ...cells.map(displayWidth));
    return { ...column, cells, width };
  });
  const fitting = fit(measured, style.width);
  if (gridWidth(fitting) > style.width) {
    return rows.flatMap((row, index) => paragraph(fitting, index, style, paintOf(row)));
  }
  const head = fitting.map(({ id }) => cellOf(heads[id], style.palette.head));
  const body = rows.map((row, index) => fitting.map(({ cells }) => cellOf(cells[index] ?? "", paintOf(row))));
  return renderGrid(fitting, [head, ...body]);
}

function cellOf(text: string, paint: Paint): GridCell {
  return { lines: [paintLine({ text, paint })] };
}

interface Measured extends GridColumn {
  readonly id: StudyColumn<never>["id"];
  readonly giveUp?: number;
  readonly cells: readonly string[];
}

function fit<Column extends Measured>(columns: readonly Column[], width: number): readonly Column[] {
  const most = Math.max(0, ...columns.map(({ giveUp = 0 }) => giveUp));
  if (gridWidth(columns) <= width || most === 0) return columns;
  return fit(
    columns.filter(({ giveUp }) => giveUp !== most),
    width,
  );
}

function paragraph(columns: readonly Measured[], index: number, { locale, width }: Style, paint: Paint): string[] {
  const [first, ...others] = columns;
  const said = others.map(({ id, cells }) => `${locale.study.heads[id]} ${cells[index] ?? ""}`);
  return [...wrap(first?.cells[index] ?? "", width, paint), ...indent(wrap(said.join(" · "), width - 2, paint), 2)];
}
