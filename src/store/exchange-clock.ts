import { dayOf, dayOfTime, weekday, type Day } from "../series/dates.ts";
import type { Series } from "../series/series.ts";

/** When the sessions of a symbol end. */
export interface SessionEnds {
  /** IANA name of the exchange's time zone; UTC where it is not known. */
  readonly timeZone: string | undefined;
  /** Minutes after midnight there. */
  readonly closesAt: number;
  readonly isTradingWeekday: (day: Day) => boolean;
}

/** From so many bars on, weekdays without one are taken for days without a session. */
const BARS_TO_KNOW_WEEKDAYS = 10;
const NEWEST_BARS = 60;
/** Of a source that does not say when its sessions end. */
const USUAL_CLOSE = 16 * 60;

/** When the sessions of `series` end: its newest bars tell on which weekdays there are any. */
export function sessionEnds({ days, timeZone }: Series, closesAt = USUAL_CLOSE): SessionEnds {
  const newest = days.subarray(-NEWEST_BARS);
  const traded = new Set(Array.from(newest, weekday));
  const isTradingWeekday = (day: Day) => newest.length < BARS_TO_KNOW_WEEKDAYS || traded.has(weekday(day));
  return { timeZone, closesAt, isTradingWeekday };
}

/**
 * The date of the last session that ended at least `settleMinutes` before `time`. Knows weekends, not holidays: on one of
 * those it names a session that there was not.
 */
export function lastFinishedSession(
  { timeZone, closesAt, isTradingWeekday }: SessionEnds,
  time: Date,
  settleMinutes: number,
): Day {
  const clock = clockAt(new Date(time.getTime() - settleMinutes * 60_000), timeZone);
  let day = clock.minutes >= closesAt ? clock.day : clock.day - 1;
  while (!isTradingWeekday(day)) day--;
  return day;
}

interface WallClock {
  readonly day: Day;
  /** After midnight. */
  readonly minutes: number;
}

/** Creating a format takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function clockAt(time: Date, timeZone = "UTC"): WallClock {
  const parts = formatOf(timeZone).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value);
  const day = dayOf(part("year"), part("month"), part("day")) ?? dayOfTime(time);
  return { day, minutes: part("hour") * 60 + part("minute") };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone) ?? createFormat(timeZone);
  formats.set(timeZone, known);
  return known;
}

/** A zone that this machine does not know, in a store that another one has written, is taken for UTC. */
function createFormat(timeZone: string): Intl.DateTimeFormat {
  const [year, month, day, hour, minute] = Array.from({ length: 5 }, () => "numeric" as const);
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, year, month, day, hour, minute, hourCycle: "h23" });
  } catch {
    return createFormat("UTC");
  }
}
