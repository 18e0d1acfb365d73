import { at } from "../series/series.ts";

/** A fall of this size from a high confirms it as a peak; a rise of the same size from a low confirms that as a trough. */
export const CONFIRMING = 0.2;

/** The falls that are counted. */
export const FALLS = [0.1, 0.15, 0.2] as const;

/** Bars in which such a fall is looked for. */
export const FALL_SESSIONS = 252;

/** Where the newest bar stands among the peaks and troughs of the 20 % rule. */
export interface Swing {
  /** `advance`: the high may still be passed. `decline`: the high is confirmed as a peak, and no trough is yet. */
  readonly phase: "advance" | "decline";
  /** The highest close since the last confirmed trough; the first of several equal ones. */
  readonly peak: number;
  /** Bar of the fall that confirmed it, `null` while it is provisional. */
  readonly confirmedAt: number | null;
}

/**
 * The peak that holds on the last bar, by closes alone. A peak is known on the bar of the fall that confirms it, and never
 * taken back: it looks at no bar after the last.
 */
export function swingOf(close: Float64Array): Swing {
  let [peak, trough] = [0, 0];
  let confirmedAt: number | null = null;
  for (let t = 1; t < close.length; t++) {
    const price = at(close, t);
    if (confirmedAt === null) {
      if (price > at(close, peak)) peak = t;
      else if (price <= (1 - CONFIRMING) * at(close, peak)) [confirmedAt, trough] = [t, t];
    } else if (price < at(close, trough)) trough = t;
    else if (price >= (1 + CONFIRMING) * at(close, trough)) [confirmedAt, peak] = [null, t];
  }
  return { phase: confirmedAt === null ? "advance" : "decline", peak, confirmedAt };
}

/** How often a fall from a high went on, once it was as deep as now. */
export interface FallRate {
  /** Depth below the high, a fraction: 0.1. */
  readonly fall: number;
  /** Highs after which the close fell at least as deep as now, the present one left out. */
  readonly cases: number;
  /** Of those: so deep before the high was passed. */
  readonly reached: number;
}

/** Nearer to the high there is no fall to speak of, and every small dip would be a case. */
export const LEAST_DEPTH = 0.01;

/**
 * How deep falls from a record went that were as deep as the present one, before the record was passed: one case a record, so
 * that cases do not overlap. The present fall is not over and not counted.
 *
 * @param depth the present fall, 0..1; below `LEAST_DEPTH` there is nothing to count
 */
export function fallsFromHigh(close: Float64Array, depth: number): FallRate[] {
  if (depth < LEAST_DEPTH) return [];
  const finished = finishedFalls(close);
  const reaching = (fall: number): number =>
    finished.filter(({ record, lowest }) => lowest <= (1 - fall) * record).length;
  const cases = reaching(depth);
  return FALLS.filter((fall) => fall > depth).map((fall) => ({ fall, cases, reached: reaching(fall) }));
}

/** Each record that was passed, and the lowest close before it was. */
function finishedFalls(close: Float64Array): { readonly record: number; readonly lowest: number }[] {
  const finished: { record: number; lowest: number }[] = [];
  let record = close[0] ?? Number.NaN;
  let lowest = record;
  for (const price of close) {
    if (price > record) {
      finished.push({ record, lowest });
      record = lowest = price;
    } else lowest = Math.min(lowest, price);
  }
  return finished;
}

/** How often a close so much lower came within a year of a day like this one. */
export interface DayRate {
  readonly fall: number;
  /** Days as far below their high of 252 sessions as the last, whose year is over. Neighbours see nearly the same year. */
  readonly days: number;
  readonly reached: number;
}

/** The edges between distances from the high. */
const DISTANCES = [0.02, 0.05, 0.1, 0.15, 0.2];

/**
 * Base rates of days at the same distance from their high.
 *
 * @param fromHigh close / highest close of 252 sessions - 1, `NaN` while there are too few bars
 */
export function fallsWithinYear(close: Float64Array, fromHigh: Float64Array): DayRate[] {
  const now = distanceOf(fromHigh.at(-1) ?? Number.NaN);
  const lowest = lowestAfter(close, FALL_SESSIONS);
  const days = Array.from(fromHigh.keys()).filter(
    (t) => distanceOf(at(fromHigh, t)) === now && !Number.isNaN(at(lowest, t)),
  );
  return FALLS.map((fall) => ({
    fall,
    days: now === undefined ? 0 : days.length,
    reached: now === undefined ? 0 : days.filter((t) => at(lowest, t) <= (1 - fall) * at(close, t)).length,
  }));
}

function distanceOf(fromHigh: number): number | undefined {
  return Number.isNaN(fromHigh) ? undefined : DISTANCES.filter((edge) => -fromHigh >= edge).length;
}

/** The lowest of the `sessions` closes after each bar; `NaN` where there are not so many. */
export function lowestAfter(close: Float64Array, sessions: number): Float64Array {
  return close.map((_, t) => {
    if (t + sessions >= close.length) return Number.NaN;
    let lowest = Infinity;
    for (let later = t + 1; later <= t + sessions; later++) lowest = Math.min(lowest, at(close, later));
    return lowest;
  });
}
