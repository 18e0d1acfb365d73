import type { ExpectedWarnings, FailedSymbol, IsoDate, SymbolReport } from "../analysis/symbol-report.ts";
import type { MarketReport } from "../market/market-report.ts";

/** The choices that a report depends on. */
export interface ScanSettings {
  readonly source: string;
  readonly asOf: IsoDate | null;
  /** How many of the newest bars are analysed. */
  readonly historyBars: number;
  /** Whether the bar of an unfinished session is shown beside the report on a symbol. It is never judged. */
  readonly includePartial?: boolean | undefined;
  /** Detector parameters that differ from their defaults: detector id -> parameter -> value. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The market beside the symbols of a scan, or why it could not be shown: that costs no symbol its report. */
export type ScanMarket =
  | { readonly status: "ran"; readonly report: MarketReport }
  | { readonly status: "failed"; readonly error: FailedSymbol["error"] };

/** The result of a scan: plain data, the same bytes for the same bars and settings. */
export interface ScanReport {
  readonly schemaVersion: 1;
  readonly version: string;
  /** Date of the newest bar in the report, `null` when every symbol failed. */
  readonly asOf: IsoDate | null;
  readonly settings: ScanSettings;
  /** SHA-256 over the bars of all symbols. */
  readonly dataHash: string;
  readonly expected: ExpectedWarnings;
  readonly symbols: readonly SymbolReport[];
  /** What the reader should know of the report as a whole, such as a store that could not be used. */
  readonly notes: readonly string[];
  /** Only there where it was asked for. */
  readonly market?: ScanMarket;
}
