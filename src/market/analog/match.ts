import { at } from "../../series/series.ts";

/** The log closes of some sessions, less the last of them: only how the price got there is left, not where it is. */
export interface Path {
  /** Natural logarithms, oldest first; the last is 0. */
  readonly values: Float64Array;
  readonly mean: number;
  /** Population standard deviation; more than 0. */
  readonly deviation: number;
}

/** How alike two paths are, laid upon each other session by session: nothing is shifted, stretched or scaled. */
export interface Match {
  /** Pearson's, of log prices: their shape, however large. `NaN` for a price that does not move. */
  readonly correlation: number;
  /** Root mean square of the difference of log prices where both end on the same point: 0.1 is about 10 % a session. */
  readonly distance: number;
}

/** Below this share of a path's mean square its variance is rounding, not movement. */
const FLAT = 1e-12;

/**
 * The path of the `sessions` bars up to and with `end`.
 *
 * @param logClose natural logarithms of closes
 * @returns `undefined` where the price does not move
 */
export function pathOf(logClose: Float64Array, end: number, sessions: number): Path | undefined {
  const last = at(logClose, end);
  const values = logClose.slice(end - sessions + 1, end + 1).map((value) => value - last);
  const mean = values.reduce((sum, value) => sum + value, 0) / sessions;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sessions;
  const square = values.reduce((sum, value) => sum + value ** 2, 0) / sessions;
  return variance > FLAT * square ? { values, mean, deviation: Math.sqrt(variance) } : undefined;
}

/**
 * A path against the bars of another symbol that end with `end`. With one alignment a window costs one pass over its sessions,
 * so that no FFT is needed (docs/analog.md has the figures). The z-normalised distance of MASS (Mueen and others 2017)
 * is √(2m(1 − correlation)) for m sessions.
 */
export function matchOf({ values, mean, deviation }: Path, logClose: Float64Array, end: number): Match {
  const sessions = values.length;
  const first = end - sessions + 1;
  const last = at(logClose, end);
  let [sum, squares, products, differences] = [0, 0, 0, 0];
  for (let i = 0; i < sessions; i++) {
    const own = at(values, i);
    const other = at(logClose, first + i) - last;
    sum += other;
    squares += other * other;
    products += own * other;
    differences += (own - other) * (own - other);
  }
  const variance = squares / sessions - (sum / sessions) ** 2;
  const covariance = products / sessions - (mean * sum) / sessions;
  const isFlat = !(variance > (FLAT * squares) / sessions);
  const correlation = isFlat ? Number.NaN : covariance / (deviation * Math.sqrt(variance));
  return {
    correlation: Math.max(-1, Math.min(1, correlation)),
    distance: Math.sqrt(differences / sessions),
  };
}
