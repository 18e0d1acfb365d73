import type { MarketBars } from "../../market/market-bars.ts";
import { readingsOf } from "../../market/readings.ts";
import type { MarketFingerprints } from "../../market/record.ts";
import { marketRules } from "../../market/rules.ts";
import { seedFor } from "../../random.ts";

const MARKS = new Map([
  [true, "1"],
  [false, "0"],
  [null, "-"],
]);

/**
 * What each market rule says of each session of some bars, in 8 digits. A record goes with the fingerprint of the rule it was
 * made of: where the rule's own is another one, the record is of a rule that is no more.
 */
export function marketFingerprints(bars: MarketBars): MarketFingerprints {
  const readings = readingsOf(bars);
  return Object.fromEntries(
    marketRules.map(({ id, holds }) => {
      const marks = Array.from(readings.close.keys(), (session) => MARKS.get(holds(readings, session)));
      return [
        id,
        seedFor(0, `${id}: ${marks.join("")}`)
          .toString(16)
          .padStart(8, "0"),
      ];
    }),
  );
}
