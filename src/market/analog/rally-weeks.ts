import { isRally } from "../../evidence/outlook.ts";
import { sma } from "../../indicators/moving-average.ts";
import { rollingMax } from "../../indicators/rolling.ts";
import { at, type Series } from "../../series/series.ts";
import { finishedWeeks } from "../../series/weeks.ts";

/** A year: what a rally's high looks back on. */
const HIGH_SESSIONS = 252;
const AVERAGE_SESSIONS = 200;
/** Calendar days from one bar to the next, beyond which bars are missing: the longest holidays last less. */
const LONGEST_GAP_DAYS = 14;

/** The bars of a symbol and the bars on which its rally weeks end. */
export interface RallyWeeks {
  readonly symbol: string;
  readonly days: Int32Array;
  /** Natural logarithms. */
  readonly logClose: Float64Array;
  readonly ends: readonly number[];
}

/**
 * The weeks in a rally: the last session of each week that is over, where the close is within 10 % of its high of 252 sessions and
 * above its 200-day average, and `sessions` bars without a gap end on it. A week does not change when more bars come.
 */
export function rallyWeeksOf({ symbol, days, close }: Series, sessions: number): RallyWeeks {
  const [highest, average] = [rollingMax(close, HIGH_SESSIONS), sma(close, AVERAGE_SESSIONS)];
  const whole = wholeSince(days);
  const ends = Array.from(finishedWeeks(days).lastBar).filter(
    (t) =>
      t - sessions + 1 >= at(whole, t) &&
      isRally({ close: at(close, t), highestClose252: at(highest, t), sma200: at(average, t) }),
  );
  return { symbol, days, logClose: close.map(Math.log), ends };
}

/** For each bar the first of those that lead to it without a gap. */
export function wholeSince(days: Int32Array): Int32Array {
  const since = new Int32Array(days.length);
  for (let t = 1; t < days.length; t++) {
    since[t] = at(days, t) - at(days, t - 1) > LONGEST_GAP_DAYS ? t : at(since, t - 1);
  }
  return since;
}
