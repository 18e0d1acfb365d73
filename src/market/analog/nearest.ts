import { isoDate, quarterOf } from "../../series/dates.ts";
import { at } from "../../series/series.ts";
import { FOLLOWED_SESSIONS, lowestBetween } from "./aftermath.ts";
import type { AnalogSettings, Fan, Neighbour } from "./analog-report.ts";
import { fanPaths, fanRows, type Followed } from "./fan.ts";
import type { Match } from "./match.ts";
import type { RallyWeeks } from "./rally-weeks.ts";

/** A rally week that may be one of the nearest: what followed it was over. */
export interface Candidate extends Match {
  readonly rally: RallyWeeks;
  readonly end: number;
}

/**
 * What followed the rally weeks nearest by distance, beside that of all; of those of one symbol that overlap only the nearest.
 *
 * @param all what followed every rally week
 * @returns `null` where fewer than `fewestApart` are left
 */
export function nearestFan(
  candidates: readonly Candidate[],
  all: readonly Followed[],
  { sessions, neighbours, fewestApart }: AnalogSettings,
): Fan | null {
  const kept = thinned(candidates, sessions, neighbours);
  if (kept.length < fewestApart) return null;
  const followed = kept.map(({ rally, end }) => ({ logClose: rally.logClose, end }));
  return {
    nearest: kept.map(neighbourOf),
    quarters: new Set(kept.map(({ rally, end }) => quarterOf(at(rally.days, end)))).size,
    rows: fanRows(followed),
    all: fanRows(all),
    allWeeks: all.length,
    paths: fanPaths(followed),
  };
}

function thinned(candidates: readonly Candidate[], sessions: number, most: number): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => a.distance - b.distance)) {
    if (kept.length === most) break;
    const isNear = ({ rally, end }: Candidate): boolean =>
      rally.symbol === candidate.rally.symbol && Math.abs(end - candidate.end) < sessions;
    if (!kept.some(isNear)) kept.push(candidate);
  }
  return kept;
}

function neighbourOf({ rally, end, correlation, distance }: Candidate): Neighbour {
  const { logClose } = rally;
  const percent = (bar: number): number => Math.expm1(at(logClose, bar) - at(logClose, end)) * 100;
  return {
    symbol: rally.symbol,
    date: isoDate(at(rally.days, end)),
    correlation,
    distance,
    laterPercent: percent(end + FOLLOWED_SESSIONS),
    lowestPercent: percent(lowestBetween(logClose, end + 1, end + FOLLOWED_SESSIONS)),
  };
}
