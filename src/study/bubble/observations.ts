import { weeklyLogCloses } from "../../detectors/explosive-weeks.ts";
import { at, type Series } from "../../series/series.ts";
import { finishedWeeks } from "../../series/weeks.ts";
import type { Interval } from "./bubble-report.ts";

/** The values that a bubble test reads, oldest first. */
export interface Observations {
  /** Logarithms of closes; NaN where history starts anew after a long gap. */
  readonly logCloses: Float64Array;
  /** The bar of each close, and the one on whose close it was known to be final. */
  readonly bar: Int32Array;
  readonly knownAt: Int32Array;
  /** The week or the day, counted on without regard to the series. */
  readonly number: Int32Array;
}

/** Days without a session after which history starts anew. */
const LONGEST_PAUSE = 35;

export function observationsOf(series: Series, interval: Interval): Observations {
  return interval === "1wk" ? weeksOf(series) : sessionsOf(series);
}

function weeksOf({ days, close }: Series): Observations {
  const weeks = finishedWeeks(days);
  const { lastBar, knownAt, number } = weeks;
  return { logCloses: weeklyLogCloses(close, weeks), bar: lastBar, knownAt, number };
}

function sessionsOf({ days, close }: Series): Observations {
  const bar = days.map((_, t) => t);
  const logCloses = close.map((price, t) => {
    const isAfterPause = t > 0 && at(days, t) - at(days, t - 1) > LONGEST_PAUSE;
    return isAfterPause ? Number.NaN : Math.log(price);
  });
  return { logCloses, bar, knownAt: bar, number: days };
}
