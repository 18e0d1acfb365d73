import type { RuleRecord } from "../evidence/record.ts";
import { isBetterThanChance } from "../evidence/weights.ts";
import type { Locale } from "../locale/locale.ts";

/** What the record of a rule is worth to a reader: better than chance, no better, or nobody has counted. */
export type Tier = "beats-chance" | "null" | "unmeasured";

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
