import { dayOf, isoDate, type Day } from "../../series/dates.ts";
import { at, barsUntil, type Series } from "../../series/series.ts";
import type { Aftermath } from "./analog-report.ts";

/** About a year: how long what followed is looked at. */
export const FOLLOWED_SESSIONS = 250;

/** What the bars of a series say came after bar `t`: closes alone, none after its last bar. */
export function aftermathOf({ days, close }: Series, t: number): Aftermath {
  const price = at(close, t);
  const percent = (bar: number): number => (at(close, bar) / price - 1) * 100;
  const last = close.length - 1;
  const passed = close.findIndex((other, bar) => bar > t && other > price);
  const trough = lowestBetween(close, t, passed < 0 ? last : passed - 1);
  const end = t + FOLLOWED_SESSIONS;
  const isOver = end <= last;
  const yearLater = dayAfterAYear(at(days, t));
  return {
    close: price,
    isHighest: isOver ? isHighest(close, t) : null,
    yearLaterPercent: at(days, last) >= yearLater ? percent(barsUntil(days, yearLater) - 1) : null,
    laterPercent: isOver ? percent(end) : null,
    lowestPercent: isOver ? percent(lowestBetween(close, t + 1, end)) : null,
    trough: trough === t ? null : { date: isoDate(at(days, trough)), percent: percent(trough) },
    passed: passed < 0 ? null : isoDate(at(days, passed)),
    until: isoDate(at(days, last)),
  };
}

/** The bar of the lowest close from bar `from` to `to`, both included; the first of several. */
export function lowestBetween(close: Float64Array, from: number, to: number): number {
  let lowest = from;
  for (let bar = from + 1; bar <= to; bar++) if (at(close, bar) < at(close, lowest)) lowest = bar;
  return lowest;
}

function isHighest(close: Float64Array, t: number): boolean {
  const around = close.subarray(Math.max(0, t - FOLLOWED_SESSIONS), t + FOLLOWED_SESSIONS + 1);
  return around.every((other) => other <= at(close, t));
}

/** The same date of the next year; of 29 February the 28th. */
function dayAfterAYear(day: Day): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = isoDate(day).split("-").map(Number);
  return dayOf(year + 1, month, dayOfMonth) ?? dayOf(year + 1, month, dayOfMonth - 1) ?? day;
}
