import type { Words } from "./words.ts";

export type MarketRuleName =
  | "large-names-carry"
  | "breadth-below-50-at-high"
  | "breadth-below-40-at-high"
  | "breadth-falling-at-high"
  | "lows-exceed-highs-at-high"
  | "mcclellan-below-zero-at-high"
  | "rotation-out-of-technology"
  | "technology-behind-4-weeks"
  | "volatility-awake"
  | "term-structure-inverted"
  | "implied-below-realised"
  | "low-correlation-at-high";

export type FundKind =
  | "technology"
  | "growth"
  | "financials"
  | "energy"
  | "value"
  | "staples"
  | "utilities"
  | "health-care"
  | "low-volatility"
  | "long-bonds"
  | "bonds"
  | "gold"
  | "silver"
  | "uranium";

/** Words of the market view. Numbers and dates come as text, written by the same locale; a count comes as both. */
export interface MarketWords {
  readonly title: (index: string, lastSession: string, source: string) => string;
  readonly headings: Words<
    "concentration" | "breadth" | "rotation" | "volatility" | "correlation" | "drawdown" | "funds" | "picture"
  >;
  readonly heads: Words<"reading" | "value" | "record">;
  readonly noLevel: Words<"no-rally" | "too-few-judged">;
  /** The market line. `level`: the locale's word of it, or why there is none. */
  readonly state: (level: string, inForce: number, beatChance: number, judged: number, rules: number) => string;
  readonly rules: Words<MarketRuleName>;
  readonly inForce: string;
  readonly record: {
    readonly none: string;
    readonly cannotTell: string;
    readonly noBetter: (lift: string) => string;
    readonly beatsChance: (lift: string) => string;
    readonly fewerFalls: (lift: string) => string;
    readonly lift: (lift: string, low: string, high: string) => string;
    /** After a record: on how many days of how many quarters. */
    readonly cases: (days: string, quarters: string) => string;
  };
  readonly unread: {
    readonly tooFewMembers: (had: number, needed: number) => string;
    readonly noData: (missing: string) => string;
    readonly noWeights: string;
    readonly noMembers: string;
    readonly shortHistory: (had: number, needed: number) => string;
    readonly unknown: string;
  };
  readonly labels: Words<
    | "return"
    | "made"
    | "largest"
    | "residual"
    | "effective"
    | "above50"
    | "above200"
    | "highsLows"
    | "advances"
    | "line"
    | "mcclellan"
    | "behind"
    | "worst"
    | "rotatesOut"
    | "implied"
    | "impliedChange"
    | "term"
    | "premium"
    | "averageCorrelation"
    | "firstComponent"
    | "leaders"
    | "high"
    | "peak"
    | "verdict"
    | "met"
    | "notMet"
    | "unknown"
  >;
  readonly labelTop: (names: string) => string;
  readonly labelShock: (fall: string) => string;
  readonly labelSize: (cap: string, equal: string) => string;
  readonly labelWithinYear: string;
  readonly labelBeforeNewHigh: (depth: string) => string;
  readonly returnSince: (change: string, date: string, sessions: number) => string;
  readonly ofIt: (shares: string) => string;
  readonly moreThanCounted: string;
  readonly residual: (points: string, coverage: string, counted: number, uncounted: number) => string;
  readonly effective: (names: string, listed: string, hhi: string, isMost: boolean) => string;
  readonly sizeChange: (change: string, rank: string | null) => string;
  readonly shareNow: (share: string, before: string | null, fromFile: boolean) => string;
  readonly highsLows: (highs: string, lows: string) => string;
  readonly line: (change: string, atHigh: boolean | null) => string;
  readonly weeks: (count: number, longest: number | null) => string;
  readonly yes: string;
  readonly no: string;
  readonly implied: (symbol: string, level: string, rank: string | null) => string;
  readonly impliedChange: (days5: string, days21: string) => string;
  readonly term: (ratio: string, inverted: boolean) => string;
  readonly premium: (points: string, realised: string) => string;
  readonly correlation: (value: string, stocks: number, sessions: number) => string;
  readonly leaders: (together: number, sessions: number, expected: string, symbols: string, today: boolean) => string;
  readonly high: (change: string, price: string, date: string, sessions: number) => string;
  readonly peak: (date: string, confirmedOn: string | null) => string;
  /** `rates`: `10 % 34 %` for each fall. */
  readonly dayRates: (rates: string, days: string) => string;
  readonly caseRates: (rates: string, cases: number) => string;
  readonly rate: (fall: string, share: string) => string;
  readonly verdicts: Words<"no-top" | "intermediate-top" | "end-of-cycle" | "undecided">;
  readonly conditions: Words<
    "fall-20" | "below-200" | "falling-200" | "50-below-200" | "breadth-200" | "defensives-ahead"
  >;
  readonly funds: Words<FundKind>;
  readonly fundHeads: (technology: string, growth: string) => readonly [string, string, string, string];
  readonly quadrants: Words<"leading" | "weakening" | "lagging" | "improving">;
  readonly picture: (benchmark: string, week: string) => string;
  readonly members: (
    from: string,
    date: string | null,
    listed: number,
    withBars: number,
    onLastSession: number,
  ) => string;
  readonly membersToday: string;
  readonly membersThen: string;
  readonly missing: (count: number, symbols: string) => string;
  readonly weights: (from: string, date: string | null, listed: number, total: string) => string;
  readonly weightsLater: string;
  readonly weightsOfCaps: string;
  readonly failed: (symbols: string) => string;
  readonly stale: (count: number, symbols: string) => string;
  /** The index itself ends long before the date that was asked about. */
  readonly oldIndex: (index: string) => string;
  readonly more: (count: number) => string;
  readonly legend: string;
}
