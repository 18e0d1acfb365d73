import { at, type Series } from "../series/series.ts";
import { atr } from "./true-range.ts";

const medianBars = 20;
const atrPeriod = 14;

/**
 * The bars whose volume cannot be believed, oldest first: zero volume; or less than a quarter of the median of the previous
 * 20 bars on a day whose range is at least 1.5 ATR14 of the day before, as when a source drops a digit of its busiest days.
 * Judged on bars up to the one in question. Empty for a series without volume.
 */
export function suspectVolume(series: Series): number[] {
  const { high, low, close, volume } = series;
  if (volume === undefined) return [];
  const suspect = wideBars(high, low, close).filter((t) => isFarBelowMedian(volume, t));
  for (let t = 0; t < volume.length; t++) if (at(volume, t) === 0) suspect.push(t);
  return [...new Set(suspect)].toSorted((a, b) => a - b);
}

function wideBars(high: Float64Array | undefined, low: Float64Array | undefined, close: Float64Array): number[] {
  if (high === undefined || low === undefined) return [];
  const averageRange = atr(high, low, close, atrPeriod);
  const wide: number[] = [];
  for (let t = medianBars; t < close.length; t++) {
    const range = at(high, t) - at(low, t);
    if (range > 0 && range >= 1.5 * at(averageRange, t - 1)) wide.push(t);
  }
  return wide;
}

function isFarBelowMedian(volume: Float64Array, t: number): boolean {
  const previous = volume.subarray(t - medianBars, t);
  const limit = 4 * at(volume, t);
  // Few bars have even one such neighbour, so that sorting is rare.
  return previous.some((other) => other > limit) && median(previous) > limit;
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  return (at(sorted, medianBars / 2 - 1) + at(sorted, medianBars / 2)) / 2;
}
