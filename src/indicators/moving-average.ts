import { at } from "../series/series.ts";

/*
 * All averages: `period` is a whole number of bars >= 1; output aligned with the input, NaN through the warm-up. A NaN in
 * the input gives NaN there and starts the warm-up anew, so leading NaN are skipped and chains of averages work.
 * The order of the additions is TA-Lib's, which makes the results equal to the last bit.
 */

/** Simple moving average: the mean of the last `period` values. In the unit of `values`. */
export function sma(values: Float64Array, period: number): Float64Array {
  const average = new Float64Array(values.length).fill(Number.NaN);
  let total = 0;
  let run = 0;
  for (let t = 0; t < values.length; t++) {
    const value = at(values, t);
    if (Number.isNaN(value)) {
      total = run = 0;
      continue;
    }
    total += value;
    if (++run < period) continue;
    average[t] = total / period;
    total -= at(values, t - period + 1);
  }
  return average;
}

/**
 * Exponential moving average with weight 2 / (period + 1) on the newest value, seeded by the mean of the first `period`
 * values. In the unit of `values`.
 */
export function ema(values: Float64Array, period: number): Float64Array {
  const average = new Float64Array(values.length).fill(Number.NaN);
  const weight = 2 / (period + 1);
  let previous = 0;
  let run = 0;
  for (let t = 0; t < values.length; t++) {
    const value = at(values, t);
    if (Number.isNaN(value)) {
      previous = run = 0;
      continue;
    }
    if (++run > period) previous = (value - previous) * weight + previous;
    else previous += value;
    if (run === period) previous /= period;
    if (run >= period) average[t] = previous;
  }
  return average;
}

/**
 * Wilder average (weight 1 / period on the newest value), seeded by the mean of the first `period` values. In the unit of
 * `values`. Wilder, New Concepts in Technical Trading Systems, 1978.
 */
export function wilderAverage(values: Float64Array, period: number): Float64Array {
  const average = new Float64Array(values.length).fill(Number.NaN);
  let previous = 0;
  let run = 0;
  for (let t = 0; t < values.length; t++) {
    const value = at(values, t);
    if (Number.isNaN(value)) {
      previous = run = 0;
      continue;
    }
    if (++run > period) previous = (previous * (period - 1) + value) / period;
    else previous += value;
    if (run === period) previous /= period;
    if (run >= period) average[t] = previous;
  }
  return average;
}
