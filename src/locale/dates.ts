/** Dates as one language writes them. All take an ISO date, `2025-11-21`; other text is left as it is. */
export interface Dates {
  /** As in a table or a sentence, as short as it can be without being mistaken. */
  readonly day: (iso: string) => string;
  /** As in a heading: with the day of the week and the month in words. */
  readonly long: (iso: string) => string;
  /** A month, as on the axis of a chart, from a date in it. */
  readonly month: (iso: string) => string;
  /** From one day to another, in few characters. */
  readonly span: (from: string, to: string) => string;
}
