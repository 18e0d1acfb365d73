import type { Rule, Signal } from "../detectors/contract.ts";
import { at } from "../series/series.ts";
import { randomFrom, seedFor } from "../random.ts";
import type { Sample } from "./sample.ts";

/** Cases of one rule on one symbol lie at least so many sessions apart. */
export const APART = 10;

/** Share of rally days on which the placebo fires, before cases too near to each other are left out. */
export const PLACEBO_SHARE = 0.01;

/**
 * The cases of one rule, bar indices oldest first. An event is a case on the bar on which it becomes known. A state is one
 * on the first rally day on which it is in force, and again every ten sessions while it lasts. Only days of the sample,
 * those too whose sessions are not over, and none within ten sessions of the one before.
 *
 * @param signals of this rule, all of the history
 * @param lasts what the rule's signals are: states or events
 */
export function casesOf(signals: readonly Signal[], lasts: Rule["lasts"], { cells }: Sample): number[] {
  const cases: number[] = [];
  let free = 0;
  for (const { knownAt, endedAt = cells.length } of signals.toSorted((a, b) => a.knownAt - b.knownAt)) {
    const end = lasts === "while-true" ? endedAt : knownAt + 1;
    let t = Math.max(knownAt, free);
    while (t < end) {
      if (at(cells, t) < 0) t += 1;
      else {
        cases.push(t);
        t = free = t + APART;
      }
    }
  }
  return cases;
}

/** Random rally days, counted as the cases of a rule are: a rule that knows nothing. The same for a seed and a symbol. */
export function placeboCases(seed: number, { symbol, cells }: Sample): number[] {
  const random = randomFrom(seedFor(seed, symbol));
  const cases: number[] = [];
  let free = 0;
  for (let t = 0; t < cells.length; t++) {
    if (at(cells, t) < 0 || random() >= PLACEBO_SHARE || t < free) continue;
    cases.push(t);
    free = t + APART;
  }
  return cases;
}
