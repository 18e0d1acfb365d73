import { at } from "./series.ts";

/** The finished weeks of daily bars, oldest first. */
export interface Weeks {
  /** The last bar of each week. */
  readonly lastBar: Int32Array;
  /** The bar on whose close it was known that the week is over. */
  readonly knownAt: Int32Array;
  /** Calendar weeks since the one of 1970-01-02: two that follow each other differ by 1. */
  readonly number: Int32Array;
}

/**
 * The weeks that are over, judged without any calendar but the bars: a week runs from Saturday to Friday. A bar on a Friday
 * ends it; where there is none, the first bar of a later week tells that it has ended. So nothing here changes when more bars
 * arrive, and a market that trades at weekends, too, is read on its Fridays.
 *
 * @param days trading dates, strictly ascending
 */
export function finishedWeeks(days: Int32Array): Weeks {
  const lastBar: number[] = [];
  const knownAt: number[] = [];
  const number: number[] = [];
  let week = days.length === 0 ? 0 : weekOf(at(days, 0));
  for (let t = 0; t < days.length; t++) {
    const next = t + 1 < days.length ? weekOf(at(days, t + 1)) : week;
    const isFriday = at(days, t) + FIRST_SATURDAY - 7 * week === 6;
    if (isFriday || next > week) {
      lastBar.push(t);
      knownAt.push(isFriday ? t : t + 1);
      number.push(week);
    }
    week = next;
  }
  return { lastBar: Int32Array.from(lastBar), knownAt: Int32Array.from(knownAt), number: Int32Array.from(number) };
}

/** Days from the Saturday that begins week 0 to 1970-01-01, which is day 0. */
const FIRST_SATURDAY = 5;

/** The week of a day, from Saturday to Friday: 1970-01-02, a Friday, is day 1 and ends week 0. */
export function weekOf(day: number): number {
  return Math.floor((day + FIRST_SATURDAY) / 7);
}
