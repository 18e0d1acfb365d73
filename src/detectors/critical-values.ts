import { explosiveCriticalValues } from "./data/explosive-critical-values.ts";

/** What the BSADF of a random walk of so many weeks exceeds on its last one in 10, 5 and 1 of 100 cases. */
export interface CriticalValues {
  readonly weeks: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

/** Weeks that are looked back on, about five years: a window that grew with the history would let the past judge itself anew. */
export const longestWeeks = 260;

/** Weeks of the shortest window: r0 = 0.01 + 1.8 / sqrt(T) of T weeks, as Phillips, Shi and Yu advise. */
export const shortestWeeks = shortestWindow(longestWeeks);

/** Fewer weeks than two years have windows too few to compare. */
export const fewestWeeks = 104;

/** The smallest number of weeks for which critical values are kept, and the steps to the next. */
export const sizes: readonly number[] = [fewestWeeks, 156, 208, longestWeeks];

/** Values in the shortest window of a BSADF over `longest` values. */
export function shortestWindow(longest: number): number {
  return Math.floor(longest * (0.01 + 1.8 / Math.sqrt(longest)));
}

/**
 * The critical values for a history of `weeks`, those of the next larger size that is kept: they grow with the size, so the
 * test is rather too strict than too lenient. `undefined` for a history that is too short.
 */
export function criticalValuesFor(weeks: number): CriticalValues | undefined {
  return weeks < fewestWeeks ? undefined : explosiveCriticalValues.find((row) => row.weeks >= weeks);
}
