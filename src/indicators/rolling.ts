import { at } from "../series/series.ts";

/*
 * Statistics of the last `period` values (a whole number >= 1), aligned with the input, NaN until there are that many. A
 * NaN in the input makes every window that contains it NaN. The rolling mean is `sma`.
 */

/** The highest of the last `period` values. */
export function rollingMax(values: Float64Array, period: number): Float64Array {
  return rollingExtreme(values, period, 1);
}

/** The lowest of the last `period` values. */
export function rollingMin(values: Float64Array, period: number): Float64Array {
  return rollingExtreme(values, period, -1);
}

/**
 * Cuts the values into blocks of `period` (van Herk 1992, Gil and Werman 1993): a window is the end of one block and the
 * beginning of the next, so its extreme is that of two running extremes, whatever the period.
 */
function rollingExtreme(values: Float64Array, period: number, sign: 1 | -1): Float64Array {
  const extremes = new Float64Array(values.length).fill(Number.NaN);
  const toBlockEnd = new Float64Array(period);
  for (let start = 0; start < values.length; start += period) {
    const end = Math.min(start + period, values.length);
    fillBlock(values, extremes, toBlockEnd, start, end, sign);
    runningExtremes(values, toBlockEnd, start, end, sign);
  }
  return extremes;
}

/** The windows that end within the block, from the running extremes of the block before it. */
function fillBlock(
  values: Float64Array,
  extremes: Float64Array,
  toBlockEnd: Float64Array,
  start: number,
  end: number,
  sign: 1 | -1,
): void {
  const period = toBlockEnd.length;
  const isFirst = start === 0;
  let extreme = -Infinity;
  for (let t = start; t < end; t++) {
    extreme = higherOf(extreme, at(values, t) * sign);
    const inBlock = t - start + 1;
    if (inBlock === period) extremes[t] = extreme * sign;
    else if (!isFirst) extremes[t] = higherOf(extreme, at(toBlockEnd, inBlock)) * sign;
  }
}

/** Entry i: the extreme of the block from its i-th value to its end. */
function runningExtremes(
  values: Float64Array,
  toBlockEnd: Float64Array,
  start: number,
  end: number,
  sign: 1 | -1,
): void {
  let extreme = -Infinity;
  for (let t = end - 1; t >= start; t--) {
    extreme = higherOf(extreme, at(values, t) * sign);
    toBlockEnd[t - start] = extreme;
  }
}

/** As Math.max, NaN included; several times faster before the compiler has optimised the loop around it. */
function higherOf(a: number, b: number): number {
  return a > b || Number.isNaN(a) ? a : b;
}

/** Population standard deviation of the last `period` values, in their unit. */
export function rollingSd(values: Float64Array, period: number): Float64Array {
  const deviation = rollingVariance(values, period);
  for (let t = 0; t < deviation.length; t++) deviation[t] = Math.sqrt(at(deviation, t));
  return deviation;
}

/**
 * Population variance of the last `period` values, from the sums of the values and of their squares in TA-Lib's order, so
 * equal to it to the last bit. Good for values whose spread is not far below their size, as prices and returns are.
 */
export function rollingVariance(values: Float64Array, period: number): Float64Array {
  const variance = new Float64Array(values.length).fill(Number.NaN);
  let total = 0;
  let squares = 0;
  let run = 0;
  for (let t = 0; t < values.length; t++) {
    const value = at(values, t);
    if (Number.isNaN(value)) {
      total = squares = run = 0;
      continue;
    }
    total += value;
    squares += value * value;
    if (++run < period) continue;
    const mean = total / period;
    variance[t] = Math.max(squares / period - mean * mean, 0);
    const oldest = at(values, t - period + 1);
    total -= oldest;
    squares -= oldest * oldest;
  }
  return variance;
}

/**
 * The share (0..1) of the previous `period` values that lie below today's; today itself is not among them. Keeps these
 * values sorted, so that a bar costs two binary searches and one move. NaN before bar `since`.
 */
export function percentileRank(values: Float64Array, period: number, since = 0): Float64Array {
  const rank = new Float64Array(values.length).fill(Number.NaN);
  const sorted = new Float64Array(period);
  let run = 0;
  for (let t = Math.max(0, since - period); t < values.length; t++) {
    const value = at(values, t);
    if (Number.isNaN(value)) {
      run = 0;
      continue;
    }
    const size = Math.min(run++, period);
    const below = countBelow(sorted, size, value);
    if (size === period) rank[t] = below / period;
    replace(sorted, size === period ? countBelow(sorted, size, at(values, t - period)) : size, below, value);
  }
  return rank;
}

/** How many of the first `size` sorted values lie below `limit`. Without a branch on the data, which would be guessed wrong. */
function countBelow(sorted: Float64Array, size: number, limit: number): number {
  let below = 0;
  let unknown = size;
  while (unknown > 0) {
    const half = (unknown + 1) >>> 1;
    below += Number(at(sorted, below + half - 1) < limit) * half;
    unknown -= half;
  }
  return below;
}

/** Takes out the value at `gone` and puts `value` in after the first `below` values, moving only what lies between. */
function replace(sorted: Float64Array, gone: number, below: number, value: number): void {
  if (gone < below) {
    sorted.copyWithin(gone, gone + 1, below);
    sorted[below - 1] = value;
  } else {
    sorted.copyWithin(below + 1, below, gone);
    sorted[below] = value;
  }
}
