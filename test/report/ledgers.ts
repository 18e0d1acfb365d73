import type { LedgerReport } from "../../src/study/ledger-report.ts";
import { leftOut, type EntryScore, type ScoredEntry } from "../../src/study/ledger-score.ts";
import { summarise } from "../../src/study/ledger-summary.ts";
import type { LedgerEntry } from "../../src/study/ledger-entry.ts";
import { inQuarter, standingOf, warningOf } from "../ledger/entries.ts";

function scoreOf(entry: LedgerEntry, fell: boolean, parts: Partial<ScoredEntry> = {}): ScoredEntry {
  const fall = { date: fell ? "2025-12-03" : null, afterSessions: fell ? 7 : null, sessionsToGo: 0 };
  return {
    status: "scored",
    entry,
    inTime: true,
    bar: 500,
    split: 1,
    returns: [
      { sessions: 5, returnPercent: -1.25, sessionsToGo: 0 },
      { sessions: 20, returnPercent: fell ? -13.5 : 4.5, sessionsToGo: 0 },
      { sessions: 60, returnPercent: fell ? -3 : 9.75, sessionsToGo: 0 },
    ],
    falls: [
      { sessions: 20, ...fall },
      { sessions: 60, ...fall },
    ],
    end:
      entry.kind === "warning"
        ? { status: "ended", date: "2025-12-05", reason: fell ? "expired" : "invalidated" }
        : null,
    ...parts,
  };
}

const stillOpen: Partial<ScoredEntry> = {
  returns: [5, 20, 60].map((sessions) => ({ sessions, returnPercent: null, sessionsToGo: sessions - 2 })),
  falls: [
    { sessions: 20, date: null, afterSessions: null, sessionsToGo: 18 },
    { sessions: 60, date: null, afterSessions: null, sessionsToGo: 58 },
  ],
  end: { status: "in-force" },
};

function symbols(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `S${i}`);
}

const notMeasured = { status: "not-measured", reason: "instrument", asOf: null, horizons: [] } as const;
const divergence = {
  detector: "rsi-divergence",
  rule: "rsi-divergence-straight-line",
  settings: { parameters: { "rsi-divergence": { "\u001B[2Jperiod": 21 } } },
};

/** Scores of every kind. */
const scores: readonly EntryScore[] = [
  ...symbols(1240).map((symbol, i) => scoreOf(warningOf({ symbol, asOf: inQuarter(i) }), i % 3 === 0)),
  ...symbols(4).map((symbol, i) => scoreOf(warningOf({ symbol, ...divergence }), i === 2)),
  scoreOf(warningOf({ symbol: "SPY", ...divergence, outlook: notMeasured }), false),
  scoreOf(warningOf({ symbol: "NEW", rule: "run-up-60" }), false, stillOpen),
  ...symbols(36).map((symbol, i) => scoreOf(standingOf({ symbol, asOf: inQuarter(i) }), i % 4 === 0)),
  scoreOf(standingOf({ symbol: "CALM", level: "calm" }), false, { ...stillOpen, end: null }),
  scoreOf(standingOf({ symbol: "SPLIT", level: "calm" }), false, { split: 4 }),
  scoreOf(warningOf({ symbol: "OLD", replayed: true }), true, { inTime: false, end: { status: "not-found" } }),
  leftOut(warningOf({ symbol: "GONE" }), "no-bars", "GONE: \u001B[31munknown at the source"),
  ...symbols(14).map((symbol) => leftOut(warningOf({ symbol }), "repeated")),
  leftOut(standingOf({ symbol: "OTHER" }), "close-differs", "97.31"),
];

/** A ledger with everything in it. */
export const mixedLedger: LedgerReport = {
  schemaVersion: 1,
  version: "0.1.0",
  source: "csv:prices",
  asOf: null,
  newestBar: "2026-03-31",
  file: {
    entries: scores.length,
    tornLines: [7, 12],
    firstAsOf: "2025-11-20",
    lastAsOf: "2025-11-21",
    versions: ["0.1.0", "0.2.0\u001B]0;x\u0007"],
  },
  summary: summarise(scores),
  scores,
};

export const emptyLedger: LedgerReport = {
  ...mixedLedger,
  source: null,
  newestBar: null,
  file: { entries: 0, tornLines: [], firstAsOf: null, lastAsOf: null, versions: [] },
  summary: summarise([]),
  scores: [],
};
