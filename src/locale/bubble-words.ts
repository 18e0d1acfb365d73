import type { Words } from "./words.ts";

/** The columns of the table of episodes. */
export type BubbleHead = "start" | "known" | "end" | "length" | "peak" | "statistic" | "critical" | "rise" | "after";

/** What `froth bubble` says. Dates and numbers are given as the language writes them. */
export interface BubbleWords {
  readonly title: (symbol: string, read: string, first: string, last: string, source: string) => string;
  /** What was read, as `412 weeks`. */
  readonly read: Readonly<Record<"1wk" | "1d", (amount: string) => string>>;
  readonly headings: Words<"now" | "episodes" | "after" | "lppls" | "method" | "limits">;
  readonly now: (date: string, statistic: string, critical95: string, critical99: string) => string;
  readonly verdicts: Words<"explosive-99" | "explosive-95" | "falling" | "calm">;
  /** Said of a stretch that is not an episode yet. */
  readonly tooBrief: string;
  readonly notJudged: (date: string) => string;
  readonly legend: Words<"statistic" | "critical" | "episode" | "price">;
  readonly heads: Words<BubbleHead>;
  readonly lasts: string;
  readonly notOver: string;
  readonly none: string;
  readonly shortCrossings: (amount: string, duration: string) => string;
  /** Episodes of this symbol that are old enough, and those that a fall followed. */
  readonly own: (fell: string, episodes: string) => string;
  readonly ownNone: string;
  readonly hindsight: string;
  /** What was measured on many stocks of the scan's rule. */
  readonly record: (sentence: string, share: string) => string;
  readonly noRecord: string;
  readonly method: Readonly<
    Record<"1wk" | "1d", (facts: Words<"longest" | "shortest" | "lags" | "draws" | "duration">) => string>
  >;
  readonly compared: (p95: string, p99: string) => string;
  /** What the LPPLS model says, and what it says of random walks. */
  readonly lppls: (
    facts: Words<"weeks" | "windows" | "qualified" | "confidence" | "paths" | "asMany" | "median" | "p95">,
  ) => string;
  readonly lpplsTooShort: string;
  readonly lpplsCaveat: string;
  readonly limits: readonly string[];
}
