import type { Day } from "./dates.ts";

/** What can be wrong with bars. Shown to the reader, never repaired in silence. */
export type FindingCode =
  | "null-row" // a row without a close, high or low: left out
  | "missing-open" // an open that is absent or zero: the bar stays, rules that need the open skip it
  | "duplicate-date" // a date given more than once: the last row stands
  | "unsorted-dates" // rows neither oldest first nor newest first: sorted
  | "inconsistent-bar" // high or low contradicts open or close: kept as it is
  | "zero-volume" // no volume on a day with a price: rules on volume skip it
  | "suspect-volume" // far too little volume for the day's range, as when a digit was dropped: rules on volume skip it
  | "jump" // a close-to-close move above 40 % without a split on that day
  | "missing-session" // a date on which the rest of the market traded
  | "stale" // the last bar is older than the others'
  | "partial-bar" // an unfinished session: left out
  | "not-refreshed"; // stored bars that were due for a fetch which failed

/** One kind of fault in the bars of one symbol, with the dates it concerns. */
export interface Finding {
  readonly code: FindingCode;
  /** The dates concerned, oldest first. For `stale`: the date that should have been the last; for `not-refreshed`: the last. */
  readonly days: readonly Day[];
  /** Of `not-refreshed`: why. */
  readonly detail?: string | undefined;
}
