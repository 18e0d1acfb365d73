import type { DetectorContext } from "../detectors/context.ts";
import { isRally } from "../evidence/outlook.ts";
import { at } from "../series/series.ts";
import type { TrendContext } from "./symbol-report.ts";

/** Sessions in a year: the window of "the high". */
const HIGH_SESSIONS = 252;
const AVERAGE_SESSIONS = 200;
/** A pullback is at most this far below its high. */
const PULLBACK_DEPTH = 0.25;
/** How long ago the rally that a pullback interrupts may have ended. */
const RECENT_SESSIONS = 60;

/** Where one bar stands: fractions, e.g. -0.07 from the high; `NaN` while there are too few bars. */
export interface Standing {
  readonly fromHigh: number;
  readonly above200: number;
}

/** Close against the highest close of 252 sessions and against the 200-day average, on bar `t`. */
export function standingAt(context: DetectorContext, t: number): Standing {
  const close = at(context.close, t);
  return {
    fromHigh: close / at(context.highestClose(HIGH_SESSIONS), t) - 1,
    above200: close / at(context.sma(AVERAGE_SESSIONS), t) - 1,
  };
}

/** Whether bar `t` is in a rally: within 10 % of the high and above the 200-day average. */
export function inRally(context: DetectorContext, t: number): boolean {
  return lastRally(context, t, t) === t;
}

/** The newest bar from `oldest` up to `t` in a rally; -1 where there is none. */
export function lastRally(context: DetectorContext, t: number, oldest = 0): number {
  const [highest, average] = [context.highestClose(HIGH_SESSIONS), context.sma(AVERAGE_SESSIONS)];
  for (let bar = t; bar >= oldest; bar--) {
    if (isRally({ close: at(context.close, bar), highestClose252: at(highest, bar), sma200: at(average, bar) }))
      return bar;
  }
  return -1;
}

/**
 * Rally; pullback (a rally within 60 sessions, now 10 to 25 % below the high or under the 200-day average); decline (more
 * than 25 % below the high, or under the average without a recent rally); none of these, or too few bars to say.
 */
export function trendAt(context: DetectorContext, t: number): TrendContext {
  const rally = lastRally(context, t, Math.max(0, t - RECENT_SESSIONS));
  return trendFrom(standingAt(context, t), rally < 0 ? Number.POSITIVE_INFINITY : t - rally);
}

/** `trendAt` of every bar, in one pass; `undefined` where there are too few bars to say. */
export function trendsOf(context: DetectorContext): (TrendContext | undefined)[] {
  const [highest, average] = [context.highestClose(HIGH_SESSIONS), context.sma(AVERAGE_SESSIONS)];
  let sinceRally = Number.POSITIVE_INFINITY;
  return Array.from(context.close, (close, t) => {
    const [highestClose252, sma200] = [at(highest, t), at(average, t)];
    sinceRally = isRally({ close, highestClose252, sma200 }) ? 0 : sinceRally + 1;
    const standing = { fromHigh: close / highestClose252 - 1, above200: close / sma200 - 1 };
    return isKnown(standing) ? trendFrom(standing, sinceRally) : undefined;
  });
}

function isKnown({ fromHigh, above200 }: Standing): boolean {
  return !Number.isNaN(fromHigh) && !Number.isNaN(above200);
}

function trendFrom(standing: Standing, sinceRally: number): TrendContext {
  if (!isKnown(standing)) return "none";
  if (sinceRally === 0) return "rally";
  if (standing.fromHigh < -PULLBACK_DEPTH) return "decline";
  if (sinceRally <= RECENT_SESSIONS) return "pullback";
  return standing.above200 <= 0 ? "decline" : "none";
}
