import type { SymbolReport } from "../../analysis/symbol-report.ts";
import type { Painted } from "../text/flow.ts";
import { displayWidth } from "../text/width.ts";
import { cellOf, headOf, symbolLines, type ColumnId } from "./columns.ts";
import { gridWidth, type GridColumn } from "./grid.ts";
import type { Style } from "./style.ts";
import { warningsWidth } from "./warnings.ts";

/** Which columns are shown, and whether the warnings stand in one of them or on a line of their own below. */
export interface Layout {
  readonly ids: readonly ColumnId[];
  readonly columns: readonly GridColumn[];
  readonly stacked: boolean;
}

const everything: readonly ColumnId[] = [
  "symbol",
  "close",
  "fromHigh",
  "above200",
  "context",
  "warnings",
  "severity",
  "level",
  "outlook",
  "notes",
];

/**
 * What is given up where a terminal is too narrow, in this order: the outlook in full words; the notes (a star beside the
 * symbol points to the lines under the table); the column of the warnings (they move to a line under the numbers, which
 * gives the full outlook its room again); the outlook in full words; the context (named instead of a level that there is
 * not); the distance from the 200-day average; the distance from the high; the close; the outlook.
 */
const steps = narrowingSteps();

function narrowingSteps(): readonly (readonly ColumnId[])[] {
  const narrow = everything.map((id) => (id === "outlook" ? "outlookNarrow" : id));
  const short = without(narrow, "notes", "warnings");
  const merged = without(short, "context").map((id) => (id === "level" ? "levelOrContext" : id));
  return [
    everything,
    narrow,
    without(narrow, "notes"),
    without(everything, "notes", "warnings"),
    short,
    merged,
    without(merged, "above200"),
    without(merged, "above200", "fromHigh"),
    without(merged, "above200", "fromHigh", "close"),
    without(merged, "above200", "fromHigh", "close", "outlookNarrow"),
  ];
}

function without(ids: readonly ColumnId[], ...dropped: readonly ColumnId[]): ColumnId[] {
  return ids.filter((id) => !dropped.includes(id));
}

/** Below this the column of the warnings is too thin to read; notes and a full outlook are not worth a thin one. */
const WARNINGS_WIDTH = 34;
const WARNINGS_WIDTH_BESIDE_EXTRAS = 46;

/** The richest layout that fits. */
export function layoutOf(symbols: readonly SymbolReport[], style: Style): Layout {
  const widths = new Map<ColumnId, number>();
  const natural = (id: ColumnId): number => {
    const width = widths.get(id) ?? naturalWidth(id, symbols, style);
    widths.set(id, width);
    return width;
  };
  for (const ids of steps) {
    const layout = tryLayout(ids, natural, style.width);
    if (layout !== undefined) return widened(layout, style.width);
  }
  return gridOf(["symbol", "severity", "levelOrContext"], natural);
}

/** The last column reaches to the edge: the lines that cover several columns have all the room there is. */
function widened(layout: Layout, width: number): Layout {
  const rest = width - gridWidth(layout.columns);
  const last = layout.columns.length - 1;
  const columns = layout.columns.map((column, index) =>
    index === last ? { ...column, width: column.width + rest } : column,
  );
  return { ...layout, columns };
}

function tryLayout(ids: readonly ColumnId[], natural: (id: ColumnId) => number, width: number): Layout | undefined {
  const layout = gridOf(ids, natural);
  const excess = gridWidth(layout.columns) - width;
  if (excess <= 0) return layout;
  if (layout.stacked) return undefined;
  const room = natural("warnings") - excess;
  const least = ids.includes("notes") ? WARNINGS_WIDTH_BESIDE_EXTRAS : WARNINGS_WIDTH;
  return room < least ? undefined : gridOf(ids, (id) => (id === "warnings" ? room : natural(id)));
}

function gridOf(ids: readonly ColumnId[], widthOf: (id: ColumnId) => number): Layout {
  const columns = ids.map((id): GridColumn => ({ width: widthOf(id), align: numeric.has(id) ? "right" : "left" }));
  return { ids, columns, stacked: !ids.includes("warnings") };
}

const numeric: ReadonlySet<ColumnId> = new Set<ColumnId>(["close", "fromHigh", "above200"]);

function naturalWidth(id: ColumnId, symbols: readonly SymbolReport[], style: Style): number {
  return symbols.reduce(
    (width, symbol) => Math.max(width, contentWidth(id, symbol, style)),
    displayWidth(headOf(id, style)),
  );
}

function contentWidth(id: ColumnId, symbol: SymbolReport, style: Style): number {
  if (id === "symbol") return widest(symbolLines(symbol, true, style));
  if (symbol.status === "failed") return 0;
  return id === "warnings" ? warningsWidth(symbol, style) : widest(cellOf(id, symbol, style));
}

function widest(lines: readonly Painted[]): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}
