import { lastBsadf, type BsadfSettings } from "../../indicators/bsadf.ts";
import { at } from "../../series/series.ts";
import { quantile } from "../bootstrap.ts";
import { gaussian } from "../noise.ts";
import { randomFrom } from "../../random.ts";

/** What the BSADF of a value exceeds in 5 and 1 of 100 paths that have its returns, and nothing explosive. */
export interface BootstrapValues {
  readonly p95: number;
  readonly p99: number;
}

/** The critical values of the value `end`. */
export type Bootstrap = (logCloses: Float64Array, number: Int32Array, end: number) => BootstrapValues;

/**
 * Critical values by the wild bootstrap of D. Harvey, S. Leybourne, R. Sollis and R. Taylor, Journal of Empirical Finance 38
 * (2016): every return of the window is multiplied by a normal number, which keeps when the market was calm and when it was
 * wild and takes out in what direction it went. Random walks with steps of one size reach large statistics too rarely, for
 * real returns come in clusters.
 *
 * A week has the same multipliers in every window that it is in, whatever the first bar of the series: so neighbouring critical
 * values move together, and none changes with what is before the window or after it.
 */
export function wildBootstrap(
  settings: Omit<BsadfSettings, "since"> & { readonly longest: number },
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Bootstrap {
  const { longest } = settings;
  // Days are counted with their weekends: twice the window is enough for no two of its days to share a multiplier.
  const turn = 2 * longest;
  const random = randomFrom(seed);
  const multipliers = Float64Array.from({ length: draws * turn }, () => gaussian(random));
  const path = new Float64Array(longest);
  const found = new Float64Array(draws);
  return (logCloses, number, end) => {
    const length = knownBefore(logCloses, end, longest);
    const first = end + 1 - length;
    for (let draw = 0; draw < draws; draw++) {
      let value = (path[0] = 0);
      for (let i = 1; i < length; i++) {
        const step = at(logCloses, first + i) - at(logCloses, first + i - 1);
        value += step * at(multipliers, draw * turn + (at(number, first + i) % turn));
        path[i] = value;
      }
      found[draw] = lastBsadf(path.subarray(0, length), settings);
    }
    const sorted = found.toSorted();
    return { p95: quantile(sorted, 0.95), p99: quantile(sorted, 0.99) };
  };
}

/** How many values up to `end` are known without a gap, `most` at most. */
export function knownBefore(values: Float64Array, end: number, most: number): number {
  let length = 0;
  while (length < most && length <= end && !Number.isNaN(at(values, end - length))) length++;
  return length;
}
