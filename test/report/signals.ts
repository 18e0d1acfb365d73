import type { ReportedSignal } from "../../src/analysis/symbol-report.ts";
import type { RuleRecord } from "../../src/evidence/record.ts";

function recordOf(rule: string, figures: Partial<RuleRecord>): RuleRecord {
  return {
    rule,
    study: "published",
    row: rule,
    events: 2032,
    quarters: 113,
    counted: "events",
    tried: 37,
    hitRate: 0.739,
    lift: 1.15,
    low: 1.09,
    high: 1.22,
    survives: true,
    ...figures,
  };
}

const nullRecord = { events: 62_435, quarters: 193, hitRate: 0.34, lift: 1.03, low: 0.92, high: 1.14, survives: false };

/** A signal known on 2025-11-20, with everything that a test does not care for filled in. */
export function signalOf(parts: Partial<ReportedSignal> & Pick<ReportedSignal, "detector" | "rule">): ReportedSignal {
  return {
    knownAt: "2025-11-20",
    pivotAt: null,
    endedAt: null,
    endReason: null,
    invalidAbove: null,
    ageSessions: 1,
    severity: 0.5,
    weight: 0,
    anchors: [],
    message: { id: parts.rule, data: {} },
    record: null,
    ...parts,
  };
}

export const rejection = signalOf({
  detector: "resistance-rejection",
  rule: "level-rejection",
  invalidAbove: 306.42,
  anchors: [
    { role: "high", date: "2025-11-20", price: 306.42 },
    { role: "close", date: "2025-11-20", price: 289.45 },
  ],
  message: { id: "level-rejection", data: { high: 306.42, close: 289.45 } },
});

export const extension = signalOf({
  detector: "extension",
  rule: "extension-40",
  knownAt: "2025-10-02",
  ageSessions: 36,
  weight: 0.3,
  message: { id: "extension-40", data: { percent: 46.1 } },
  record: recordOf("extension-40", { events: 8250, counted: "bars", lift: 1.09, low: 1.04, high: 1.13 }),
});

export const runUp = signalOf({
  detector: "run-up",
  rule: "run-up-50",
  knownAt: "2025-11-21",
  ageSessions: 0,
  weight: 0.43,
  message: { id: "run-up-50", data: { percent: 57.3 } },
  record: recordOf("run-up-50", {}),
});

export const overheated = signalOf({
  detector: "rsi-overheated",
  rule: "rsi-above-80",
  ageSessions: 1,
  message: { id: "rsi-above-80", data: { rsi: 82.35 } },
  record: recordOf("rsi-above-80", { ...nullRecord, events: 14_179, lift: 1.07, low: 0.95, high: 1.2 }),
});

export const divergence = signalOf({
  detector: "rsi-divergence",
  rule: "rsi-divergence-pivot",
  knownAt: "2025-11-10",
  pivotAt: "2025-11-03",
  ageSessions: 9,
  anchors: [
    { role: "pivot", date: "2025-09-22", price: 256 },
    { role: "pivot", date: "2025-11-03", price: 286 },
  ],
  message: { id: "rsi-divergence-pivot", data: { points: 6.2 } },
  record: recordOf("rsi-divergence-pivot", { ...nullRecord, events: 49_384 }),
});

export const distribution = signalOf({
  detector: "distribution-volume",
  rule: "distribution-days-5",
  ageSessions: 4,
  message: { id: "distribution-days-5", data: { days: 5 } },
  record: recordOf("distribution-days-5", { ...nullRecord, events: 102_220, lift: 0.99, low: 0.85, high: 1.15 }),
});
