import type { AnalysedSymbol, ReportedFinding, Silence } from "../../analysis/symbol-report.ts";
import type { Locale } from "../../locale/locale.ts";
import { clean } from "../text/clean.ts";
import { flow, wrap, type Painted } from "../text/flow.ts";
import type { Style } from "./style.ts";

/** Why a symbol is incomplete, in a few words: the first reason and how many more. */
export function noteLines(symbol: AnalysedSymbol, width: number, { locale, palette }: Style): Painted[] {
  const codes = [...symbol.silences.map(({ status }) => status), ...symbol.findings.map(({ code }) => code)];
  const notes = [...new Set(codes.map((code) => locale.data.notes[code]))];
  const [first, ...rest] = notes;
  if (first === undefined) return [];
  const more = rest.length === 0 ? [] : [{ text: locale.data.more(rest.length), paint: palette.faint }];
  return flow([{ text: first, paint: palette.faint }, ...more], width, ", ");
}

/** The bar of an unfinished session, where it was asked for: beside what is judged, not in it. */
export function provisionalLines({ symbol, provisional }: AnalysedSymbol, { locale, palette, width }: Style): string[] {
  if (provisional === null) return [];
  const { date, close, changePercent } = provisional;
  return wrap(`${locale.data.provisional(clean(symbol), date, close, changePercent)}.`, width, palette.faint);
}

/** Dates shown of one finding, and detectors of one silence; the rest is counted. */
const SHOWN = 2;

/** Everything that makes a symbol incomplete, in words, with dates. */
export function reasons({ silences, findings }: AnalysedSymbol, locale: Locale): string[] {
  return [...findings.map((finding) => findingWords(finding, locale)), ...silenceWords(silences, locale)];
}

/** A fault of the bars with the dates it concerns, the newest of them first where they are many. */
export function findingWords({ code, dates, detail }: ReportedFinding, locale: Locale, shown = SHOWN): string {
  const { data } = locale;
  const sentence = data.findings[code](dates.length);
  const days = dates.map(locale.dates.day).toReversed();
  const dated = days.length === 0 ? sentence : `${sentence} (${listOf(days, data.more, shown)})`;
  return detail === undefined ? dated : locale.phrases.of(dated, clean(detail));
}

/**
 * What could not be judged. Where `shown` detectors or more lack the same thing it is told once for all of them.
 */
export function silenceWords(silences: readonly Silence[], locale: Locale, shown = SHOWN): string[] {
  const { data } = locale;
  const short = silences.filter((silence) => silence.status === "insufficient-history");
  const failed = silences.filter((silence) => silence.status === "failed");
  return [
    ...shortHistoryWords(short, locale, shown),
    ...missingColumnWords(silences, locale, shown),
    ...failed.map(({ detector, error }) => data.detectorFailed(clean(detector), clean(error))),
  ];
}

function shortHistoryWords(
  silences: readonly Extract<Silence, { status: "insufficient-history" }>[],
  { data }: Locale,
  shown: number,
): string[] {
  const [first] = silences;
  if (first === undefined) return [];
  if (silences.length < shown) {
    return silences.map(({ detector, needed, had }) => data.insufficientHistory(clean(detector), needed, had));
  }
  return [
    data.shortHistories(
      listOf(
        silences.map(({ detector }) => clean(detector)),
        data.more,
        shown,
      ),
      first.had,
    ),
  ];
}

function missingColumnWords(silences: readonly Silence[], { data }: Locale, shown: number): string[] {
  const affected = new Map<string, string[]>();
  for (const silence of silences) {
    if (silence.status !== "not-applicable") continue;
    const columns = silence.missing.map((column) => data.columns[column]).join(", ");
    affected.set(columns, [...(affected.get(columns) ?? []), clean(silence.detector)]);
  }
  return [...affected].map(([columns, detectors]) => data.missingColumns(columns, listOf(detectors, data.more, shown)));
}

function listOf(items: readonly string[], more: (count: number) => string, shown: number): string {
  const rest = items.length - shown;
  // One more name is no longer than the words that would stand for it.
  if (rest <= 1) return items.join(", ");
  return [...items.slice(0, shown), more(rest)].join(", ");
}
