import { bsadf, bsadfAt, type Bsadf } from "../indicators/bsadf.ts";
import { at } from "../series/series.ts";
import type { Weeks } from "../series/weeks.ts";
import { criticalValuesFor, longestWeeks, shortestWeeks } from "./critical-values.ts";

/** A market that was shut, or a share that was halted, for longer than this starts a history of its own. */
const LONGEST_GAP = 4;

/** Above no critical value, above that of 5 % or of 1 %, and from `farAbove` on. */
export type Grade = 0 | 1 | 2 | 3;

/** A statistic that one random walk in a thousand or so reaches. */
const farAbove = 2.5;

/** The BSADF of the log prices of weeks, and what each week's says. */
export interface ExplosiveWeeks extends Bsadf {
  /** Of each week; 0 also where it could not be judged. */
  readonly grade: Uint8Array;
  /** Weeks of history that a week was judged with. */
  readonly history: Int32Array;
}

/**
 * The log closes of the weeks. The first after a long gap is NaN, so that nothing is judged over it.
 *
 * @param close of the bars that the weeks were made of
 */
export function weeklyLogCloses(close: Float64Array, { lastBar, number }: Weeks): Float64Array {
  const logCloses = new Float64Array(lastBar.length);
  for (let week = 0; week < lastBar.length; week++) {
    const isAfterGap = week > 0 && at(number, week) - at(number, week - 1) > LONGEST_GAP + 1;
    logCloses[week] = isAfterGap ? Number.NaN : Math.log(at(close, at(lastBar, week)));
  }
  return logCloses;
}

const windows = { minimum: shortestWeeks, longest: longestWeeks };

/** Judges weeks, from `since` on. A week is explosive upwards only: the statistic is as large where prices fall ever faster. */
export function explosiveWeeks(logCloses: Float64Array, since = 0): ExplosiveWeeks {
  const { statistic, start } = bsadf(logCloses, { ...windows, since });
  const history = knownInARow(logCloses);
  const grade = new Uint8Array(logCloses.length);
  for (let week = since; week < logCloses.length; week++) {
    if (rose(logCloses, at(start, week), week)) grade[week] = gradeOf(at(statistic, week), at(history, week));
  }
  return { statistic, start, grade, history };
}

function rose(logCloses: Float64Array, first: number, week: number): boolean {
  return first >= 0 && at(logCloses, week) > at(logCloses, first);
}

/**
 * Whether some weeks from `since` on may be explosive `least` in a row. Every such run holds one of each `least`-th week, so
 * that most series, which have none, are told by judging a few.
 */
export function mayHoldRun(logCloses: Float64Array, since: number, least: number): boolean {
  const history = knownInARow(logCloses);
  for (let week = since + least - 1; week < logCloses.length; week += least) {
    const { statistic, start } = bsadfAt(logCloses, week, windows);
    if (rose(logCloses, start, week) && gradeOf(statistic, at(history, week)) > 0) return true;
  }
  return false;
}

function gradeOf(statistic: number, history: number): Grade {
  const critical = criticalValuesFor(history);
  if (critical === undefined || !(statistic > critical.p95)) return 0;
  if (!(statistic > critical.p99)) return 1;
  return statistic >= farAbove ? 3 : 2;
}

function knownInARow(values: Float64Array): Int32Array {
  const counts = new Int32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    count = Number.isNaN(at(values, i)) ? 0 : Math.min(longestWeeks, count + 1);
    counts[i] = count;
  }
  return counts;
}
