import type { Locale } from "../../locale/locale.ts";
import type { MarketReport } from "../../market/market-report.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { areMembersNamed, figuresIn } from "./row.ts";

/** Symbols told by name; the JSON has all. */
const TOLD = 8;

/** What the view rests on, and what it lacks. */
export function noteLines(report: MarketReport, { locale, palette, width }: Style): string[] {
  return noteTexts(report, locale).flatMap((text) => wrap(`${text}.`, width, palette.faint));
}

/** The same as fragments without a final stop. */
export function noteTexts(report: MarketReport, locale: Locale): string[] {
  return [...memberNotes(report, locale), ...weightNotes(report, locale), ...gapNotes(report, locale)];
}

function memberNotes(report: MarketReport, { market: words, dates, phrases }: Locale): string[] {
  if (!areMembersNamed(report)) return [];
  const { from, date, listed, withBars, onLastSession, membership, missing } = report.members;
  const facts = words.members(
    clean(from ?? ""),
    date === null ? null : dates.day(date),
    listed,
    withBars,
    onLastSession,
  );
  const whose = membership === "today" ? words.membersToday : words.membersThen;
  return [
    phrases.joined([facts, whose]),
    ...(missing.length === 0 ? [] : [words.missing(missing.length, some(missing, words.more))]),
  ];
}

function weightNotes({ weights }: MarketReport, locale: Locale): string[] {
  if (weights === null) return [];
  const { market: words, dates, phrases } = locale;
  const { from, date, listed, total, laterThanBars, kind } = weights;
  const facts = words.weights(
    clean(from),
    date === null ? null : dates.day(date),
    listed,
    figuresIn(locale).percent(total, 1),
  );
  const caveats = [laterThanBars ? words.weightsLater : "", kind === "market-caps" ? words.weightsOfCaps : ""];
  return [phrases.joined([facts, ...caveats.filter((caveat) => caveat !== "")])];
}

function gapNotes({ index, failed, stale: late }: MarketReport, { market: words }: Locale): string[] {
  const symbols = failed.map(({ symbol }) => symbol);
  const stale = late.filter((symbol) => symbol !== index.symbol);
  return [
    ...(stale.length < late.length ? [words.oldIndex(clean(index.symbol))] : []),
    ...(failed.length === 0 ? [] : [words.failed(some(symbols, words.more))]),
    ...(stale.length === 0 ? [] : [words.stale(stale.length, some(stale, words.more))]),
  ];
}

function some(symbols: readonly string[], more: (count: number) => string): string {
  const told = symbols.slice(0, TOLD).map(clean).join(", ");
  return symbols.length > TOLD ? `${told} ${more(symbols.length - TOLD)}` : told;
}
