import type { FingerprintRow } from "../../evidence/record.ts";
import type { Fingerprints } from "./fingerprint.ts";

/**
 * The records that are older than their rules, in words that say what to do.
 *
 * @param rows the fingerprints that the rules had when their records were made
 * @param now those that they have
 */
export function staleRecords(rows: readonly FingerprintRow[], now: Fingerprints, remedy: string): string[] {
  return rows.flatMap(([rule, row, fingerprint]) => {
    const current = now[rule];
    if (current === fingerprint) return [];
    const change = current === undefined ? "the rule is no more" : `it was ${fingerprint} and is ${current}`;
    return [`the record of ${rule} (${row}) is older than the rule: ${change}. ${remedy}`];
  });
}

/** What to do about a record of each study. */
export const remedies = {
  published:
    "Its study cannot be run here. If signals changed, give the rule `row: null` in src/study/rule-rows.ts; if they did " +
    "not, delete its line in src/evidence/data/published-fingerprints.ts. Then run npm run evidence and npm run calibrate",
  second: "Run npm run calibrate",
} as const;
