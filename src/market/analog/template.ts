import { FrothError } from "../../errors.ts";
import { isoDate, parseIsoDate } from "../../series/dates.ts";
import { at, barsUntil, type Series } from "../../series/series.ts";
import { aftermathOf, FOLLOWED_SESSIONS } from "./aftermath.ts";
import type { AnalogSettings, MatchedTemplate, Stretch } from "./analog-report.ts";
import type { NamedTemplate } from "./famous.ts";
import { pathOf, type Path } from "./match.ts";
import { wholeSince } from "./rally-weeks.ts";

/** Some bars of a symbol, made comparable. */
export interface Section {
  readonly symbol: string;
  readonly path: Path;
  /** Its first and last day. */
  readonly from: number;
  readonly to: number;
  readonly stretch: Stretch;
}

/** A template with its bars, before it is compared. */
export interface Template extends Pick<MatchedTemplate, "symbol" | "date" | "kind" | "session" | "after"> {
  readonly section: Section;
  /** Closes from the first of the section on, to a year after it at most, the one that is laid upon the symbol's last being 100. */
  readonly closes: readonly number[];
}

/**
 * The `sessions` bars up to and with bar `end`.
 *
 * @throws FrothError where there are not so many, where bars are missing among them, and where the price does not move
 */
export function sectionOf({ symbol, days, close }: Series, end: number, sessions: number): Section {
  const date = isoDate(at(days, end));
  if (end + 1 < sessions) {
    throw new FrothError("no-bars", `${end + 1} bars up to ${date}: too few for a path of ${sessions}`, {
      symbol,
      remedy: "use fewer --sessions, or a source with a longer history",
    });
  }
  const first = end - sessions + 1;
  const whole = at(wholeSince(days), end);
  if (whole > first) {
    const [before, after] = [isoDate(at(days, whole - 1)), isoDate(at(days, whole))];
    throw new FrothError("no-bars", `no bars between ${before} and ${after}: a path with a hole is not compared`, {
      symbol,
    });
  }
  const path = pathOf(close.map(Math.log), end, sessions);
  if (path === undefined) {
    throw new FrothError("no-bars", `its price does not move in the ${sessions} sessions to ${date}`, { symbol });
  }
  const changePercent = (at(close, end) / at(close, first) - 1) * 100;
  const stretch = { first: isoDate(at(days, first)), last: date, changePercent };
  return { symbol, path, from: at(days, first), to: at(days, end), stretch };
}

/**
 * The bars that lead to a template's date, and what came after it.
 *
 * @param series no bar after the date of the report
 * @throws FrothError where there are no or too few bars
 */
export function templateOf(series: Series, named: NamedTemplate, settings: AnalogSettings): Template {
  const { symbol, days, close } = series;
  const { sessions, before } = settings;
  const day = parseIsoDate(named.date) ?? Number.NaN;
  const peak = barsUntil(days, day) - 1;
  if (peak < 0) {
    const remedy = `its first bar is ${isoDate(at(days, 0))}`;
    throw new FrothError("no-bars", `no bar on or before ${named.date}`, { symbol, remedy });
  }
  const aligned = peak - before;
  if (aligned < 0) {
    throw new FrothError("no-bars", `${peak} bars before ${named.date}: too few for --before ${before}`, { symbol });
  }
  const section = sectionOf(series, aligned, sessions);
  const shown = close.slice(aligned - sessions + 1, aligned + FOLLOWED_SESSIONS + 1);
  return {
    ...named,
    section,
    session: isoDate(at(days, peak)),
    after: aftermathOf(series, peak),
    closes: Array.from(shown, (price) => (price / at(close, aligned)) * 100),
  };
}

/** Whether a section shares days with the bars of a symbol from one day to another. */
export function overlaps(section: Section, symbol: string, from: number, to: number): boolean {
  return section.symbol === symbol && from <= section.to && to >= section.from;
}
