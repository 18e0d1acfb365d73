import type { ReportedSignal } from "../analysis/symbol-report.ts";
import type { LevelChange, ReportChanges, WarningChange, WarningEnd } from "../history/changes.ts";
import type { Locale } from "../locale/locale.ts";
import { shortWords } from "./warning.ts";

/** One thing that changed, in words, beside the symbol that it is about. */
export interface ChangeEntry {
  readonly symbol: string;
  /** A fragment without a final stop: `new: RSI 86.5 above 85`. */
  readonly text: string;
}

/** Everything over the entries: from when, and how much there is of each. */
export function changesHeading({ since }: ReportChanges, { changes, dates }: Locale): string {
  return changes.heading(since.asOf === null ? null : dates.day(since.asOf));
}

/** How many changes of each kind, in a line without a final stop. */
export function changesSummary({ warnings, levels, symbols }: ReportChanges, { changes }: Locale): string {
  if (warnings.length + levels.length + symbols.length === 0) return changes.nothing;
  const counts = { new: 0, confirmed: 0, stronger: 0, weaker: 0, gone: 0 };
  for (const { kind } of warnings) counts[kind]++;
  return changes.counts({ ...counts, levels: levels.length, symbols: symbols.length });
}

/** All changes: those of levels first, for they are the loudest; then of warnings, in the order given; then of the list. */
export function changeEntries({ warnings, levels, symbols }: ReportChanges, locale: Locale): ChangeEntry[] {
  return [
    ...levels.map((change) => ({ symbol: change.symbol, text: levelWords(change, locale) })),
    ...warnings.map((change) => ({ symbol: change.symbol, text: warningWords(change, locale) })),
    ...symbols.map(({ symbol, kind }) => ({ symbol, text: locale.changes.symbols[kind] })),
  ];
}

function levelWords({ before, after, severityBefore, severityAfter }: LevelChange, locale: Locale): string {
  const { changes, levels, numbers } = locale;
  const word = (level: LevelChange["before"]): string | null => (level === null ? null : levels[level]);
  const level = changes.level(word(before), word(after));
  const [was, is] = [numbers.number(severityBefore), numbers.number(severityAfter)];
  // A symbol that leaves a rally loses its level, with nothing in force either way.
  return was === is ? level : `${level}, ${changes.severity(was, is)}`;
}

function warningWords(change: WarningChange, locale: Locale): string {
  const { changes } = locale;
  const reason = reasonWords(change, locale);
  const told = [shortWords(change.signal, locale), ...(reason === null ? [] : [reason])].join(", ");
  return changes.told(changes.kinds[change.kind], told);
}

function reasonWords({ kind, signal, severityBefore, end }: WarningChange, locale: Locale): string | null {
  const { changes, numbers } = locale;
  if (kind === "confirmed") return changes.confirmed;
  if (kind === "gone") return end === null ? changes.untold : endWords(end, signal, locale);
  if (severityBefore === null) return null;
  const [before, after] = [numbers.number(severityBefore * 100), numbers.number(signal.severity * 100)];
  return kind === "weaker" && before === after ? changes.unconfirmed : changes.severity(before, after);
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
