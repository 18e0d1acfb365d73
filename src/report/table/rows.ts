import type { AnalysedSymbol, FailedSymbol, SymbolReport } from "../../analysis/symbol-report.ts";
import { noNumber } from "../../locale/numbers.ts";
import { clean } from "../text/clean.ts";
import { flow, paintLine, type Painted } from "../text/flow.ts";
import { cellOf, headOf, symbolLines, type CellId } from "./columns.ts";
import { gridWidth, type GridCell } from "./grid.ts";
import type { Layout } from "./layout.ts";
import type { Style } from "./style.ts";
import { warningLines } from "./warnings.ts";

/** Lines that warnings may take before those that beat no chance are folded. */
const LINES_IN_COLUMN = 2;
const LINES_BELOW = 1;

export function headRow({ ids }: Layout, style: Style): GridCell[] {
  return ids.map((id) => ({ lines: [paintLine({ text: headOf(id, style), paint: style.palette.head })] }));
}

/** The rows of one symbol: one, or two where the warnings stand below. */
export function symbolRows(symbol: SymbolReport, layout: Layout, style: Style): GridCell[][] {
  if (symbol.status === "failed") return [failedRow(symbol, layout, style)];
  return layout.stacked ? stackedRows(symbol, layout, style) : [columnRow(symbol, layout, style)];
}

function columnRow(symbol: AnalysedSymbol, layout: Layout, style: Style): GridCell[] {
  return layout.ids.map((id, index) => {
    if (id !== "warnings") return { lines: linesOf(id, symbol, layout, style) };
    const lines = warningLines(symbol, layout.columns[index]?.width ?? 0, LINES_IN_COLUMN, style);
    return { lines: lines.length === 0 ? [paintLine({ text: noNumber, paint: style.palette.faint })] : lines };
  });
}

/** The second line of a last column (the date of an older outlook) shares the line of the warnings. */
function stackedRows(symbol: AnalysedSymbol, layout: Layout, style: Style): GridCell[][] {
  const cells = layout.ids.map((id) => (id === "warnings" ? [] : linesOf(id, symbol, layout, style)));
  const [ownLines = [], ...others] = cells;
  const overhang = others.at(-1)?.slice(1) ?? [];
  const covers = layout.columns.length - 1 - (overhang.length > 0 ? 1 : 0);
  const room = gridWidth(layout.columns.slice(1, covers + 1));
  const warnings = warningLines(symbol, room, LINES_BELOW, style);
  const first = [{ lines: ownLines.slice(0, 1) }, ...others.map((lines) => ({ lines: lines.slice(0, 1) }))];
  const below = [ownLines.slice(1), warnings, overhang];
  if (below.every((lines) => lines.length === 0)) return [first];
  const second: GridCell[] = [{ lines: ownLines.slice(1) }, { lines: warnings, covers }];
  return [first, overhang.length > 0 ? [...second, { lines: overhang }] : second];
}

function linesOf(id: CellId, symbol: AnalysedSymbol, layout: Layout, style: Style): readonly Painted[] {
  return id === "symbol" ? symbolLines(symbol, !layout.ids.includes("notes"), style) : cellOf(id, symbol, style);
}

function failedRow(failed: FailedSymbol, layout: Layout, style: Style): GridCell[] {
  const covers = layout.columns.length - 1;
  const room = gridWidth(layout.columns.slice(1));
  const text = style.locale.data.noData(clean(withoutSymbol(failed.error.message, failed.symbol)));
  return [
    { lines: symbolLines(failed, false, style) },
    { lines: flow([{ text, paint: style.palette.fault }], room), covers },
  ];
}

/** The row begins with the symbol already. */
function withoutSymbol(message: string, symbol: string): string {
  const prefix = `${symbol}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
