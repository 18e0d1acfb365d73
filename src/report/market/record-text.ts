import type { Locale } from "../../locale/locale.ts";
import { verdictOfRecord, type MarketRecord } from "../../market/record.ts";

/** `≈1 2.11 [0.74, 3.96]`. */
export function marketRecordText(record: MarketRecord | null, { market: { record: words }, numbers }: Locale): string {
  const verdict = verdictOfRecord(record);
  if (record === null || verdict === "no-record") return words.none;
  const { lift, low, high } = record;
  if (lift === null || low === null || high === null || verdict === "cannot-tell") return words.cannotTell;
  const text = words.lift(numbers.number(lift, 2), numbers.number(low, 2), numbers.number(high, 2));
  if (verdict === "beats-chance") return words.beatsChance(text);
  return verdict === "below-chance" ? words.fewerFalls(text) : words.noBetter(text);
}

/** The same with the days and quarters it rests on. */
export function fullRecordText(record: MarketRecord | null, locale: Locale): string {
  const text = marketRecordText(record, locale);
  if (record === null) return text;
  return `${text}, ${locale.market.record.cases(locale.numbers.number(record.cases), locale.numbers.number(record.quarters))}`;
}
