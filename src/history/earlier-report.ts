import type { AnalysedSymbol, FailedSymbol } from "../analysis/symbol-report.ts";
import type { ScanMarket, ScanReport } from "../scan/scan-report.ts";

/** As much of a report as a later one is compared with. Every `ScanReport` is one; `parseReport` reads one from a file. */
export interface EarlierReport extends Pick<ScanReport, "version" | "asOf" | "settings" | "dataHash"> {
  readonly symbols: readonly EarlierSymbol[];
  readonly market?: EarlierMarket | undefined;
}

type ShownMarket = Extract<ScanMarket, { status: "ran" }>["report"];

/** The level of a market; without one where it could not be shown. */
export type EarlierMarket =
  | { readonly status: "failed" }
  | {
      readonly status: "ran";
      readonly report: {
        readonly index: Pick<ShownMarket["index"], "symbol">;
        readonly state: Pick<ShownMarket["state"], "level">;
      };
    };

type EarlierAnalysis = Pick<
  AnalysedSymbol,
  "symbol" | "status" | "bars" | "firstBar" | "lastBar" | "dataHash" | "close" | "level" | "severity" | "signals"
>;

export type EarlierSymbol = EarlierAnalysis | Pick<FailedSymbol, "symbol" | "status">;
