import type { LedgerStanding, LedgerWarning } from "../../src/study/ledger-entry.ts";

const common = {
  symbol: "NVDA",
  asOf: "2025-11-21",
  close: 100,
  outlook: {
    status: "measured",
    reason: null,
    asOf: "2025-11-21",
    horizons: [
      { sessions: 20, chance: 0.2, sameVolatility: 0.15 },
      { sessions: 60, chance: 0.4, sameVolatility: 0.35 },
    ],
  },
  source: "yahoo",
  replayed: false,
  settings: {},
  dataHash: "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
  version: "0.1.0",
  writtenAt: "2025-11-21T22:15:00.000Z",
} as const;

/** A warning written on the evening of its last bar. */
export function warningOf(parts: Partial<LedgerWarning> = {}): LedgerWarning {
  const own = { detector: "run-up", rule: "run-up-50", knownAt: "2025-11-20", severity: 0.5, invalidAbove: null };
  return { kind: "warning", ...common, ...own, ...parts };
}

/** The day of a symbol in a rally, written that evening. */
export function standingOf(parts: Partial<LedgerStanding> = {}): LedgerStanding {
  return { kind: "standing", ...common, context: "rally", level: "elevated", severity: 40, ...parts };
}

/** One date in each of eight quarters, the fewest that can tell anything; the index wraps round. */
export function inQuarter(index: number): string {
  const quarter = index % 8;
  return `${2024 + Math.floor(quarter / 4)}-${String(3 * (quarter % 4) + 2).padStart(2, "0")}-14`;
}
