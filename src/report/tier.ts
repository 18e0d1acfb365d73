import type { RuleRecord } from "../evidence/record.ts";
import { isBetterThanChance } from "../evidence/weights.ts";
import type { Locale } from "../locale/locale.ts";

/** What the record of a rule is worth to a reader: better than chance, no better, or nobody has counted. */
export type Tier = "beats-chance" | "null" | "unmeasured";

/** Tiers in the order of telling: what nobody has counted may be worth more than what was found to be worth nothing. */
export const tierOrder: Readonly<Record<Tier, number>> = { "beats-chance": 0, unmeasured: 1, null: 2 };

export function tierOf(record: RuleRecord | null): Tier {
  if (record === null) return "unmeasured";
  return isBetterThanChance(record) ? "beats-chance" : "null";
}

/** What stands after a warning in few words: nothing where it beats chance, else the sign that says why not, with a space. */
export function markOf(record: RuleRecord | null, { record: words }: Pick<Locale, "record">): string {
  const tier = tierOf(record);
  if (tier === "beats-chance") return "";
  return ` ${tier === "null" ? words.nullMark : words.unmeasuredMark}`;
}
