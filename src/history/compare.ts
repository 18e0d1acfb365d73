import type { ReportedSignal } from "../analysis/symbol-report.ts";
import type { EndedSignal } from "../scan/ended-signals.ts";
import type { LevelChange, ReportChanges, SymbolChange, WarningChange, WarningEnd } from "./changes.ts";
import type { EarlierReport, EarlierSymbol } from "./earlier-report.ts";
import { beatsChance, shownSeverity, warningKey, warningsIn } from "./warning.ts";

/** Signals that have ended, of each symbol, as the bars of the later report tell it. */
export type EndedSignals = ReadonlyMap<string, readonly EndedSignal[]>;

/**
 * What is different in a report from an earlier one. Warnings stand in the order of the later report's symbols; those of a
 * symbol that was added or recovered are new, for nobody was told of them; those of one that was removed are not spoken of.
 *
 * @param ended what became of signals of the earlier report; without them a warning is gone for an unknown reason
 */
export function compareReports(
  before: EarlierReport,
  after: EarlierReport,
  ended: EndedSignals = new Map(),
): ReportChanges {
  const [earlier, later] = [bySymbol(before), bySymbol(after)];
  const pairs = [...later.values()].map((now) => ({ was: earlier.get(now.symbol), now }));
  const { asOf, version, dataHash, settings } = before;
  return {
    since: { asOf, version, source: settings.source, dataHash },
    warnings: pairs.flatMap(({ was, now }) => warningChanges(was, now, ended.get(now.symbol) ?? [])),
    levels: pairs.flatMap(({ was, now }) => levelChange(was, now)),
    symbols: [
      ...pairs.flatMap(({ was, now }) => symbolChange(was, now)),
      ...[...earlier.values()]
        .filter(({ symbol }) => !later.has(symbol))
        .map(({ symbol }): SymbolChange => ({ symbol, kind: "removed" })),
    ],
  };
}

function bySymbol({ symbols }: EarlierReport): Map<string, EarlierSymbol> {
  return new Map(symbols.map((symbol) => [symbol.symbol, symbol]));
}

/** Nothing is said of a symbol without usable data. */
function signalsOf(symbol: EarlierSymbol | undefined): readonly ReportedSignal[] {
  return symbol === undefined || symbol.status === "failed" ? [] : symbol.signals;
}

function warningChanges(
  was: EarlierSymbol | undefined,
  now: EarlierSymbol,
  ended: readonly EndedSignal[],
): WarningChange[] {
  const [earlier, later] = [warningsIn(signalsOf(was)), warningsIn(signalsOf(now))];
  const { symbol } = now;
  const present = [...later.values()].flatMap(({ key, signal }): WarningChange[] => {
    const known = earlier.get(key)?.signal;
    const kind = known === undefined ? "new" : strengthChange(known, signal);
    return kind === null ? [] : [{ kind, symbol, signal, severityBefore: known?.severity ?? null, end: null }];
  });
  const gone = [...earlier.values()]
    .filter(({ key }) => !later.has(key))
    .map(({ signal }): WarningChange => {
      return { kind: "gone", symbol, signal, severityBefore: signal.severity, end: endOf(signal, now, ended) };
    });
  return [...present, ...gone];
}

function strengthChange(before: ReportedSignal, after: ReportedSignal): "confirmed" | "stronger" | "weaker" | null {
  const [carried, carries] = [beatsChance(before), beatsChance(after)];
  if (carried !== carries) return carries ? "confirmed" : "weaker";
  const [was, is] = [shownSeverity(before.severity), shownSeverity(after.severity)];
  if (was === is) return null;
  return is > was ? "stronger" : "weaker";
}

const UNKNOWN: WarningEnd = { reason: "unknown", date: null, close: null, threshold: null };

/**
 * The end of a warning as the later bars tell it. They have every signal that the earlier bars had, unless they are other
 * bars: a signal never changes when more of them come. Of a state the last step to end is its end.
 */
function endOf(signal: ReportedSignal, now: EarlierSymbol, ended: readonly EndedSignal[]): WarningEnd {
  if (now.status === "failed") return UNKNOWN;
  const key = warningKey(signal);
  if (!ended.some((other) => isSameSignal(other.signal, signal))) return UNKNOWN;
  const ends = ended.filter((other) => warningKey(other.signal) === key);
  const last = ends.reduce((latest, other) => (endDate(other) > endDate(latest) ? other : latest));
  const { endedAt, endReason, invalidAbove } = last.signal;
  if (endedAt === null || endReason === null) return UNKNOWN;
  return {
    reason: endReason,
    date: endedAt,
    close: last.close,
    threshold: endReason === "invalidated" ? invalidAbove : null,
  };
}

function endDate({ signal }: EndedSignal): string {
  return signal.endedAt ?? "";
}

function isSameSignal(a: ReportedSignal, b: ReportedSignal): boolean {
  return a.detector === b.detector && a.rule === b.rule && a.knownAt === b.knownAt && a.pivotAt === b.pivotAt;
}

function levelChange(was: EarlierSymbol | undefined, now: EarlierSymbol): LevelChange[] {
  if (was === undefined || was.status === "failed" || now.status === "failed" || was.level === now.level) return [];
  const { symbol, level: after, severity: severityAfter } = now;
  return [{ symbol, before: was.level, after, severityBefore: was.severity, severityAfter }];
}

function symbolChange(was: EarlierSymbol | undefined, now: EarlierSymbol): SymbolChange[] {
  const { symbol } = now;
  if (was === undefined) return [{ symbol, kind: "added" }];
  const [failed, fails] = [was.status === "failed", now.status === "failed"];
  return failed === fails ? [] : [{ symbol, kind: fails ? "failed" : "recovered" }];
}
