import type { Fragility } from "./fragility.ts";
import type { OwnRecord } from "./own-record.ts";
import type { NextSession, Trigger } from "./trigger.ts";
import type { AnalysedSymbol, IsoDate, ReportedSignal } from "./symbol-report.ts";

/** All that `froth explain` tells of one symbol. Plain data; every output is made from it. */
export interface Explanation {
  readonly version: string;
  /** What a reader is told of the source, e.g. `csv:prices`. */
  readonly source: string;
  readonly symbol: AnalysedSymbol;
  /** Date of the last bar in the data; after `symbol.lastBar` where `--as-of` cut the series. */
  readonly lastBarInData: IsoDate;
  /** Signals in force, the most telling first, in the order of `symbol.signals`. */
  readonly inForce: readonly ExplainedSignal[];
  /** Signals of the last `recentSessions` that have ended, the newest first. */
  readonly ended: readonly ExplainedSignal[];
  /** What would fire next session. */
  readonly next: NextSession;
  readonly recentSessions: number;
  readonly chart: PriceChart;
  readonly indicators: readonly IndicatorEntry[];
  /** What followed the symbol's own past signals; `null` unless it was asked for. */
  readonly record: OwnRecord | null;
}

/** A signal with its rule in words and what came after it. */
export interface ExplainedSignal {
  readonly signal: ReportedSignal;
  /** `Rule.title` of the signal's rule. */
  readonly ruleTitle: string;
  readonly ending: Ending;
  /** What would clear it next session; `null` for one that has ended. */
  readonly clears: Trigger | null;
  /** Whether it hangs on the exact values of the parameters; `null` for one that has ended. */
  readonly fragility: Fragility | null;
  /** From the close of `knownAt` to the last bar of the report; `null` where that is the same bar. */
  readonly since: FollowUp | null;
  /** From the close of `knownAt` to the last bar in the data; `null` where the data ends with the report. */
  readonly afterAsOf: FollowUp | null;
}

/** When a warning stops. */
export type Ending =
  | { readonly lasts: "while-true" }
  | {
      readonly lasts: "sessions";
      /** In all, from `knownAt`. */
      readonly sessions: number;
      /** A close above this price ends it at once; `null` where that is not known. */
      readonly closeAbove: number | null;
    };

/** What the closes did from a signal's `knownAt` to a later bar. */
export interface FollowUp {
  readonly sessions: number;
  readonly until: IsoDate;
  /** Close of `until` against the close of `knownAt`, e.g. -3.2. */
  readonly changePercent: number;
  /** Lowest close after `knownAt` up to `until`, against the close of `knownAt`; positive where all were higher. */
  readonly lowestPercent: number;
  readonly lowestOn: IsoDate;
}

/** The newest bars, those after the report's last bar included. All columns have the length of `dates`. */
export interface PriceChart {
  readonly dates: readonly IsoDate[];
  readonly close: readonly number[];
  /** 50-day and 200-day averages; `null` in their warm-up. */
  readonly sma50: readonly (number | null)[];
  readonly sma200: readonly (number | null)[];
  /** Index of the report's last bar: bars after it were not known then. */
  readonly asOfIndex: number;
}

/** How an indicator's last value is commonly read. A description, not a warning. */
export type IndicatorReading =
  | "overbought"
  | "oversold"
  | "neutral"
  | "rising"
  | "falling"
  | "above"
  | "below"
  | "inside"
  | "trending"
  | "ranging";

/** One indicator of the catalogue at the report's last bar. */
export interface IndicatorEntry {
  /** The indicator's own name, e.g. `RSI`, `Bollinger bands`. */
  readonly name: string;
  /** Its lookbacks and factors, e.g. `14` or `12, 26, 9`. */
  readonly parameters: string;
  /** `value` is `null` while warming up. */
  readonly outputs: readonly {
    readonly name: string;
    readonly unit: "price" | "points" | "percent";
    readonly value: number | null;
  }[];
  readonly reading: IndicatorReading | null;
}
