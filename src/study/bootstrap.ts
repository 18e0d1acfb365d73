import { at } from "../series/series.ts";
import type { QuarterSums } from "./matched.ts";
import { randomFrom } from "../random.ts";
import type { Interval } from "./wilson.ts";

/** How often each quarter was drawn, one row of `quarters` numbers a draw. */
export interface QuarterDraws {
  readonly draws: number;
  readonly quarters: number;
  /** In bytes, to stay in the processor's cache: no quarter is drawn 256 times of a few hundred. */
  readonly weights: Uint8Array;
}

/**
 * Draws as many quarters as there are, with replacement, again and again. The same draws serve every rule.
 *
 * A quarter is drawn whole, for stocks fall together: what happened in it is closer to one observation than to thousands.
 */
export function drawQuarters(quarters: number, draws: number, seed: number): QuarterDraws {
  const random = randomFrom(seed);
  const weights = new Uint8Array(draws * quarters);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < quarters; i++) {
      const slot = draw * quarters + Math.floor(random() * quarters);
      weights[slot] = at(weights, slot) + 1;
    }
  }
  return { draws, quarters, weights };
}

/** How sure a lift is. */
export interface Certainty extends Interval {
  /** Two-sided p value of a lift of 1; never under 2 / (draws + 1), for no draw can show less. */
  readonly p: number;
}

/**
 * 95 % interval (percentiles) and p value of a lift, from the lifts of the draws. What is expected of a case is held
 * fixed, as in the shipped record. `null` where the draws hold no case.
 */
export function certaintyOf(sums: QuarterSums, draws: QuarterDraws): Certainty | null {
  const lifts = drawnLifts(sums, draws).toSorted();
  if (lifts.length === 0) return null;
  const notAbove = lifts.filter((lift) => lift <= 1).length;
  const notBelow = lifts.filter((lift) => lift >= 1).length;
  return {
    low: quantile(lifts, 0.025),
    high: quantile(lifts, 0.975),
    p: Math.min(1, (2 * (Math.min(notAbove, notBelow) + 1)) / (lifts.length + 1)),
  };
}

/** The lift of each draw that holds a case of which something is expected. */
function drawnLifts(sums: QuarterSums, { draws, quarters, weights }: QuarterDraws): Float64Array {
  const { places, observed, expected } = withCases(sums);
  const lifts = new Float64Array(draws);
  let used = 0;
  for (let row = 0; row < weights.length; row += quarters) {
    let [hits, expectedHits] = [0, 0];
    for (let i = 0; i < places.length; i++) {
      const weight = at(weights, row + at(places, i));
      hits += weight * at(observed, i);
      expectedHits += weight * at(expected, i);
    }
    if (expectedHits > 0) lifts[used++] = hits / expectedHits;
  }
  return lifts.subarray(0, used);
}

/** Only the quarters that count anything, with their places among all: most rules have cases in few of them. */
function withCases({ observed, expected }: QuarterSums): QuarterSums & { readonly places: Int32Array } {
  const places = Int32Array.from(observed.keys()).filter((i) => at(observed, i) > 0 || at(expected, i) > 0);
  const chosen = (values: Float64Array): Float64Array => Float64Array.from(places, (i) => at(values, i));
  return { places, observed: chosen(observed), expected: chosen(expected) };
}

/** The value that a share of the sorted values lies below, interpolated between neighbours (Hyndman and Fan's type 7). */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const lower = Math.floor(place);
  const upper = Math.min(lower + 1, sorted.length - 1);
  return at(sorted, lower) + (place - lower) * (at(sorted, upper) - at(sorted, lower));
}
