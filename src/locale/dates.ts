/** Dates as one language writes them. All take an ISO date, `2025-11-21`. */
export interface Dates {
  /** As in a table or a sentence, as short as it can be without being mistaken. */
  day(iso: string): string;
  /** As in a heading: with the day of the week and the month in words. */
  long(iso: string): string;
}
