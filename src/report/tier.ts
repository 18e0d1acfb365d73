import type { RuleRecord } from "../evidence/record.ts";
import { isBetterThanChance } from "../evidence/weights.ts";

/** What the record of a rule is worth to a reader: better than chance, no better, or nobody has counted. */
export type Tier = "beats-chance" | "null" | "unmeasured";

export function tierOf(record: RuleRecord | null): Tier {
  if (record === null) return "unmeasured";
  return isBetterThanChance(record) ? "beats-chance" : "null";
}
