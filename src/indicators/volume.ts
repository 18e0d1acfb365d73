import { at } from "../series/series.ts";
import { sma } from "./moving-average.ts";

/**
 * On-balance volume, in shares: volume added on a higher close, taken off on a lower one (Granville). Starts with the
 * first bar's volume, as TA-Lib does; only differences mean something.
 */
export function onBalanceVolume(close: Float64Array, volume: Float64Array): Float64Array {
  const balance = new Float64Array(close.length);
  let total = close.length > 0 ? at(volume, 0) : 0;
  if (close.length > 0) balance[0] = total;
  for (let t = 1; t < close.length; t++) {
    total += Math.sign(at(close, t) - at(close, t - 1)) * at(volume, t);
    balance[t] = total;
  }
  return balance;
}

/**
 * Accumulation/distribution, in shares: the running sum of the money flow, which is the volume times the place of the close
 * in the bar (-1 at the low, 1 at the high, 0 on a bar without range). Chaikin.
 */
export function accumulationDistribution(
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  volume: Float64Array,
): Float64Array {
  const line = moneyFlow(high, low, close, volume);
  let total = 0;
  for (let t = 0; t < line.length; t++) {
    total += at(line, t);
    line[t] = total;
  }
  return line;
}

/**
 * Chaikin money flow, -1..1: the money flow of the last `period` bars as a share of their volume, 0 where nothing was
 * traded.
 */
export function chaikinMoneyFlow(
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  volume: Float64Array,
  period: number,
): Float64Array {
  const flow = sma(moneyFlow(high, low, close, volume), period);
  const traded = sma(volume, period);
  for (let t = 0; t < flow.length; t++) flow[t] = at(traded, t) === 0 ? 0 : at(flow, t) / at(traded, t);
  return flow;
}

function moneyFlow(high: Float64Array, low: Float64Array, close: Float64Array, volume: Float64Array): Float64Array {
  const flow = new Float64Array(close.length);
  for (let t = 0; t < flow.length; t++) {
    const top = at(high, t);
    const bottom = at(low, t);
    const price = at(close, t);
    const place = top <= bottom ? 0 : (price - bottom - (top - price)) / (top - bottom);
    flow[t] = place * at(volume, t);
  }
  return flow;
}
