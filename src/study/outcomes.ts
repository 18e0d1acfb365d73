import type { DetectorContext } from "../detectors/context.ts";
import { at } from "../series/series.ts";

/** Sessions after which a return is told. */
export const returnHorizons = [5, 20, 60] as const;

/** The longest horizon: a day counts only where so many sessions follow it. */
export const HORIZON = 60;

/** A fall and a rise of this share of the close are what is looked for. */
export const MOVE = 0.1;

/**
 * What followed each bar: after how many sessions, 60 at most, the first close came that is 10 % lower, and the first that
 * is 10 % higher; 0 where none did. Near the last bar "none" means "none so far".
 */
export interface Outcomes {
  readonly fallAfter: Uint8Array;
  readonly riseAfter: Uint8Array;
}

/** The outcomes of every bar, computed once a context. These look ahead: no detector may see them. */
export function outcomesOf(context: DetectorContext): Outcomes {
  return context.once("study outcomes", () => {
    const { close, length } = context;
    const outcomes = { fallAfter: new Uint8Array(length), riseAfter: new Uint8Array(length) };
    for (let t = 0; t < length; t++) {
      outcomes.fallAfter[t] = sessionsToFall(close, t);
      outcomes.riseAfter[t] = sessionsToRise(close, t);
    }
    return outcomes;
  });
}

function sessionsToFall(close: Float64Array, t: number): number {
  const limit = (1 - MOVE) * at(close, t);
  const end = Math.min(close.length, t + HORIZON + 1);
  for (let i = t + 1; i < end; i++) if (at(close, i) <= limit) return i - t;
  return 0;
}

function sessionsToRise(close: Float64Array, t: number): number {
  const limit = (1 + MOVE) * at(close, t);
  const end = Math.min(close.length, t + HORIZON + 1);
  for (let i = t + 1; i < end; i++) if (at(close, i) >= limit) return i - t;
  return 0;
}
