import type { DetectorResult, Signal } from "../detectors/contract.ts";
import { recordOf } from "../evidence/record.ts";
import { weightOf } from "../evidence/weights.ts";
import { isoDate } from "../series/dates.ts";
import type { Finding } from "../series/findings.ts";
import { at, type Series } from "../series/series.ts";
import type { ReportedFinding, ReportedSignal, Silence } from "./symbol-report.ts";

/** The signals in force on bar `t`: known by then, and not ended by then. */
export function inForce(signals: readonly Signal[], t: number): Signal[] {
  return signals.filter(({ knownAt, endedAt }) => knownAt <= t && (endedAt === undefined || endedAt > t));
}

/** The signals of one detector in force on its last bar; none where it did not run. */
export function stillInForce(result: DetectorResult): Signal[] {
  return result.status === "ran" ? result.signals.filter(({ endedAt }) => endedAt === undefined) : [];
}

/**
 * A signal with dates for bar indices and its record beside it.
 *
 * @param isMeasured whether the record of its rule speaks of it
 */
export function reportSignal(series: Series, signal: Signal, isMeasured: boolean): ReportedSignal {
  const date = (index: number): string => isoDate(at(series.days, index));
  return {
    detector: signal.detector,
    rule: signal.rule,
    knownAt: date(signal.knownAt),
    pivotAt: signal.pivotAt === undefined ? null : date(signal.pivotAt),
    endedAt: signal.endedAt === undefined ? null : date(signal.endedAt),
    endReason: signal.endReason ?? null,
    invalidAbove: signal.invalidAbove ?? null,
    ageSessions: series.days.length - 1 - signal.knownAt,
    severity: signal.severity,
    weight: isMeasured ? weightOf(signal.rule) : 0,
    anchors: signal.anchors.map((anchor) => ({ role: anchor.role, date: date(anchor.at), price: anchor.price })),
    message: signal.message,
    record: (isMeasured ? recordOf(signal.rule) : undefined) ?? null,
  };
}

/** Order of telling: what weighs most first (only what beats chance weighs), then the strongest, then the newest. */
export function byWeight(a: ReportedSignal, b: ReportedSignal): number {
  return (
    b.weight * b.severity - a.weight * a.severity ||
    b.severity - a.severity ||
    a.ageSessions - b.ageSessions ||
    (a.rule < b.rule ? -1 : 1)
  );
}

/** What one detector could not say, and why. Nothing for one that ran with all its rules. */
export function reportSilences(result: DetectorResult): Silence[] {
  const { detector, status } = result;
  if (status === "insufficient-history") return [{ detector, status, needed: result.needed, had: result.had }];
  if (status === "failed") return [{ detector, status, error: result.error }];
  if (status === "not-applicable") return [{ detector, status, rules: [], missing: result.missing }];
  if (result.muted.length === 0) return [];
  const missing = [...new Set(result.muted.flatMap((rule) => rule.missing))];
  return [{ detector, status: "not-applicable", rules: result.muted.map(({ rule }) => rule), missing }];
}

export function reportFinding({ code, days, detail }: Finding): ReportedFinding {
  return { code, dates: days.map(isoDate), ...(detail === undefined ? {} : { detail }) };
}
