import { weekday } from "../series/dates.ts";
import { at } from "../series/series.ts";

/** Calendar weeks of a series that are over. */
export interface Weeks {
  /** Bar of the last session of each week, oldest first. */
  readonly bars: Int32Array;
  /** The bar on which it was known that the week is over: its Friday, or else the first bar of a later week. */
  readonly knownAt: Int32Array;
}

const FRIDAY = 5;

/**
 * The weeks that are over, Monday to Sunday. A week that ends before its Friday (a holiday) is known to be over only when
 * the next one begins, so that no week changes when more bars come.
 */
export function weeksOf(days: Int32Array): Weeks {
  const bars: number[] = [];
  const knownAt: number[] = [];
  for (let t = 0; t < days.length; t++) {
    const isFriday = weekday(at(days, t)) === FRIDAY;
    if (t > 0 && weekOf(at(days, t)) > weekOf(at(days, t - 1)) && bars.at(-1) !== t - 1) {
      bars.push(t - 1);
      knownAt.push(t);
    }
    if (isFriday) {
      bars.push(t);
      knownAt.push(t);
    }
  }
  return { bars: Int32Array.from(bars), knownAt: Int32Array.from(knownAt) };
}

/** Whole weeks since the one of 1969-12-29, a Monday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** Weekly values on the bars: each from the bar on which its week was over until the next week is; `NaN` before the first. */
export function onBars({ knownAt }: Weeks, weekly: Float64Array, length: number): Float64Array {
  const daily = new Float64Array(length).fill(Number.NaN);
  for (let week = 0; week < knownAt.length; week++) {
    daily.fill(at(weekly, week), at(knownAt, week), knownAt[week + 1]);
  }
  return daily;
}
