import type { Analysis } from "../analysis/analyze.ts";
import { chartDataOf, type ChartData } from "../analysis/chart-data.ts";
import { isFlagged } from "../report/html/flagged.ts";
import type { ScanSettings } from "../scan/scan-report.ts";

/** What the charts of a report are drawn from, kept while its symbols are scanned: of those that get one, and no other. */
export class KeptCharts {
  readonly bySymbol: ReadonlyMap<string, ChartData>;
  readonly #kept = new Map<string, ChartData>();

  constructor() {
    this.bySymbol = this.#kept;
  }

  /** Takes in each analysis of a scan. */
  keeper(symbols: readonly string[], { parameters }: ScanSettings): (analysis: Analysis) => void {
    return (analysis) => {
      const { report } = analysis;
      if (isFlagged(report, symbols.length)) this.#kept.set(report.symbol, chartDataOf(analysis, parameters));
    };
  }
}
