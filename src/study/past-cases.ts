import type { DetectorContext } from "../detectors/context.ts";
import { isoDate } from "../series/dates.ts";
import { at } from "../series/series.ts";
import { returnHorizons } from "./outcomes.ts";
import type { Sample } from "./sample.ts";
import type { PastCase } from "./study-result.ts";

/** The cases of one rule on one symbol with what followed each, as far as it is known; none of the placebo. */
export function pastCases(
  { rule, detector }: { readonly rule: string; readonly detector: string | null },
  cases: readonly number[],
  sample: Sample,
  { series }: DetectorContext,
): PastCase[] {
  const { close, openFrom, outcomes } = sample;
  if (detector === null) return [];
  return cases.map((t) => ({
    rule,
    detector,
    date: isoDate(at(series.days, t)),
    close: at(close, t),
    returns: returnHorizons.map((horizon) =>
      t + horizon < close.length ? at(close, t + horizon) / at(close, t) - 1 : null,
    ),
    fellAfter: at(outcomes.fallAfter, t) || null,
    roseAfter: at(outcomes.riseAfter, t) || null,
    open: t >= openFrom,
  }));
}
