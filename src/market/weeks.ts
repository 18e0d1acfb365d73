import { at } from "../series/series.ts";
import type { Weeks } from "../series/weeks.ts";

/** Weekly values on the bars: each from the bar on which its week was over until the next week is; `NaN` before the first. */
export function onBars({ knownAt }: Pick<Weeks, "knownAt">, weekly: Float64Array, length: number): Float64Array {
  const daily = new Float64Array(length).fill(Number.NaN);
  for (let week = 0; week < knownAt.length; week++) {
    daily.fill(at(weekly, week), at(knownAt, week), knownAt[week + 1]);
  }
  return daily;
}
