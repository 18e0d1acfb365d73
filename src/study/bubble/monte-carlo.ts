import { lastBsadf } from "../../indicators/bsadf.ts";
import { gaussian } from "../noise.ts";
import { quantile } from "../bootstrap.ts";
import { randomFrom } from "../../random.ts";

/** The BSADF of so many values that only 10, 5 and 1 % of random walks exceed on their last one. */
export interface SizedValues {
  readonly values: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

export interface MonteCarlo {
  readonly minimum: number;
  /** The numbers of values for which critical values are wanted, ascending. */
  readonly sizes: readonly number[];
  readonly paths: number;
  readonly seed: number;
  readonly lags?: number;
}

/**
 * Critical values by simulation: random walks with independent normal steps of variance 1, each judged on its beginnings.
 * The statistic does not depend on the size of the steps.
 */
export function criticalValues({ minimum, sizes, paths, seed, lags = 0 }: MonteCarlo): SizedValues[] {
  const random = randomFrom(seed);
  const walk = new Float64Array(Math.max(...sizes));
  const found = sizes.map(() => new Float64Array(paths));
  for (let path = 0; path < paths; path++) {
    let value = 0;
    for (let t = 0; t < walk.length; t++) walk[t] = value += gaussian(random);
    for (const [index, size] of sizes.entries()) {
      const own = found[index];
      if (own !== undefined) own[path] = lastBsadf(walk.subarray(0, size), { minimum, lags });
    }
  }
  return sizes.map((values, index) => {
    const sorted = found[index]?.toSorted() ?? new Float64Array();
    return { values, p90: quantile(sorted, 0.9), p95: quantile(sorted, 0.95), p99: quantile(sorted, 0.99) };
  });
}
