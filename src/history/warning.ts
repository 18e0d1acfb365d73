import type { ReportedSignal } from "../analysis/symbol-report.ts";
import { isBetterThanChance } from "../evidence/weights.ts";

/** What a reader takes for one warning of a symbol, however many signals of its rule and its neighbours say it. */
export interface Warning {
  /** Unique within a symbol. */
  readonly key: string;
  /** The strongest of its signals. */
  readonly signal: ReportedSignal;
}

type Identified = Pick<ReportedSignal, "detector" | "rule" | "knownAt" | "pivotAt" | "invalidAbove">;

/**
 * What makes a warning of a symbol the same one in the next report. An event is its rule and its bars. A state has steps
 * (RSI above 80, 85, 90; 40, 55, 70 % above the average), each a signal of its own; whoever stands on another step than
 * yesterday is still warned of the same. The names of the steps differ in their number only.
 */
export function warningKey({ detector, rule, knownAt, pivotAt, invalidAbove }: Identified): string {
  if (invalidAbove === null) return `${detector} ${ladderOf(rule)}`;
  return `${detector} ${rule} ${knownAt}${pivotAt === null ? "" : ` ${pivotAt}`}`;
}

/** The name that the steps of a state share: `extension` of `extension-40`. */
export function ladderOf(rule: string): string {
  return rule.replace(/-\d+/g, "");
}

/** The warnings in the signals of one symbol, in the order of their first signals. */
export function warningsIn(signals: readonly ReportedSignal[]): Map<string, Warning> {
  const warnings = new Map<string, Warning>();
  for (const signal of signals) {
    const key = warningKey(signal);
    const known = warnings.get(key);
    if (known === undefined || signal.severity > known.signal.severity) warnings.set(key, { key, signal });
  }
  return warnings;
}

/** Whether the rule of a signal was measured and found better than chance. */
export function beatsChance({ record }: ReportedSignal): boolean {
  return record !== null && isBetterThanChance(record);
}

/** A severity, 0..1, as a reader sees it: in hundredths. */
export function shownSeverity(severity: number): number {
  return Math.round(severity * 100) / 100;
}
