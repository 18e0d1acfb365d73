import { isoDate } from "../../series/dates.ts";
import { at, type Series } from "../../series/series.ts";
import { FOLLOWED_SESSIONS } from "./aftermath.ts";
import type { AnalogSettings, Fan, MatchedTemplate, RallyFacts, Ranked } from "./analog-report.ts";
import type { Followed } from "./fan.ts";
import { matchOf, type Match } from "./match.ts";
import { nearestFan, type Candidate } from "./nearest.ts";
import { rallyWeeksOf, type RallyWeeks } from "./rally-weeks.ts";
import { overlaps, type Section, type Template } from "./template.ts";

/** What a comparison says once all symbols are in. */
export interface Compared {
  readonly templates: readonly MatchedTemplate[];
  readonly best: { readonly correlation: Ranked; readonly distance: Ranked } | null;
  readonly rallies: Omit<RallyFacts, "from" | "missing">;
  readonly fan: Fan | null;
}

export interface Comparison {
  /** Counts the rally weeks of one symbol. Its bars must end on or before the date of the report. */
  readonly add: (series: Series) => void;
  readonly result: () => Compared;
}

/** Figures of the rally weeks against one template. */
interface Tally {
  readonly template: Template;
  readonly own: Match;
  weeks: number;
  alike: number;
  near: number;
}

/**
 * Compares a symbol with templates, and every rally week of many symbols with the same templates by the same alignment: how many
 * are at least as much alike. Rally weeks whose bars overlap with the symbol's or the template's own are left out.
 */
export function createComparison(asked: Section, templates: readonly Template[], settings: AnalogSettings): Comparison {
  const tallies = templates.map((template) => newTally(asked, template));
  const best = { ...bestOf(tallies.map(({ own }) => own)), weeks: 0, alike: 0, near: 0 };
  const followed: Followed[] = [];
  const candidates: Candidate[] = [];
  const facts = { weeks: 0, apart: 0, symbols: 0, first: Infinity, last: -Infinity };

  const addWeek = (rally: RallyWeeks, end: number, from: number): void => {
    const to = at(rally.days, end);
    const matches: Match[] = [];
    for (const tally of tallies) {
      if (overlaps(tally.template.section, rally.symbol, from, to)) continue;
      const match = matchOf(tally.template.section.path, rally.logClose, end);
      count(tally, match, tally.own);
      matches.push(match);
    }
    count(best, bestOf(matches), best);
    if (end + FOLLOWED_SESSIONS >= rally.days.length) return;
    followed.push({ logClose: rally.logClose, end });
    candidates.push({ rally, end, ...matchOf(asked.path, rally.logClose, end) });
  };

  return {
    add: (series) => {
      const rally = rallyWeeksOf(series, settings.sessions);
      const fromOf = (end: number): number => at(rally.days, end - settings.sessions + 1);
      const ends = rally.ends.filter((end) => !overlaps(asked, rally.symbol, fromOf(end), at(rally.days, end)));
      for (const end of ends) addWeek(rally, end, fromOf(end));
      facts.weeks += ends.length;
      facts.apart += countApart(ends, settings.sessions);
      facts.symbols += Number(ends.length > 0);
      facts.first = Math.min(facts.first, ...ends.slice(0, 1).map((end) => at(rally.days, end)));
      facts.last = Math.max(facts.last, ...ends.slice(-1).map((end) => at(rally.days, end)));
    },
    result: () => {
      const enough = facts.apart >= settings.fewestApart;
      return {
        templates: tallies.map((tally) => matched(tally, enough)),
        best: tallies.length > 1 ? rankedOf(best, best, enough) : null,
        rallies: { ...facts, first: dateOf(facts.first), last: dateOf(facts.last), enough },
        fan: enough ? nearestFan(candidates, followed, settings) : null,
      };
    },
  };
}

function newTally(asked: Section, template: Template): Tally {
  const { values } = asked.path;
  const own = matchOf(template.section.path, values, values.length - 1);
  return { template, own, weeks: 0, alike: 0, near: 0 };
}

/** A price that does not move is like nothing: it counts, and never as alike. */
function count(tally: Pick<Tally, "weeks" | "alike" | "near">, { correlation, distance }: Match, own: Match): void {
  tally.weeks += 1;
  if (correlation >= own.correlation) tally.alike += 1;
  if (distance <= own.distance) tally.near += 1;
}

/** The highest correlation and the smallest distance, which need not be those of the same template. */
function bestOf(matches: readonly Match[]): Match {
  let [correlation, distance] = [-Infinity, Infinity];
  for (const match of matches) {
    if (match.correlation > correlation) correlation = match.correlation;
    if (match.distance < distance) distance = match.distance;
  }
  return { correlation, distance };
}

function rankedOf(
  { weeks, alike, near }: Pick<Tally, "weeks" | "alike" | "near">,
  { correlation, distance }: Match,
  enough: boolean,
): { correlation: Ranked; distance: Ranked } {
  return {
    correlation: { value: correlation, share: enough ? alike / weeks : null },
    distance: { value: distance, share: enough ? near / weeks : null },
  };
}

function matched(tally: Tally, enough: boolean): MatchedTemplate {
  const { symbol, date, session, kind, section, after } = tally.template;
  return {
    status: "matched",
    symbol,
    date,
    session,
    kind,
    stretch: section.stretch,
    ...rankedOf(tally, tally.own, enough),
    weeks: tally.weeks,
    after,
  };
}

function dateOf(day: number): string | null {
  return Number.isFinite(day) ? isoDate(day) : null;
}

/** How many of some ascending bars lie at least `sessions` apart, the first one taken first. */
function countApart(ends: readonly number[], sessions: number): number {
  let [apart, free] = [0, -Infinity];
  for (const end of ends) {
    if (end < free) continue;
    apart += 1;
    free = end + sessions;
  }
  return apart;
}
