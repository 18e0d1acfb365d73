import type { Day } from "./dates.ts";
import type { Finding, FindingCode } from "./findings.ts";
import { at, type Series } from "./series.ts";

/**
 * Share of the price by which high and low may contradict open and close before it is a fault: a few units of the last of
 * six decimals at ten cents, and far more than sources lose by single-precision floats.
 */
const ROUNDING = 1e-5;

/** A close more than 40 % above or below the one before: a factor of more than 1.4, or less than 0.6. */
const LARGEST_MOVE = 0.4;

/**
 * What is wrong with the bars of a series, judged from the bars alone; nothing is changed.
 *
 * - `inconsistent-bar`: the high is under the open or close, the low is above them, or a price is not a positive number.
 * - `zero-volume`: the series has a volume column and the bar has no volume above 0.
 * - `jump`: a close more than 40 % above or below the close before, without a split on that day. Most are real; a split that
 *   the source forgot looks the same.
 *
 * One finding a kind, its days oldest first. Judges any slice of bars by itself: the first bar has no close before it.
 */
export function qualityFindings(series: Series): Finding[] {
  const found: readonly [FindingCode, readonly Day[]][] = [
    ["inconsistent-bar", inconsistentDays(series)],
    ["zero-volume", daysWithoutVolume(series)],
    ["jump", jumpDays(series)],
  ];
  return found.filter(([, days]) => days.length > 0).map(([code, days]) => ({ code, days }));
}

function inconsistentDays({ days, open, high, low, close }: Series): Day[] {
  const found: Day[] = [];
  for (let bar = 0; bar < days.length; bar++) {
    const last = at(close, bar);
    const first = openOr(open, bar, last);
    const top = high === undefined ? Math.max(first, last) : at(high, bar);
    const bottom = low === undefined ? Math.min(first, last) : at(low, bar);
    if (!isConsistent(first, last, top, bottom)) found.push(at(days, bar));
  }
  return found;
}

/** A missing open is a finding of its own and contradicts nothing. */
function openOr(open: Float64Array | undefined, bar: number, close: number): number {
  const value = open === undefined ? close : at(open, bar);
  return Number.isNaN(value) ? close : value;
}

/** False, too, where one of the prices is not a number, for every comparison with NaN is. */
function isConsistent(open: number, close: number, high: number, low: number): boolean {
  const isPriced = low > 0 && close > 0 && high < Infinity;
  return isPriced && Math.max(open, close) <= high * (1 + ROUNDING) && Math.min(open, close) >= low * (1 - ROUNDING);
}

function daysWithoutVolume({ days, volume }: Series): Day[] {
  const found: Day[] = [];
  if (volume === undefined) return found;
  for (let bar = 0; bar < days.length; bar++) {
    if (!(at(volume, bar) > 0)) found.push(at(days, bar));
  }
  return found;
}

function jumpDays({ days, close, splits = [] }: Series): Day[] {
  const found: Day[] = [];
  for (let bar = 1; bar < days.length; bar++) {
    const change = at(close, bar) / at(close, bar - 1) - 1;
    if (Math.abs(change) > LARGEST_MOVE && !splits.some(({ day }) => day === days[bar])) found.push(at(days, bar));
  }
  return found;
}
