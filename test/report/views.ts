import type { AcceptedWarning } from "../../src/history/baseline.ts";
import type { ReportChanges } from "../../src/history/changes.ts";
import type { Gate } from "../../src/report/verdict.ts";
import type { ReportView, RunFacts } from "../../src/report/view.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { extras } from "./reports.ts";
import { distribution, divergence, extension, overheated, rejection, runUp } from "./signals.ts";

export function viewOf(report: ScanReport, changes: ReportChanges | null = null): ReportView {
  return { report, ...extras, changes };
}

/** A warning that a baseline accepts, for a reason that tries to be markup. */
export const hostileAcceptance: AcceptedWarning = {
  symbol: "GOOGL",
  detector: "extension",
  rule: "extension-40",
  knownAt: "2025-11-20",
  pivotAt: null,
  kind: "state",
  severity: 0.5,
  reason: "<b>hedged</b> @all\n# #1",
  until: "2026-01-31",
};

export const open: Gate = { failOn: null, allowPartial: false };

export const run: RunFacts = { ...open, now: new Date("2025-11-22T06:00:00Z") };

/** One change of every kind. */
export const everyChange: ReportChanges = {
  since: {
    asOf: "2025-11-20",
    version: "0.1.0",
    source: "yahoo",
    dataHash: "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
  },
  warnings: [
    { kind: "new", symbol: "GOOGL", signal: runUp, severityBefore: null, end: null },
    { kind: "confirmed", symbol: "GOOGL", signal: extension, severityBefore: 0.5, end: null },
    { kind: "stronger", symbol: "NVDA", signal: { ...overheated, severity: 0.7 }, severityBefore: 0.4, end: null },
    { kind: "weaker", symbol: "META", signal: { ...distribution, severity: 0.25 }, severityBefore: 0.5, end: null },
    { kind: "weaker", symbol: "SMCI", signal: divergence, severityBefore: 0.5, end: null },
    {
      kind: "gone",
      symbol: "NVDA",
      signal: rejection,
      severityBefore: 0.5,
      end: { reason: "invalidated", date: "2025-11-21", close: 431.2, threshold: 428.1 },
    },
    gone("META", "no-longer-true", "2025-11-21"),
    gone("SMCI", "expired", "2025-11-21"),
    gone("NOPE", "unknown", null),
  ],
  levels: [
    { symbol: "GOOGL", before: "watch", after: "high", severityBefore: 18.2, severityAfter: 63.7 },
    { symbol: "SMCI", before: "calm", after: null, severityBefore: 0, severityAfter: 4 },
  ],
  symbols: [
    { symbol: "AMD", kind: "added" },
    { symbol: "HOOD", kind: "removed" },
    { symbol: "META", kind: "recovered" },
    { symbol: "NOPE", kind: "failed" },
  ],
  market: { index: "^NDX", before: "calm", after: "watch" },
};

function gone(
  symbol: string,
  reason: "no-longer-true" | "expired" | "unknown",
  date: string | null,
): ReportChanges["warnings"][number] {
  const end = { reason, date, close: date === null ? null : 289.45, threshold: null };
  return { kind: "gone", symbol, signal: overheated, severityBefore: 0.5, end };
}

export const noChange: ReportChanges = { ...everyChange, warnings: [], levels: [], symbols: [], market: null };
