import type { AnalysedSymbol, IsoDate, ReportedSignal } from "../analysis/symbol-report.ts";
import { reaches, type Level } from "../evidence/levels.ts";
import { beatsChance } from "../history/warning.ts";
import { parseIsoDate } from "../series/dates.ts";
import type { Alert, AlertWarning } from "./alert.ts";

/** What is worth an alert: news on a symbol that is at this level or above, or `any` new warning, whatever its record. */
export type NotifyOn = Exclude<Level, "calm"> | "any";

/** How a symbol stood on a bar on which a channel looked at it. */
export interface Look {
  /** The last bar that was judged. */
  readonly date: IsoDate;
  /** The last that there was: a few days outside rally and pullback do not make the same level news. */
  readonly level: Level | null;
  /** The last bar that had a level. */
  readonly levelDate: IsoDate | null;
  /** Detector -> the most that one of its warnings in force weighed, weight x severity, 0..1; those of nothing are left out. */
  readonly strengths: Readonly<Record<string, number>>;
}

/** The last look at a symbol, and the one at an earlier bar: who looks twice at the same bar compares with that one. */
export interface Standing extends Look {
  readonly earlier: Look | null;
}

export interface News {
  /** The same news has the same key, on whatever day and by whichever run it is found. */
  readonly key: string;
  readonly alert: Alert;
}

/** For so long a level is remembered after there was none. */
const LEVEL_DAYS = 30;

export function standingOf(symbol: AnalysedSymbol, standing: Standing | undefined): Standing {
  const { lastBar, level, signals } = symbol;
  const before = lookBefore(symbol, standing);
  const strengths = new Map<string, number>();
  for (const { detector, weight, severity } of signals) {
    if (weight > 0) strengths.set(detector, Math.max(strengths.get(detector) ?? 0, weight * severity));
  }
  const last = level === null ? before : { level, levelDate: lastBar };
  const isRecent = last?.levelDate != null && daysBetween(last.levelDate, lastBar) <= LEVEL_DAYS;
  const kept = isRecent ? { level: last.level, levelDate: last.levelDate } : { level: null, levelDate: null };
  return { date: lastBar, ...kept, strengths: Object.fromEntries(strengths), earlier: before ?? null };
}

/** The newest look at a bar before the last one of `symbol`. */
function lookBefore({ lastBar }: AnalysedSymbol, standing: Standing | undefined): Look | undefined {
  if (standing === undefined) return undefined;
  if (standing.date === lastBar) return standing.earlier ?? undefined;
  const { date, level, levelDate, strengths } = standing;
  return { date, level, levelDate, strengths };
}

/**
 * What a channel has to be told of a symbol.
 *
 * A level is news when it is above the one at the last look. A warning is news when it became known since the last look and
 * its detector says more than it did then: nested thresholds say the same thing, and a lower one that takes over from a
 * higher is a warning that fades. Where nobody has looked before, only the last bar
 * makes news: what has been in force for longer stands in the report.
 */
export function newsOf(symbol: AnalysedSymbol, standing: Standing | undefined, on: NotifyOn): News[] {
  if (standing !== undefined && standing.date > symbol.lastBar) return [];
  const before = lookBefore(symbol, standing);
  const isAny = on === "any";
  if (!isAny && !reaches(symbol.level, on)) return [];
  const levelBefore = before === undefined ? symbol.level : before.level;
  const proven = symbol.signals.filter((signal) => signal.weight > 0 && beatsChance(signal));
  const fresh = (isAny ? symbol.signals : proven).filter(
    (signal) => isSince(signal, symbol, before) && saysMore(signal, before?.strengths ?? {}),
  );
  const alert = (signals: readonly ReportedSignal[]) => alertOf(symbol, levelBefore, signals);
  const warnings = fresh.map((signal) => ({ key: keyOf(signal), alert: alert([signal]) }));
  // From no level to calm nothing has risen: neither asks for anything.
  if (symbol.level === null || symbol.level === "calm" || reaches(levelBefore, symbol.level)) return warnings;
  return [{ key: `level ${symbol.level} ${symbol.lastBar}`, alert: alert(proven) }, ...warnings];
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (parseIsoDate(to) ?? Infinity) - (parseIsoDate(from) ?? 0);
}

function isSince({ knownAt }: ReportedSignal, { lastBar }: AnalysedSymbol, before: Look | undefined): boolean {
  return before === undefined ? knownAt === lastBar : knownAt > before.date;
}

function saysMore({ detector, weight, severity }: ReportedSignal, strengths: Standing["strengths"]): boolean {
  const before = Object.hasOwn(strengths, detector) ? (strengths[detector] ?? 0) : 0;
  const strength = weight * severity;
  return strength > before || (strength === 0 && before === 0);
}

function keyOf({ detector, rule, knownAt }: ReportedSignal): string {
  return `${detector} ${rule} ${knownAt}`;
}

function alertOf(symbol: AnalysedSymbol, levelBefore: Level | null, signals: readonly ReportedSignal[]): Alert {
  const { close, context, level, severity, outlook, lastBar } = symbol;
  const horizons = outlook.status === "measured" ? outlook.horizons : [];
  return {
    symbol: symbol.symbol,
    date: lastBar,
    close,
    context,
    level,
    levelBefore,
    severity,
    outlook: horizons.find(({ sessions }) => sessions === 60) ?? null,
    warnings: signals.map(warningOf),
  };
}

function warningOf({ detector, rule, knownAt, severity, record, message }: ReportedSignal): AlertWarning {
  return { detector, rule, knownAt, severity, isMeasured: record !== null, message };
}
