import { at, type Series } from "../series/series.ts";
import { atr } from "./true-range.ts";

const medianBars = 20;
/** Bars of the average true range that a wide bar is wide against. */
export const suspectRangePeriod = 14;

/**
 * The bars whose volume cannot be believed, oldest first: zero volume; or less than a quarter of the median of the previous
 * 20 bars on a day whose range is at least 1.5 ATR14 of the day before, as when a source drops a digit of its busiest days.
 * Judged on bars up to the one in question. Empty for a series without volume.
 *
 * @param averageRange the ATR14 of the series, where it is known already
 */
export function suspectVolume(series: Series, averageRange?: Float64Array): number[] {
  const suspect: number[] = [];
  const { volume } = series;
  if (volume === undefined) return suspect;
  const isWide = wideBars(series, averageRange);
  for (let t = 0; t < volume.length; t++) {
    if (at(volume, t) === 0 || (isWide?.[t] === 1 && isFarBelowMedian(volume, t))) suspect.push(t);
  }
  return suspect;
}

/** 1 on the bars whose range is wide against the average of the day before; nothing where the ranges are not known. */
function wideBars({ high, low, close }: Series, known: Float64Array | undefined): Uint8Array | undefined {
  if (high === undefined || low === undefined) return undefined;
  const averageRange = known ?? atr(high, low, close, suspectRangePeriod);
  const isWide = new Uint8Array(close.length);
  for (let t = medianBars; t < close.length; t++) {
    const range = at(high, t) - at(low, t);
    if (range > 0 && range >= 1.5 * at(averageRange, t - 1)) isWide[t] = 1;
  }
  return isWide;
}

function isFarBelowMedian(volume: Float64Array, t: number): boolean {
  const limit = 4 * at(volume, t);
  let above = 0;
  for (let before = t - medianBars; before < t; before++) if (at(volume, before) > limit) above++;
  // Most bars need no sorting: with fewer than half above, or more, the median is on that side too.
  if (above !== medianBars / 2) return above > medianBars / 2;
  return median(volume.subarray(t - medianBars, t)) > limit;
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  return (at(sorted, medianBars / 2 - 1) + at(sorted, medianBars / 2)) / 2;
}
