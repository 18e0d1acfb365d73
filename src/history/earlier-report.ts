import type { AnalysedSymbol, FailedSymbol } from "../analysis/symbol-report.ts";
import type { ScanReport } from "../scan/scan-report.ts";

/** As much of a report as a later one is compared with. Every `ScanReport` is one; `parseReport` reads one from a file. */
export interface EarlierReport extends Pick<ScanReport, "version" | "asOf" | "settings" | "dataHash"> {
  readonly symbols: readonly EarlierSymbol[];
}

type EarlierAnalysis = Pick<
  AnalysedSymbol,
  "symbol" | "status" | "bars" | "firstBar" | "lastBar" | "dataHash" | "close" | "level" | "severity" | "signals"
>;

export type EarlierSymbol = EarlierAnalysis | Pick<FailedSymbol, "symbol" | "status">;
