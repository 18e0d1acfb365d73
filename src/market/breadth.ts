import { sma } from "../indicators/moving-average.ts";
import { rollingMax, rollingMin } from "../indicators/rolling.ts";
import { at, type Series } from "../series/series.ts";
import { mcclellan } from "./mcclellan.ts";

/** With fewer members on a session nothing is said of breadth: one stock would move a share by more than three points. */
export const FEWEST_MEMBERS = 30;

/** The window of new highs and lows. */
const HIGH_SESSIONS = 252;

type Closes = Pick<Series, "days" | "close">;

/** What the members do, session by session of their index; `NaN` where fewer than `FEWEST_MEMBERS` can be judged. */
export interface Breadth {
  /** Share, 0..1, of the members that close above their 50-day average, and above their 200-day average. */
  readonly above50: Float64Array;
  readonly above200: Float64Array;
  /** Members whose close is the highest, and the lowest, of 252 of their bars. */
  readonly newHighs: Float64Array;
  readonly newLows: Float64Array;
  readonly advances: Float64Array;
  readonly declines: Float64Array;
  /** Ratio-adjusted. */
  readonly mcclellan: Float64Array;
  /** Members with a bar on the session. */
  readonly members: Float64Array;
}

/**
 * Counts, on each session, the members of which something is known on it. Averages and highs run over a member's own bars, so
 * a session that it lacks shortens no average; on that session it is counted neither way. An advance needs a bar on
 * the session before, too.
 *
 * @param sessions dates of the index
 */
export function breadthOf(sessions: Int32Array, members: readonly Closes[]): Breadth {
  const tallies = {
    above50: tally(sessions),
    above200: tally(sessions),
    highs: tally(sessions),
    lows: tally(sessions),
  };
  const moves = {
    up: new Float64Array(sessions.length),
    down: new Float64Array(sessions.length),
    known: tally(sessions),
  };
  const present = new Float64Array(sessions.length);
  for (const { days, close } of members) {
    const [average50, average200] = [sma(close, 50), sma(close, 200)];
    const [highest, lowest] = [rollingMax(close, HIGH_SESSIONS), rollingMin(close, HIGH_SESSIONS)];
    eachSession(sessions, days, (t, bar, hasBefore) => {
      const price = at(close, bar);
      present[t] = at(present, t) + 1;
      count(tallies.above50, t, price - at(average50, bar));
      count(tallies.above200, t, price - at(average200, bar));
      countWhere(tallies.highs, t, at(highest, bar), price >= at(highest, bar));
      countWhere(tallies.lows, t, at(lowest, bar), price <= at(lowest, bar));
      if (!hasBefore) return;
      const change = price - at(close, bar - 1);
      moves.up[t] = at(moves.up, t) + Number(change > 0);
      moves.down[t] = at(moves.down, t) + Number(change < 0);
      countWhere(moves.known, t, change, true);
    });
  }
  const [advances, declines] = [enough(moves.up, moves.known.known), enough(moves.down, moves.known.known)];
  return {
    above50: share(tallies.above50),
    above200: share(tallies.above200),
    newHighs: enough(tallies.highs.yes, tallies.highs.known),
    newLows: enough(tallies.lows.yes, tallies.lows.known),
    advances,
    declines,
    mcclellan: mcclellan(advances, declines),
    members: present,
  };
}

function enough(values: Float64Array, known: Float64Array): Float64Array {
  return values.map((value, t) => (at(known, t) >= FEWEST_MEMBERS ? value : Number.NaN));
}

function share({ yes, known }: Tally): Float64Array {
  return enough(
    yes.map((value, t) => value / at(known, t)),
    known,
  );
}

interface Tally {
  readonly yes: Float64Array;
  readonly known: Float64Array;
}

function tally(sessions: Int32Array): Tally {
  return { yes: new Float64Array(sessions.length), known: new Float64Array(sessions.length) };
}

/** Counts a distance that is positive where the member counts, `NaN` where nothing is known. */
function count(tally: Tally, t: number, distance: number): void {
  countWhere(tally, t, distance, distance > 0);
}

function countWhere({ yes, known }: Tally, t: number, value: number, holds: boolean): void {
  if (Number.isNaN(value)) return;
  known[t] = at(known, t) + 1;
  yes[t] = at(yes, t) + Number(holds);
}

/** Calls with each session on which there is a bar, the bar, and whether the bar before it is of the session before. */
function eachSession(
  sessions: Int32Array,
  days: Int32Array,
  visit: (session: number, bar: number, hasBefore: boolean) => void,
): void {
  let bar = 0;
  for (let t = 0; t < sessions.length; t++) {
    while (bar < days.length && at(days, bar) < at(sessions, t)) bar++;
    if (bar >= days.length) return;
    if (at(days, bar) !== at(sessions, t)) continue;
    visit(t, bar, t > 0 && bar > 0 && at(days, bar - 1) === at(sessions, t - 1));
  }
}
