/** The words of kept reports, of baselines, and of replaying a report. Dates come in as they are to be read. */
export interface HistoryWords {
  readonly heads: Readonly<
    Record<"id" | "session" | "made" | "source" | "symbols" | "failed" | "warnings" | "version", string>
  >;
  readonly empty: string;
  readonly listed: (reports: number, lists: number) => string;
  readonly removed: (reports: number) => string;
  /** Signals in force that a baseline accepts: several may be one warning of a detector. */
  readonly accepted: (warnings: number) => string;
  readonly until: (date: string) => string;
  readonly replay: ReplayWords;
}

/** What a replay found. Values and paths stay as the report has them. */
export interface ReplayWords {
  readonly sameBytes: (symbols: number, asOf: string | null) => string;
  /** The values are the same, the text was laid out anew. */
  readonly sameValues: (symbols: number, asOf: string | null) => string;
  readonly differs: string;
  readonly version: (was: string, is: string) => string;
  /** All bars are the ones that the report was made from. */
  readonly sameBars: string;
  readonly otherBars: (symbols: number, all: number) => string;
  /** The bars of one symbol; `then` and `now` say how many there are, and up to when. */
  readonly otherBarsOf: (symbol: string, then: string, now: string) => string;
  /** As many bars from and up to the same dates, of other values; `then` and `now` are the last close. */
  readonly otherValuesOf: (symbol: string, then: string, now: string) => string;
  readonly span: (bars: number, first: string, last: string) => string;
  readonly noBars: string;
  /** The report does not say of which symbol. */
  readonly someBars: string;
  readonly first: (path: string, was: string, is: string) => string;
  readonly nothing: string;
  /** The report tells what changed since an earlier one; that is not replayed. */
  readonly withoutChanges: string;
  readonly withoutMarket: string;
}
