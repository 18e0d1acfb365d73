import { at } from "../series/series.ts";

/** Returns as sums and as a histogram: their mean, and their median to about 0.1 %, without keeping each. */
export interface ReturnTally {
  /** @param ratio close after the sessions over the close of the day; above 0 */
  add(ratio: number): void;
  /** Mean of ratio - 1; `null` without returns. */
  mean(): number | null;
  /** Median of ratio - 1; `null` without returns. */
  median(): number | null;
}

/** Width of a bin, in log return. */
const BIN = 0.001;
/** Bins on each side of zero: beyond a factor of 20 up or down returns are put into the last. */
const SIDE = 3000;

export function createReturnTally(): ReturnTally {
  const bins = new Int32Array(2 * SIDE);
  let sum = 0;
  let count = 0;
  return {
    add(ratio) {
      const bin = Math.min(2 * SIDE - 1, Math.max(0, SIDE + Math.floor(Math.log(ratio) / BIN)));
      bins[bin] = at(bins, bin) + 1;
      sum += ratio - 1;
      count += 1;
    },
    mean: () => (count === 0 ? null : sum / count),
    median: () => (count === 0 ? null : Math.expm1(medianOf(bins, count))),
  };
}

/** Log return below which half of the returns lie, as if those of a bin were spread evenly over it. */
function medianOf(bins: Int32Array, count: number): number {
  let below = 0;
  let bin = 0;
  while (below + at(bins, bin) < count / 2) {
    below += at(bins, bin);
    bin += 1;
  }
  return (bin - SIDE + (count / 2 - below) / at(bins, bin)) * BIN;
}
