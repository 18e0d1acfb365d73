import { at } from "../series/series.ts";

/** A parabola through the log closes of a window, aligned with the bars, `NaN` in warm-up. Logs, so 0.01 is about 1 %. */
export interface TrendFit {
  /** Mean growth over the window, per bar: the coefficient of u, with u = 0 in the middle of the window. */
  readonly slope: Float64Array;
  /** Coefficient of u squared, per bar squared: half of what the growth gains each bar. */
  readonly curvature: Float64Array;
  /**
   * `curvature` over its Newey-West standard error, on the bars where slope and curvature are positive; `NaN` on the others,
   * where nobody asks for it and it would cost the most.
   */
  readonly curvatureT: Float64Array;
}

/** Curvature that bends the window's ends by less than this (in logs) is rounding, not shape. */
const smallestBend = 1e-9;

interface Design {
  readonly period: number;
  readonly lags: number;
  /** u, and u squared less its mean: orthogonal to each other and to the constant. */
  readonly linear: Float64Array;
  readonly quadratic: Float64Array;
  readonly linearSquares: number;
  readonly quadraticSquares: number;
}

/** Sums of y, i y and i i y over a window, i = 0 on its first bar. */
interface Moments {
  zeroth: number;
  first: number;
  second: number;
}

/**
 * Least squares of ln(close) on u and u squared over the last `period` bars (>= 5), a constant number of operations a bar
 * but for the standard error. That is the one of Newey and West (Econometrica 55, 1987; Bartlett weights, no small-sample factor),
 * with the lag of their rule of thumb, floor(4 (period / 100)^(2/9)). Bars before `since` may be left out.
 */
export function trendFit(close: Float64Array, period: number, since = 0): TrendFit {
  const empty = (): Float64Array => new Float64Array(close.length).fill(Number.NaN);
  const fit = { slope: empty(), curvature: empty(), curvatureT: empty() };
  const design = createDesign(period);
  const scores = new Float64Array(period + design.lags + 1);
  const moments: Moments = { zeroth: 0, first: 0, second: 0 };
  // Begins where a whole window is summed, so that `since` does not change a bit of what follows.
  const firstStart = Math.max(0, Math.floor((since - period + 1) / period) * period);
  const logs = logRatioToFirst(close, firstStart);
  for (let t = firstStart + period - 1; t < close.length; t++) {
    const start = t - period + 1;
    // Summed anew once a window, so that rounding cannot pile up over a long history.
    if (start % period === 0) sum(moments, logs, start, period);
    else slide(moments, at(logs, start - 1), at(logs, t), period);
    const { slope, curvature } = coefficients(moments, design);
    fit.slope[t] = slope;
    fit.curvature[t] = curvature;
    if (!(slope > 0 && curvature * (period / 2) ** 2 > smallestBend)) continue;
    const mean = moments.zeroth / period;
    fit.curvatureT[t] =
      curvature / Math.sqrt(curvatureVariance(logs, start, { mean, slope, curvature }, design, scores));
  }
  return fit;
}

/** Of ratios to the first close, and not of prices: the same series in another currency gives the same bits. */
function logRatioToFirst(values: Float64Array, since: number): Float64Array {
  const logs = new Float64Array(values.length);
  for (let t = since; t < logs.length; t++) logs[t] = Math.log(at(values, t) / at(values, 0));
  return logs;
}

function createDesign(period: number): Design {
  const meanSquare = (period ** 2 - 1) / 12;
  const linear = Float64Array.from({ length: period }, (_, i) => i - (period - 1) / 2);
  return {
    period,
    lags: Math.floor(4 * (period / 100) ** (2 / 9)),
    linear,
    quadratic: linear.map((u) => u * u - meanSquare),
    linearSquares: period * meanSquare,
    quadraticSquares: (period * (period ** 2 - 1) * (period ** 2 - 4)) / 180,
  };
}

function sum(moments: Moments, logs: Float64Array, start: number, period: number): void {
  moments.zeroth = moments.first = moments.second = 0;
  for (let i = 0; i < period; i++) {
    const y = at(logs, start + i);
    moments.zeroth += y;
    moments.first += i * y;
    moments.second += i * i * y;
  }
}

/** Moves the window on by one bar: the oldest value leaves, the others step down by one, the newest enters. */
function slide(moments: Moments, oldest: number, newest: number, period: number): void {
  const kept = moments.zeroth - oldest;
  const last = period - 1;
  moments.second += kept - 2 * moments.first + last * last * newest;
  moments.first += last * newest - kept;
  moments.zeroth = kept + newest;
}

function coefficients({ zeroth, first, second }: Moments, { period, linearSquares, quadraticSquares }: Design) {
  const middle = (period - 1) / 2;
  const byLinear = first - middle * zeroth;
  const bySquare = second - 2 * middle * first + middle * middle * zeroth;
  return {
    slope: byLinear / linearSquares,
    curvature: (bySquare - (linearSquares / period) * zeroth) / quadraticSquares,
  };
}

/**
 * Newey-West variance of the curvature. The Bartlett weights 1 - l / (L + 1) are what a box of L + 1 bars gives when it is
 * slid over the scores and its sum squared, so one pass does for all lags.
 */
function curvatureVariance(
  logs: Float64Array,
  start: number,
  { mean, slope, curvature }: { readonly mean: number; readonly slope: number; readonly curvature: number },
  { period, lags, linear, quadratic, quadraticSquares }: Design,
  scores: Float64Array,
): number {
  const reach = lags + 1;
  let box = 0;
  let total = 0;
  for (let i = 0; i < period; i++) {
    const bend = at(quadratic, i);
    const score = bend * (at(logs, start + i) - mean - slope * at(linear, i) - curvature * bend);
    scores[i + reach] = score;
    box += score - at(scores, i);
    total += box * box;
  }
  for (let i = period; i < period + lags; i++) {
    box -= at(scores, i);
    total += box * box;
  }
  return total / reach / quadraticSquares ** 2;
}
