import type { Dates } from "../../locale/dates.ts";

/** A moment to the minute: `2025-11-21 20:15Z`. @param time in milliseconds since 1970 UTC */
export function minuteOf(time: number, dates: Dates): string {
  const [day = "", clock = ""] = new Date(time).toISOString().split("T");
  return `${dates.day(day)} ${clock.slice(0, "20:15".length)}Z`;
}
