import type { Analysis } from "../analysis/analyze.ts";
import { chartDataOf, type ChartData } from "../analysis/chart-data.ts";
import { FrothError } from "../errors.ts";
import { isFlagged } from "../report/html/flagged.ts";
import type { ScanSettings } from "../scan/scan-report.ts";

/** What the charts of a report are drawn from, kept while its symbols are scanned: of those that get one, and no other. */
export interface KeptCharts {
  readonly bySymbol: ReadonlyMap<string, ChartData>;
  /** What takes in each analysis of a scan. */
  keeper(symbols: readonly string[], settings: ScanSettings): (analysis: Analysis) => void;
}

/**
 * What the charts of a page are to be drawn from. What cannot be drawn is said before the scan.
 *
 * @param draws whether a page is made at all
 * @param interactive whether its charts are to move
 * @throws FrothError `usage`
 */
export async function keptCharts(draws: boolean, interactive: boolean): Promise<KeptCharts> {
  if (!draws) {
    const remedy = "add --output html=report.html or --format html";
    throw new FrothError("usage", "--interactive is about an HTML report", { remedy });
  }
  if (interactive) (await import("./html-report.ts")).readLibrary();
  const bySymbol = new Map<string, ChartData>();
  return {
    bySymbol,
    keeper:
      (symbols, { parameters }) =>
      (analysis) => {
        const { report } = analysis;
        if (isFlagged(report, symbols.length)) bySymbol.set(report.symbol, chartDataOf(analysis, parameters));
      },
  };
}
