import { at, barsUntil } from "../series/series.ts";

/** Values by date, oldest first: a column of a symbol's bars, or what was computed from it. */
export interface Dated {
  readonly days: Int32Array;
  readonly values: Float64Array;
}

/**
 * The values on the sessions of another symbol, by date alone: `NaN` where there is none. Nothing is carried over from the
 * day before, so that a gap stays a gap.
 */
export function onSessions(sessions: Int32Array, { days, values }: Dated): Float64Array {
  const aligned = new Float64Array(sessions.length).fill(Number.NaN);
  let bar = sessions.length === 0 ? 0 : barsUntil(days, at(sessions, 0) - 1);
  for (let t = 0; t < sessions.length; t++) {
    while (bar < days.length && at(days, bar) < at(sessions, t)) bar++;
    if (bar < days.length && at(days, bar) === at(sessions, t)) aligned[t] = at(values, bar);
  }
  return aligned;
}

/** The last of some aligned values, or `null` where it is not a number. */
export function lastOf(values: Float64Array): number | null {
  const value = values.at(-1);
  return value === undefined || !Number.isFinite(value) ? null : value;
}
