import type { SymbolReport } from "../../analysis/symbol-report.ts";
import type { ScanReport } from "../../scan/scan-report.ts";
import { symbolsInOrder } from "../warning.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { joinBlocks } from "../text/layout.ts";
import { footerLines, type TableExtras } from "./footer.ts";
import { renderGrid } from "./grid.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { headRow, symbolRows } from "./rows.ts";
import { styleOf, type RenderOptions, type Style } from "./style.ts";

/**
 * The warning table: one symbol a row, the failed ones too, and under it what a reader needs to judge it. Lines are not
 * wider than `options.width`; the text ends with a line feed.
 */
export function renderTable(report: ScanReport, extras: TableExtras, options: RenderOptions): string {
  const style = styleOf(options);
  const { symbols, asOf, settings } = report;
  const title = style.locale.table.title(symbols.length, asOf, clean(settings.source));
  const layout = layoutOf(symbols, style);
  return joinBlocks([
    wrap(title, style.width, style.palette.strong),
    gridLines(symbolsInOrder({ report, ...extras }), layout, style),
    footerLines(report, extras, layout.ids, style),
  ]);
}

function gridLines(symbols: readonly SymbolReport[], layout: Layout, style: Style): string[] {
  if (symbols.length === 0) return [];
  const rows = symbols.flatMap((symbol) => symbolRows(symbol, layout, style));
  return renderGrid(layout.columns, [headRow(layout, style), ...rows]);
}
