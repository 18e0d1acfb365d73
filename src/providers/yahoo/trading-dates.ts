import { dayOf } from "../../series/dates.ts";
import type { Day } from "../../series/dates.ts";

/** The calendar date at an exchange of a moment, in seconds since 1970 UTC. */
export type DateAt = (seconds: number) => Day;

/** A format costs 40 times what its use does, so each zone has one. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Whether dates can be computed in the time zone of that name. */
export function isKnownTimeZone(timeZone: string): boolean {
  return formatOf(timeZone) !== undefined;
}

/**
 * Dates in an exchange's time zone.
 *
 * @param timeZone IANA name
 * @param offsetSeconds today's distance from UTC, used where the zone is unknown here
 */
export function datesAt(timeZone: string, offsetSeconds: number): DateAt {
  const format = formatOf(timeZone);
  if (format === undefined) return (seconds) => Math.floor((seconds + offsetSeconds) / 86_400);
  return (seconds) => dayIn(format, seconds);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, createFormat(timeZone));
  return formats.get(timeZone);
}

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
  } catch {
    return undefined;
  }
}

function dayIn(format: Intl.DateTimeFormat, seconds: number): Day {
  const text = format.format(seconds * 1000);
  const [month, dayOfMonth, year] = text.split("/").map(Number);
  const day = dayOf(year ?? Number.NaN, month ?? Number.NaN, dayOfMonth ?? Number.NaN);
  if (day === undefined) throw new RangeError(`no calendar date in "${text}"`);
  return day;
}
