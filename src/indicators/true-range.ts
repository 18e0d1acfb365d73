import { at } from "../series/series.ts";
import { wilderAverage } from "./moving-average.ts";

/**
 * True range: the largest of high - low, |high - previous close| and |low - previous close|, in the unit of the price.
 * NaN on the first bar, which has no previous close. Wilder 1978.
 */
export function trueRange(high: Float64Array, low: Float64Array, close: Float64Array): Float64Array {
  const range = new Float64Array(close.length).fill(Number.NaN);
  for (let t = 1; t < close.length; t++) {
    const before = at(close, t - 1);
    const top = at(high, t);
    const bottom = at(low, t);
    range[t] = Math.max(top - bottom, Math.abs(top - before), Math.abs(bottom - before));
  }
  return range;
}

/** Average true range: the Wilder average of the true range, first known on bar `period`. In the unit of the price. */
export function atr(high: Float64Array, low: Float64Array, close: Float64Array, period: number): Float64Array {
  return wilderAverage(trueRange(high, low, close), period);
}
