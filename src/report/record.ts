import { studies, type RuleRecord } from "../evidence/record.ts";
import type { Locale } from "../locale/locale.ts";
import { tierOf } from "./tier.ts";

/** `lift 1.15 [1.09, 1.22] on 2,032 events, beats chance; 3,540 US stocks, 1990–2020`. */
export function recordSentence(record: RuleRecord | null, { record: words, phrases }: Locale): string {
  if (record === null) return words.unmeasured;
  const { lift, low, high, events, counted } = record;
  const figures = words.figures(lift, low, high, events, counted);
  const verdict =
    tierOf(record) === "beats-chance" ? words.beatsChance(figures) : words.noBetter(figures, record.tried);
  return phrases.joined([verdict, words.study(studies[record.study])]);
}
