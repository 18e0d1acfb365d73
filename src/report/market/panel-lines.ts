import type { MarketReport } from "../../market/market-report.ts";
import type { MarketWarning } from "../../market/state.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { flow, paintLine, plain, type Painted, type Paint } from "../text/flow.ts";
import { indent } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";
import { marketRecordText } from "./record-text.ts";
import type { MarketRow } from "./row.ts";

/** The rows of one panel under its heading. */
export interface RowGroup {
  readonly heading: string;
  readonly rows: readonly MarketRow[];
}

/** Thinner columns are not read: the record goes under the value instead of beside it. */
const LEAST_VALUE_WIDTH = 34;
const MOST_LABEL_WIDTH = 36;
const INDENT = 1;

/** All panels, in columns that are the same for each. */
export function panelLines(groups: readonly RowGroup[], { warnings }: MarketReport, style: Style): string[][] {
  const { locale, palette, width } = style;
  const labels = groups.flatMap(({ rows }) => rows.map(({ label }) => displayWidth(label)));
  const told = groups.flatMap(({ rows }) => rows.map((row) => recordOf(row, warnings, style)));
  const labelWidth = Math.min(MOST_LABEL_WIDTH, Math.max(...labels), Math.floor(width / 2.6));
  const recordWidth = Math.max(...told.map(({ text }) => displayWidth(text)));
  const beside = width - INDENT - gridWidth([column(labelWidth), column(0), column(recordWidth)]);
  const isWide = beside >= LEAST_VALUE_WIDTH;
  const valueWidth = isWide ? beside : width - INDENT - gridWidth([column(labelWidth), column(0)]);
  const columns = [labelWidth, valueWidth, ...(isWide ? [recordWidth] : [])].map(column);
  const cells = (row: MarketRow): GridCell[] => {
    const record = recordOf(row, warnings, style);
    const label = flow([{ text: row.label, paint: palette.faint }], labelWidth);
    const value = flow([{ text: row.value, paint: plain }], valueWidth);
    if (isWide) return [{ lines: label }, { lines: value }, { lines: [paintLine(record)] }];
    return [{ lines: label }, { lines: flow([{ text: row.value, paint: plain }, record], valueWidth, " · ") }];
  };
  const heads = [
    locale.market.heads.reading,
    locale.market.heads.value,
    ...(isWide ? [locale.market.heads.record] : []),
  ];
  const head = heads.map((text): GridCell => ({ lines: [headLine(text, palette.head)] }));
  return groups.map(({ heading, rows }, index) => [
    ...(index === 0 ? indent(renderGrid(columns, [head]), INDENT) : []),
    palette.strong(heading),
    ...indent(renderGrid(columns, rows.map(cells)), INDENT),
  ]);
}

function column(width: number): GridColumn {
  return { width, align: "left" };
}

function headLine(text: string, paint: Paint): Painted {
  return paintLine({ text, paint });
}

/** The record of a row: of its first rule that is in force, or else of its first; marked where it is in force. */
function recordOf(
  { rules = [] }: MarketRow,
  warnings: readonly MarketWarning[],
  { locale, palette }: Style,
): { readonly text: string; readonly paint: Paint } {
  const own = rules.flatMap((id) => warnings.filter(({ rule }) => rule === id));
  const told = own.find(({ inForce }) => inForce === true) ?? own[0];
  if (told === undefined) return { text: locale.market.record.none, paint: palette.faint };
  const text = marketRecordText(told.record, locale);
  if (told.inForce !== true) return { text, paint: palette.faint };
  return { text: `${text}, ${locale.market.inForce}`, paint: palette.levels.watch };
}
