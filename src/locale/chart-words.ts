import type { Words } from "./words.ts";

/** What a chart shows, for a reader who does not see it. Prices are closes. */
export interface ChartFacts {
  readonly sessions: number;
  readonly first: string;
  readonly last: string;
  readonly low: number;
  readonly high: number;
  readonly close: number;
  readonly sma50: number | null;
  readonly sma200: number | null;
  readonly rsi: number | null;
}

/** Words in and on a chart. Dates are ISO. */
export interface ChartWords {
  /** Its name for those who cannot see it. */
  readonly title: (symbol: string, sessions: number) => string;
  readonly facts: (facts: ChartFacts) => string;
  /** A warning that is marked: its letter, its words, and its date. */
  readonly marked: (letter: string, warning: string, date: string) => string;
  readonly noMarks: string;
  readonly legend: Words<"sma50" | "sma200" | "macdLine" | "macdSignal">;
  readonly volume: (distributionDays: number) => string;
  readonly rsi: (period: number, value: number | null) => string;
  readonly macd: (fast: number, slow: number, signal: number) => string;
  /** January first. */
  readonly months: readonly string[];
  /** A number of shares, as short as on an axis: `48M`. */
  readonly shares: (shares: number) => string;
}
