import type { Locale } from "../../locale/locale.ts";
import type { LeftOut, StudyReport } from "../../scan/study-report.ts";
import { clean } from "../text/clean.ts";
import { fallOf, medianOf, riseOf } from "./columns.ts";

/** The one line above a study. */
export function titleOf(report: StudyReport, { study }: Locale): string {
  const { symbol, symbols, given, firstDay, lastDay, settings } = report;
  return study.title(symbol === null ? { symbols, given } : clean(symbol), firstDay, lastDay, clean(settings.source));
}

/** What all rally days of the sample were followed by. */
export function baseSentences({ base, symbols }: StudyReport, { study }: Locale): string[] {
  const [fall20, fall60, rise60, median] = [
    base.falls[0]?.share,
    fallOf(base).share,
    riseOf(base).share,
    medianOf(base),
  ];
  if (base.cases === 0) return [study.noDays];
  return [
    study.days(base.cases, symbols, base.quarters),
    study.base(fall20 ?? Number.NaN, fall60 ?? Number.NaN, rise60 ?? Number.NaN, median ?? Number.NaN),
    ...(base.first === null ? [] : [study.first(base.first.fall, base.first.rise, base.first.neither)]),
  ];
}

/** What a reader must know to read the tables, one paragraph each. */
export function noteSentences(report: StudyReport, { study }: Locale): string[] {
  const { settings, rules, tried, survive } = report;
  const lines = [study.settings(settings.seed, settings.draws, settings.minDollarVolume, settings.minHistory)];
  const open = rules.reduce((sum, rule) => sum + rule.open, 0);
  if (open > 0) lines.push(study.openCases(open));
  if (report.symbol !== null) return [...oneSymbolSentences(report, study), ...lines];
  const placebo = rules.find(({ counted }) => counted === "placebo");
  const { value = 1, low = null, high = null } = placebo === undefined ? {} : (fallOf(placebo).lifts.volatility ?? {});
  return [
    study.lifts,
    study.correction(tried, survive, rules.length),
    ...(low === null || high === null ? [] : [study.placebo(value, low, high)]),
    study.levelsAreDays,
    study.caveat,
    ...lines,
  ];
}

/** Of rules with too few cases nothing is said, so that nothing can be wrong by chance. */
function oneSymbolSentences({ rules, fewestCases }: StudyReport, study: Locale["study"]): string[] {
  const telling = rules.filter(({ againstBase, counted }) => againstBase !== "cannot-tell" && counted !== "placebo");
  return [study.oneSymbol(fewestCases), ...(telling.length === 0 ? [] : [study.oneSymbolFalls(telling.length)])];
}

/** How many symbols are named of those left out for one reason. */
const NAMED = 8;

/** The symbols in no figure, by reason; of one alone, what it says. */
export function leftOutSentences({ leftOut }: StudyReport, { study }: Locale): string[] {
  const codes = [...new Set(leftOut.map(({ code }) => code))];
  return codes.map((code) =>
    leftOutSentence(
      code,
      leftOut.filter((entry) => entry.code === code),
      study,
    ),
  );
}

function leftOutSentence(code: string, entries: readonly LeftOut[], study: Locale["study"]): string {
  const [first] = entries;
  if (first !== undefined && entries.length === 1) {
    const [symbol, message] = [clean(first.symbol), clean(first.message)];
    return message.startsWith(`${symbol}: `) ? message : study.leftOut(symbol, message, 0);
  }
  const named = entries.slice(0, NAMED).map(({ symbol }) => clean(symbol));
  return study.leftOut(code, named.join(", "), entries.length - named.length);
}

/** The detectors that could not run on every symbol. */
export function silentSentences({ detectors, given }: StudyReport, { study }: Locale): string[] {
  return detectors
    .filter(({ runs }) => runs.ran < given)
    .map(({ detector, runs, error }) =>
      error === null ? study.silent(detector, runs.ran, given) : study.failed(detector, runs.failed, clean(error)),
    );
}
