import type { StudyReport } from "../../scan/study-report.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "../table/grid.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { paintLine, plain, wrap, type Paint } from "../text/flow.ts";
import { indent, joinBlocks, section } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";
import type { StudyHead } from "../../locale/study-words.ts";
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

/** In a narrow terminal the names of rules are broken at their hyphens, into lines no longer than this. */
const NARROW_NAME = 26;

/** A table of as many columns as there is room for; without room for the fewest, each row is a paragraph. */
function tableLines<Row>(
  columns: readonly StudyColumn<Row>[],
  rows: readonly Row[],
  style: Style,
  paintOf: (row: Row) => Paint,
): string[] {
  const heads = style.locale.study.heads;
  const measured = columns.map((column): Measured => {
    const cells = rows.map(column.cell);
    return { ...column, cells, width: Math.max(displayWidth(heads[column.id]), ...cells.map(displayWidth)) };
  });
  const fitting = fit(measured, style.width);
  if (gridWidth(fitting) > style.width) {
    return rows.flatMap((row, index) => paragraph(fitting, index, style, paintOf(row)));
  }
  const head = fitting.map(({ id }) => cellOf([heads[id]], style.palette.head));
  const body = rows.map((row, index) =>
    fitting.map(({ id, cells, width }) => {
      const text = cells[index] ?? "";
      return cellOf(id === "rule" ? brokenName(text, width) : [text], paintOf(row));
    }),
  );
  return renderGrid(fitting, [head, ...body]);
}

function cellOf(lines: readonly string[], paint: Paint): GridCell {
  return { lines: lines.map((text) => paintLine({ text, paint })) };
}

/** `macd-histogram-divergence-pivot` on lines no longer than `width`, where its hyphens allow. */
function brokenName(name: string, width: number): string[] {
  const lines = [""];
  for (const part of name.split(/(?<=-)/)) {
    const longer = `${lines.at(-1)}${part}`;
    if (lines.at(-1) === "" || longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

interface Measured extends GridColumn {
  readonly id: StudyHead;
  readonly giveUp?: number;
  readonly cells: readonly string[];
}

/** Narrows the names of the rules before it gives up a column, and gives them back what room is left. */
function fit(columns: readonly Measured[], width: number): readonly Measured[] {
  const narrow = columns.map((column) =>
    column.id === "rule" ? { ...column, width: Math.min(column.width, NARROW_NAME) } : column,
  );
  const room = width - gridWidth(narrow);
  const most = Math.max(0, ...columns.map(({ giveUp = 0 }) => giveUp));
  if (room < 0 && most > 0) {
    return fit(
      columns.filter(({ giveUp }) => giveUp !== most),
      width,
    );
  }
  return columns.map((column) =>
    column.id === "rule" ? { ...column, width: Math.min(column.width, NARROW_NAME + Math.max(0, room)) } : column,
  );
}

function paragraph(columns: readonly Measured[], index: number, { locale, width }: Style, paint: Paint): string[] {
  const [first, ...others] = columns;
  const said = others.map(({ id, cells }) => `${locale.study.heads[id]} ${cells[index] ?? ""}`);
  return [...wrap(first?.cells[index] ?? "", width, paint), ...indent(wrap(said.join(" · "), width - 2, paint), 2)];
}
