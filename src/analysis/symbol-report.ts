import type { HorizonOutlook } from "../evidence/outlook.ts";
import type { Upside } from "../evidence/upside.ts";
import type { Level } from "../evidence/levels.ts";
import type { RuleRecord } from "../evidence/record.ts";
import type { EndReason, Message } from "../detectors/contract.ts";
import type { FindingCode } from "../series/findings.ts";
import type { Instrument, OptionalColumn } from "../series/series.ts";

/** Where in a rally a symbol stands; the evidence was measured in rallies. */
export type TrendContext = "rally" | "pullback" | "decline" | "none";

/** A date in a report: ISO, `2025-11-21`. */
export type IsoDate = string;

/** A signal as a reader needs it: dates for bar indices, and its measured record. */
export interface ReportedSignal {
  readonly detector: string;
  readonly rule: string;
  readonly knownAt: IsoDate;
  readonly pivotAt: IsoDate | null;
  readonly endedAt: IsoDate | null;
  readonly endReason: EndReason | null;
  /** A close above this price takes the warning back; `null` for states. */
  readonly invalidAbove: number | null;
  /** Sessions since `knownAt`; 0 on the day itself. */
  readonly ageSessions: number;
  /** Strength of the pattern, 0..1. */
  readonly severity: number;
  /** What its record is worth in the symbol's severity, 0..1. */
  readonly weight: number;
  readonly anchors: readonly { readonly role: string; readonly date: IsoDate; readonly price: number }[];
  readonly message: Message;
  /** `null`: not measured yet. */
  readonly record: RuleRecord | null;
}

export type ReportedOutlook =
  /** `asOf` is the last bar in a rally; earlier than the last bar where only the last rally can be judged. */
  | {
      readonly status: "measured" | "last-rally";
      /** What the rates were measured in. */
      readonly setting: "rally" | "pullback";
      readonly asOf: IsoDate;
      readonly horizons: readonly HorizonOutlook[];
      /** From other bars than `horizons`; measured in rallies only. */
      readonly upside: Upside | null;
    }
  | { readonly status: "not-measured"; readonly reason: "instrument" | "no-rally" | "insufficient-history" };

/** `no-data`: every symbol failed. */
export type NotExpectedReason = "parameters" | "instrument" | "insufficient-history" | "no-data";

/** How many warnings, one a detector, a list carries, and how many such a list carries on average. */
export type ExpectedWarnings =
  | {
      readonly status: "measured";
      /** Of the list: those that firing rates were measured for. All numbers are theirs alone. */
      readonly symbols: number;
      readonly seen: number;
      /** Expected by chance, e.g. 9.8; nine of ten such lists have `low` to `high`, both included. */
      readonly warnings: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly status: "not-measured"; readonly reason: NotExpectedReason };

export interface ReportedFinding {
  readonly code: FindingCode;
  readonly dates: readonly IsoDate[];
  /** Why, where the code alone does not say it. */
  readonly detail?: string | undefined;
}

/** A detector, or some of its rules, that did not run, and why. */
export type Silence =
  | {
      readonly detector: string;
      readonly status: "insufficient-history";
      readonly needed: number;
      readonly had: number;
    }
  | {
      readonly detector: string;
      readonly status: "not-applicable";
      readonly rules: readonly string[];
      readonly missing: readonly OptionalColumn[];
    }
  | { readonly detector: string; readonly status: "failed"; readonly error: string };

/** The bar of a session that is not over, for the reader alone: nothing in a report is made from it. */
export interface ReportedProvisional {
  readonly date: IsoDate;
  readonly open: number | null;
  readonly high: number;
  readonly low: number;
  /** The last price. */
  readonly close: number;
  /** So far. */
  readonly volume: number | null;
  /** Last price against the close of the last bar, e.g. 1.3. */
  readonly changePercent: number;
}

/** All that froth says of one symbol. Plain data; every output is made from it. */
export interface AnalysedSymbol {
  readonly symbol: string;
  /** `partial`: some bars are suspect, or a detector could not run. */
  readonly status: "complete" | "partial";
  readonly instrument: Instrument;
  readonly currency: string | null;
  readonly bars: number;
  readonly firstBar: IsoDate;
  readonly lastBar: IsoDate;
  /** SHA-256 of the bars, where a scan made the report. */
  readonly dataHash?: string;
  readonly close: number;
  /** Close against the highest close of 252 sessions, e.g. -7.1; `null` while there are too few bars. */
  readonly fromHighPercent: number | null;
  /** Close against its 200-day average, e.g. 46.0; `null` while there are too few bars. */
  readonly above200Percent: number | null;
  readonly context: TrendContext;
  /** `null` outside rally and pullback: no level is not the same as calm. */
  readonly level: Level | null;
  /** 0..100: how strong the patterns in force are, each weighed by its record. Not a probability. */
  readonly severity: number;
  readonly outlook: ReportedOutlook;
  /** Signals in force, the most telling first. */
  readonly signals: readonly ReportedSignal[];
  readonly silences: readonly Silence[];
  readonly findings: readonly ReportedFinding[];
  /** `null` unless it was asked for and there is one. */
  readonly provisional: ReportedProvisional | null;
}

/** A symbol that was asked for and has no usable data. Shown like any other; never "no warning". */
export interface FailedSymbol {
  readonly symbol: string;
  readonly status: "failed";
  readonly error: { readonly code: string; readonly message: string };
}

export type SymbolReport = AnalysedSymbol | FailedSymbol;
