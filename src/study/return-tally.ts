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
    median: () => (count === 0 ? null : medianOf(bins, count) - 1),
  };
}

/** Ratio in the middle of the returns, between the middle two where their count is even. */
function medianOf(bins: Int32Array, count: number): number {
  const [lower, upper] = [Math.ceil(count / 2), Math.floor(count / 2) + 1];
  return (ratioAt(bins, lower) + ratioAt(bins, upper)) / 2;
}

/** The `rank`-th lowest ratio, from 1, as if those of a bin were spread evenly over it. */
function ratioAt(bins: Int32Array, rank: number): number {
  let below = 0;
  let bin = 0;
  while (below + at(bins, bin) < rank) {
    below += at(bins, bin);
    bin += 1;
  }
  return Math.exp((bin - SIDE + (rank - below - 0.5) / at(bins, bin)) * BIN);
}
