import { calendarsOf, isUsualWeekday, type Calendar } from "./calendars.ts";
import type { Day } from "./dates.ts";
import type { Finding } from "./findings.ts";
import { at, barsUntil } from "./series.ts";

export { calendarsOf, type Calendar, type TradedDays } from "./calendars.ts";

/** With fewer symbols, a majority says nothing about a date. */
const FEWEST_VOTERS = 5;

/**
 * The sessions that a symbol lacks between its first and its last bar, by symbol; symbols that lack none are absent.
 *
 * A session is a date on which an index of the same calendar traded with volume, or more than half of at least five symbols
 * of that calendar that had bars before or on it, and on or after it. A bar without volume, where the series has a volume
 * column, is not a trade.
 *
 * @param calendars all symbols; bars after `asOf` are not looked at
 */
export function missingSessions(calendars: readonly Calendar[], asOf?: Day): Map<string, Day[]> {
  const missing = new Map<string, Day[]>();
  for (const calendar of asOf === undefined ? calendars : until(calendars, asOf)) {
    for (const { symbol, days } of calendar.members) {
      const lacks = sessionsInGaps(calendar, days);
      if (lacks.length > 0) missing.set(symbol, lacks);
    }
  }
  return missing;
}

/**
 * The symbols whose last bar is old, each with a finding that names the date it should have reached: the newest on which
 * another symbol of its calendar traded, or with `asOf` the last session on or before that date.
 *
 * Whether the last weekdays before `asOf` were sessions is told by the bars: where symbols have bars before and after such
 * a date and none on it, it was a holiday. So hand over the bars after `asOf`, too, where there are some; without any, a
 * usual weekday counts as a session.
 */
export function staleBars(calendars: readonly Calendar[], asOf?: Day): Map<string, Finding> {
  const stale = new Map<string, Finding>();
  for (const calendar of calendars) {
    const expected = asOf === undefined ? newestSession(calendar, Infinity) : lastSession(calendar, asOf);
    for (const { symbol, days } of calendar.members) {
      const bars = asOf === undefined ? days.length : barsUntil(days, asOf);
      const isOld = expected !== undefined && bars > 0 && at(days, bars - 1) < expected;
      if (isOld) stale.set(symbol, { code: "stale", days: [expected] });
    }
  }
  return stale;
}

/** The calendars as the bars up to `asOf` show them. */
function until(calendars: readonly Calendar[], asOf: Day): Calendar[] {
  return calendarsOf(
    calendars.flatMap(({ members }) =>
      members.map(({ symbol, instrument, days, volume }) => {
        const bars = barsUntil(days, asOf);
        return { symbol, instrument, days: days.subarray(0, bars), volume: volume?.subarray(0, bars) };
      }),
    ),
  );
}

function sessionsInGaps(calendar: Calendar, days: Int32Array): Day[] {
  const lacks: Day[] = [];
  for (let bar = 1; bar < days.length; bar++) {
    for (let day = at(days, bar - 1) + 1; day < at(days, bar); day++) {
      if (isSession(calendar, day)) lacks.push(day);
    }
  }
  return lacks;
}

function isSession({ first, traded, tradedIndices, alive }: Calendar, day: Day): boolean {
  const index = day - first;
  if (at(tradedIndices, index) > 0) return true;
  return at(alive, index) >= FEWEST_VOTERS && 2 * at(traded, index) > at(alive, index);
}

/** The newest date up to `latest` on which a symbol of the calendar traded. */
function newestSession({ first, traded }: Calendar, latest: number): Day | undefined {
  for (let day = Math.min(latest, first + traded.length - 1); day >= first; day--) {
    if (at(traded, day - first) > 0) return day;
  }
  return undefined;
}

/** The last date on or before `asOf` that was a session, or that nobody can say was none. */
function lastSession(calendar: Calendar, asOf: Day): Day | undefined {
  const { first, traded, alive } = calendar;
  for (let day = asOf; day >= first; day--) {
    const index = day - first;
    if ((traded[index] ?? 0) > 0) return day;
    const isKnownHoliday = (alive[index] ?? 0) > 0;
    if (!isKnownHoliday && isUsualWeekday(calendar, day)) return day;
  }
  return undefined;
}
