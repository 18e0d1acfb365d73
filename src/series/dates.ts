/**
 * A calendar date as a whole number: days since 1970-01-01. Compact in a typed array, ordered, and free of time zones.
 */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/** `2025-11-21` of a day number. */
export function isoDate(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The day of a year, month (1-12) and day of the month, or `undefined` where there is no such date. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return undefined;
  const lengths = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (dayOfMonth > (lengths[month - 1] ?? 0)) return undefined;
  return daysFromCivil(year, month, dayOfMonth);
}

/** The day of an ISO date (`2025-11-21`), or `undefined` where the text is not one. */
export function parseIsoDate(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day, in UTC, of a moment. */
export function dayOfTime(time: Date): Day {
  return Math.floor(time.getTime() / MILLISECONDS_PER_DAY);
}

/**
 * How many calendar days hold `sessions` sessions for certain. New York has 252 a year; the 5 % cover exchanges with fewer
 * (Shanghai 242), the 15 days a long holiday where there are few sessions.
 */
export function calendarDaysOf(sessions: number): number {
  return Math.ceil(sessions * (365.25 / 252) * 1.05) + 15;
}

/** The calendar quarter of a day, counted on from year 0: 4 x year + 0 … 3. */
export function quarterOf(day: Day): number {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return 4 * date.getUTCFullYear() + Math.floor(date.getUTCMonth() / 3);
}

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Proleptic Gregorian date to day number without a Date object: it runs once a bar on every file read. */
function daysFromCivil(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
