import type { ReportedSignal } from "../analysis/symbol-report.ts";
import type { AcceptedWarning } from "../history/baseline.ts";
import type { LevelChange, MarketLevelChange, ReportChanges, WarningChange, WarningEnd } from "../history/changes.ts";
import type { Locale } from "../locale/locale.ts";
import { markOf, tierOf } from "./tier.ts";
import { shortWords } from "./warning.ts";

/** One thing that changed, in words, beside the symbol that it is about. */
export interface ChangeEntry {
  readonly symbol: string;
  /** A fragment without a final stop: `new: RSI 86.5 above 85`. */
  readonly text: string;
  /** Whether it is to be read where not all can be: a level, data, or what beats chance and is not gone. */
  readonly isTelling: boolean;
}

/** Everything over the entries: from when, and how much there is of each. */
export function changesHeading({ since }: ReportChanges, { changes, dates }: Locale): string {
  return changes.heading(since.asOf === null ? null : dates.day(since.asOf));
}

/** How many changes of each kind, in a line without a final stop. */
export function changesSummary({ warnings, levels, symbols, market }: ReportChanges, { changes }: Locale): string {
  const changedLevels = levels.length + (market === null ? 0 : 1);
  if (warnings.length + changedLevels + symbols.length === 0) return changes.nothing;
  const counts = { new: 0, confirmed: 0, stronger: 0, weaker: 0, gone: 0 };
  for (const { kind } of warnings) counts[kind]++;
  return changes.counts({ ...counts, levels: changedLevels, symbols: symbols.length });
}

/** All changes: that of the market first, then those of levels, for they are the loudest; then of warnings, in the order given; then of the list. */
export function changeEntries({ warnings, levels, symbols, market }: ReportChanges, locale: Locale): ChangeEntry[] {
  return [
    ...(market === null ? [] : [{ symbol: market.index, text: marketWords(market, locale), isTelling: true }]),
    ...levels.map((change) => ({ symbol: change.symbol, text: levelWords(change, locale), isTelling: true })),
    ...warnings.map((change) => {
      const { symbol, signal, kind } = change;
      const isTelling = kind !== "gone" && tierOf(signal.record) === "beats-chance";
      return { symbol, text: warningWords(change, locale), isTelling };
    }),
    ...symbols.map(({ symbol, kind }) => {
      return { symbol, text: locale.changes.symbols[kind], isTelling: kind === "failed" };
    }),
  ];
}

/** As many as there is room for, the telling ones before others. One more is shown rather than counted. */
export function changesWithin(entries: readonly ChangeEntry[], room: number): readonly ChangeEntry[] {
  if (entries.length <= room + 1) return entries;
  return entries.toSorted((a, b) => Number(b.isTelling) - Number(a.isTelling)).slice(0, room);
}

/** The warnings in force that a baseline accepts: the rule of each, until when, and the reason that somebody gave. */
export function acceptedEntries(
  accepted: readonly AcceptedWarning[],
  { dates, history }: Locale,
): Pick<ChangeEntry, "symbol" | "text">[] {
  return accepted.map(({ symbol, rule, until, reason }) => {
    const parts = [rule, until === null ? null : history.until(dates.day(until)), reason];
    return { symbol, text: parts.filter((part) => part !== null).join(", ") };
  });
}

function levelWords(change: LevelChange, locale: Locale): string {
  const { changes, numbers } = locale;
  const level = levelsOf(change, locale);
  const [was, is] = [numbers.number(change.severityBefore), numbers.number(change.severityAfter)];
  // A symbol that leaves a rally loses its level, with nothing in force either way.
  return was === is ? level : `${level}, ${changes.severity(was, is)}`;
}

function marketWords(change: MarketLevelChange, locale: Locale): string {
  return locale.changes.told(locale.changes.market, levelsOf(change, locale));
}

function levelsOf({ before, after }: LevelChange | MarketLevelChange, { changes, levels }: Locale): string {
  const word = (level: LevelChange["before"]): string | null => (level === null ? null : levels[level]);
  return changes.level(word(before), word(after));
}

function warningWords(change: WarningChange, locale: Locale): string {
  const { changes } = locale;
  const reason = reasonWords(change, locale);
  // What is gone needs no record any more.
  const mark = change.kind === "gone" ? "" : markOf(change.signal.record, locale);
  const told = [`${shortWords(change.signal, locale)}${mark}`, ...(reason === null ? [] : [reason])].join(", ");
  return changes.told(changes.kinds[change.kind], told);
}

function reasonWords({ kind, signal, severityBefore, end }: WarningChange, locale: Locale): string | null {
  const { changes, numbers } = locale;
  if (kind === "confirmed") return changes.confirmed;
  if (kind === "gone") return end === null ? changes.untold : endWords(end, signal, locale);
  if (severityBefore === null) return null;
  const [before, after] = [numbers.number(severityBefore * 100), numbers.number(signal.severity * 100)];
  return kind === "weaker" && before === after ? changes.unconfirmed : changes.strength(before, after);
}

function endWords(end: WarningEnd, { invalidAbove }: ReportedSignal, { changes, dates, numbers }: Locale): string {
  const date = end.date === null ? null : dates.day(end.date);
  if (end.reason === "no-longer-true") return changes.noLongerTrue(date);
  if (end.reason === "expired") return changes.expired(date);
  if (end.reason === "unknown") return changes.untold;
  const above = end.threshold ?? invalidAbove;
  if (date === null || end.close === null || above === null) return changes.takenBack(date);
  return changes.invalidated(date, numbers.price(end.close), numbers.price(above));
}
