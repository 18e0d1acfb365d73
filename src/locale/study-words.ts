type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Columns of the tables of a study. */
export type StudyHead =
  | "rule"
  | "level"
  | "cases"
  | "days"
  | "quarters"
  | "fell"
  | "raw"
  | "sameVolatility"
  | "sameExtension"
  | "sameQuarter"
  | "q"
  | "rose"
  | "median60"
  | "verdict"
  | "hits"
  | "wilson"
  | "allDays"
  | "date"
  | "close"
  | "after5"
  | "after20"
  | "after60"
  | "fellAfter"
  | "roseAfter";

/** Everything that a study says. Shares are 0..1. */
export interface StudyWords {
  /** @param whom the symbol of a study of one, or how many have a rally day of how many that were studied */
  readonly title: (
    whom: string | { readonly symbols: number; readonly given: number },
    first: string | null,
    last: string | null,
    source: string,
  ) => string;
  readonly heads: Words<StudyHead>;
  readonly headings: Words<"rules" | "levels" | "past" | "leftOut" | "silent">;
  readonly days: (days: number, symbols: number, quarters: number) => string;
  readonly base: (fall20: number, fall60: number, rise60: number, median60: number) => string;
  readonly first: (fall: number, rise: number, neither: number) => string;
  readonly noDays: string;
  readonly verdicts: Words<"beats-chance" | "no-better" | "below-chance">;
  readonly reasons: Words<"did-not-run" | "no-signal" | "no-case" | "few-cases" | "few-quarters" | "no-fall">;
  readonly againstBase: Words<"as-base" | "more-falls" | "fewer-falls">;
  /** Fewer cases than tell anything. */
  readonly fewCases: (needed: number) => string;
  readonly interval: (value: number, low: number, high: number) => string;
  readonly share: (low: number, high: number) => string;
  readonly after: (sessions: number) => string;
  readonly open: string;
  /** How to read the lifts. */
  readonly lifts: string;
  readonly correction: (tried: number, survive: number, shown: number) => string;
  readonly placebo: (lift: number, low: number, high: number) => string;
  readonly openCases: (cases: number) => string;
  readonly levelsAreDays: string;
  readonly oneSymbol: (needed: number) => string;
  readonly oneSymbolFalls: (rules: number) => string;
  readonly caveat: string;
  readonly leftOut: (code: string, symbols: string, more: number) => string;
  readonly silent: (detector: string, ran: number, given: number) => string;
  readonly failed: (detector: string, failed: number, error: string) => string;
  readonly settings: (seed: number, draws: number, minDollarVolume: number, minHistory: number) => string;
}
