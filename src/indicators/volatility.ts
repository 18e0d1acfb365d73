import { at } from "../series/series.ts";
import { sma } from "./moving-average.ts";
import { rollingVariance } from "./rolling.ts";

/** Sessions in a year, to annualise with. */
const sessionsPerYear = 252;

/**
 * Realised volatility from closes: sample standard deviation of the log returns, annualised; 0.3 is 30 % a year. As in R's
 * TTR, `period` counts closes: it uses `period` - 1 returns and is first known on bar `period` - 1. `period` >= 3.
 */
export function closeVolatility(close: Float64Array, period: number): Float64Array {
  const count = period - 1;
  const volatility = rollingVariance(logRatio(close, close, 1), count);
  const scale = (sessionsPerYear * count) / (count - 1);
  for (let t = 0; t < volatility.length; t++) volatility[t] = Math.sqrt(scale * at(volatility, t));
  return volatility;
}

/**
 * Realised volatility after Yang and Zhang (Journal of Business 73, 2000), annualised; 0.3 is 30 % a year. Joins the variance
 * of the overnight returns, that of the returns from open to close, and the drift-free range estimate of Rogers and
 * Satchell. First known on bar `period`; NaN while an open in the window is missing. `period` >= 2.
 */
export function yangZhang(
  open: Float64Array,
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  period: number,
): Float64Array {
  const overnight = rollingVariance(logRatio(open, close, 1), period);
  const session = logRatio(close, open, 0);
  const range = sma(rangeVariance(open, high, low, session), period);
  return joinVariances(overnight, rollingVariance(session, period), range, period);
}

/** ln(above[t] / below[t - lag]), NaN on the first `lag` bars. */
function logRatio(above: Float64Array, below: Float64Array, lag: number): Float64Array {
  const ratio = new Float64Array(above.length).fill(Number.NaN);
  for (let t = lag; t < ratio.length; t++) ratio[t] = Math.log(at(above, t) / at(below, t - lag));
  return ratio;
}

/** Each bar's term of Rogers and Satchell. `session` is the logarithm of the close against the open. */
function rangeVariance(open: Float64Array, high: Float64Array, low: Float64Array, session: Float64Array): Float64Array {
  const variance = new Float64Array(session.length);
  for (let t = 0; t < variance.length; t++) {
    const top = Math.log(at(high, t) / at(open, t));
    const bottom = Math.log(at(low, t) / at(open, t));
    const end = at(session, t);
    variance[t] = top * (top - end) + bottom * (bottom - end);
  }
  return variance;
}

function joinVariances(
  overnight: Float64Array,
  session: Float64Array,
  range: Float64Array,
  period: number,
): Float64Array {
  const weight = 0.34 / (1.34 + (period + 1) / (period - 1));
  const sample = period / (period - 1);
  const volatility = new Float64Array(range.length);
  for (let t = 0; t < volatility.length; t++) {
    const returns = sample * (at(overnight, t) + weight * at(session, t));
    // Rounding can leave the mean of a flat stretch a hair below zero.
    const ranges = (1 - weight) * Math.max(at(range, t), 0);
    volatility[t] = Math.sqrt(sessionsPerYear * (returns + ranges));
  }
  return volatility;
}
