import { bsadf } from "../../src/indicators/bsadf.ts";
import { naiveBsadf } from "../indicators/naive-bsadf.ts";
import { randomSeries } from "../random-series.ts";
import { time, type Comparison } from "./measure.ts";

/** Values of the shortest window of 500 and of 2,520 values, as Phillips, Shi and Yu advise. */
const MINIMUM = { 500: 45, 2520: 115 } as const;
/** The twin takes a time that grows with the cube of the values. */
const FEW = 120;

/**
 * The BSADF against its naive twin, and all windows of 500 and of 2,520 values against the start of a bare Node, which takes about
 * 25 ms on a quiet machine: the limits are 5 ms and 100 ms.
 */
export function bsadfComparisons(bareNode: () => number): Comparison[] {
  const logCloses = randomSeries(9, 2520).close.map(Math.log);
  const few = logCloses.subarray(0, FEW);
  const all = (values: 500 | 2520): Comparison => ({
    name: `kernel BSADF of ${values} values : node -e 0`,
    ours: () => time(() => bsadf(logCloses.subarray(0, values), { minimum: MINIMUM[values] })),
    base: bareNode,
    limit: values === 500 ? 0.2 : 4,
    runs: 9,
  });
  return [
    {
      name: `kernel BSADF : a regression for each window, ${FEW} values`,
      ours: () => time(() => bsadf(few, { minimum: 20 })),
      base: () => time(() => naiveBsadf(few, 20, FEW, 0)),
      limit: 0.01,
      runs: 9,
    },
    all(500),
    all(2520),
  ];
}
