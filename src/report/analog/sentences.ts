import type { Locale } from "../../locale/locale.ts";
import type { AnalogReport, Fan, MatchedTemplate } from "../../market/analog/analog-report.ts";
import { clean } from "../text/clean.ts";
import { templateName } from "./name.ts";

/** How many of the nearest are named. */
const NAMED = 5;

/** A likeness in one sentence with the share, 0..1, of all rallies that are at least as much alike. */
export interface Likeness {
  readonly text: string;
  readonly share: number | null;
}

/** The template that was compared, where it was the only one. */
export function onlyTemplate({ templates }: AnalogReport): MatchedTemplate | undefined {
  const [first] = templates;
  return templates.length === 1 && first?.status === "matched" ? first : undefined;
}

/** Shape and size: of the only template, or the best of several. */
export function likenesses(report: AnalogReport, { analog }: Locale): Likeness[] {
  const only = onlyTemplate(report);
  if (only !== undefined) {
    const { correlation, distance } = only;
    const name = templateName(only);
    return [
      { text: analog.shape(correlation.value, name, correlation.share), share: correlation.share },
      { text: analog.size(distance.value, name, distance.share), share: distance.share },
    ];
  }
  if (report.best === null) return [];
  const { correlation, distance } = report.best;
  const matched = report.templates.filter(({ status }) => status === "matched").length;
  return [
    { text: analog.bestShape(correlation.value, matched, correlation.share), share: correlation.share },
    { text: analog.bestSize(distance.value, matched, distance.share), share: distance.share },
  ];
}

/** What its own bars say of a template, and how far both went; two paragraphs. */
export function templateFacts({ symbol, stretch }: AnalogReport, template: MatchedTemplate, locale: Locale): string[] {
  const { analog } = locale;
  const { after, session, date } = template;
  const { trough, passed, yearLaterPercent: yearLater } = after;
  const facts = [
    ...(session === date ? [] : [analog.earlier(date, session)]),
    analog.close(clean(template.symbol), session, after.close, after.isHighest),
    ...(yearLater === null ? [] : [analog.yearLater(yearLater)]),
    ...(trough === null ? [] : [analog.trough(trough.percent, trough.date, passed !== null)]),
    passed === null ? analog.notPassed(after.until) : analog.passed(passed),
  ];
  const name = templateName(template);
  return [facts.join(" "), analog.changes(clean(symbol), stretch.changePercent, name, template.stretch.changePercent)];
}

/** Which templates could not be compared, and why. */
export function templatesLeftOut({ templates, against, asOf }: AnalogReport, { analog }: Locale): string[] {
  const unread = templates.filter((template) => template.status === "unread");
  const later = unread.filter(({ code }) => code === "later").map(templateName);
  const own = unread.filter(({ code }) => code === "own").map(templateName);
  const lacking = unread.filter(({ code }) => code !== "later" && code !== "own").map(templateName);
  return [
    ...(lacking.length === 0 ? [] : [analog.lacking(lacking, clean(against))]),
    ...(later.length === 0 ? [] : [analog.later(later, asOf)]),
    ...(own.length === 0 ? [] : [analog.own(own)]),
  ];
}

/** How many symbols the nearest are of. */
export function symbolsOf({ nearest }: Fan): number {
  return new Set(nearest.map(({ symbol }) => symbol)).size;
}

/** The first few of the nearest, by name. */
export function nearestNamed({ nearest }: Fan, { analog, dates }: Locale): string {
  return analog.neighbours(nearest.slice(0, NAMED).map(({ symbol, date }) => `${clean(symbol)} ${dates.day(date)}`));
}

/** Why nothing is said of what followed. */
export function whyNoFan({ rallies, settings }: AnalogReport, { analog }: Locale): string {
  return rallies.enough
    ? analog.tooFewFollowed(settings.fewestApart)
    : analog.tooFew(rallies.apart, settings.fewestApart);
}

/** What all rallies are, and what was done to each of them; two paragraphs. */
export function methodText({ settings, rallies }: AnalogReport, { analog }: Locale): string[] {
  const { first, last, missing } = rallies;
  const counted = [
    analog.rallies(rallies.weeks, rallies.symbols, rallies.apart, clean(rallies.from)),
    ...(first === null || last === null ? [] : [analog.span(first, last)]),
    ...(missing.length === 0 ? [] : [analog.missing(missing.length)]),
  ];
  return [`${counted.join(", ")}.`, `${analog.aligned(settings.before)} ${analog.method}`];
}
