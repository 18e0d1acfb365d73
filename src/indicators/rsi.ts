import { at } from "../series/series.ts";

/**
 * Relative strength index, 0..100: the Wilder average of the rises as a share of that of all moves. Needs `period` + 1
 * bars. Without a single move it is 50, where TA-Lib says 0 and technicalindicators 100: nothing is known of either side.
 * Wilder, New Concepts in Technical Trading Systems, 1978.
 */
export function rsi(close: Float64Array, period: number): Float64Array {
  const index = new Float64Array(close.length).fill(Number.NaN);
  let gain = 0;
  let loss = 0;
  let run = 0;
  for (let t = 1; t < close.length; t++) {
    const change = at(close, t) - at(close, t - 1);
    if (Number.isNaN(change)) {
      gain = loss = run = 0;
      continue;
    }
    const rise = change > 0 ? change : 0;
    const fall = rise - change;
    if (++run > period) {
      gain = (gain * (period - 1) + rise) / period;
      loss = (loss * (period - 1) + fall) / period;
    } else {
      gain += rise;
      loss += fall;
    }
    if (run === period) {
      gain /= period;
      loss /= period;
    }
    if (run >= period) index[t] = gain + loss === 0 ? 50 : 100 * (gain / (gain + loss));
  }
  return index;
}
