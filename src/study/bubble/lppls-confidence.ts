import { at } from "../../series/series.ts";
import { quantile } from "../bootstrap.ts";
import { randomFrom } from "../../random.ts";
import { regressors } from "./lppls-grid.ts";
import { LONGEST, lpplsSearch, windowLengths, type LpplsFit } from "./lppls.ts";

/** How many windows look like a bubble to the model, and how many do so on walks that know nothing. */
export interface LpplsConfidence {
  /** Weeks in the longest window. */
  readonly weeks: number;
  readonly windows: number;
  readonly qualified: number;
  readonly walks: {
    readonly paths: number;
    /** Share of paths with as many windows or more. */
    readonly asMany: number;
    /** Share of windows that qualify, on the middle path and on the one that 5 % of paths exceed. */
    readonly median: number;
    readonly p95: number;
  };
}

/** The second filter of D. Sornette and others, Journal of Investment Strategies 4 (2015), table 1. */
const filter = { m: [0.01, 0.99], w: [2, 25], after: 0.1, oscillations: 2.5, damping: 1, error: 0.2 } as const;

/**
 * The confidence indicator on the last weeks: the share of all windows whose best fit passes the filter, and the same of random
 * walks made of the same weekly returns in another order, drawn with replacement.
 *
 * @returns `null` where there are too few weeks
 */
export function lpplsConfidence(
  logCloses: Float64Array,
  { seed, paths }: { readonly seed: number; readonly paths: number },
  onProgress: (done: number, total: number) => void,
): LpplsConfidence | null {
  const newest = logCloses.subarray(Math.max(0, logCloses.length - LONGEST));
  if (newest.length < LONGEST || newest.some(Number.isNaN)) return null;
  const search = lpplsSearch();
  const count = (values: Float64Array): number => search(values).filter((fit) => isBubble(fit, values)).length;
  const qualified = count(newest);
  const random = randomFrom(seed);
  const counts = Float64Array.from({ length: paths }, (_, path) => {
    onProgress(path + 1, paths);
    return count(shuffled(newest, random));
  });
  const windows = windowLengths.length;
  const shares = counts.map((own) => own / windows).toSorted();
  const asMany = counts.filter((own) => own >= qualified).length / paths;
  const walks = { paths, asMany, median: quantile(shares, 0.5), p95: quantile(shares, 0.95) };
  return { weeks: LONGEST, windows, qualified, walks };
}

function shuffled(logCloses: Float64Array, random: () => number): Float64Array {
  let value = 0;
  return logCloses.map((_, index) => {
    if (index === 0) return 0;
    const drawn = 1 + Math.floor(random() * (logCloses.length - 1));
    return (value += at(logCloses, drawn) - at(logCloses, drawn - 1));
  });
}

/** Whether a fit passes the filter: faster than exponential, damped swings, enough of them, a critical time near, small errors. */
export function isBubble(fit: LpplsFit, logCloses: Float64Array): boolean {
  const { shape, linear, values } = fit;
  const { m, w, after } = shape;
  const [, b, c1, c2] = linear;
  const damping = (m * Math.abs(b)) / (w * Math.hypot(c1, c2));
  const oscillations = (w / Math.PI) * Math.log((after + values - 1) / after);
  const isInRange = m >= filter.m[0] && m <= filter.m[1] && w >= filter.w[0] && w <= filter.w[1];
  if (!isInRange || !(b < 0) || after > filter.after * values) return false;
  return (
    damping >= filter.damping && oscillations >= filter.oscillations && largestError(fit, logCloses) <= filter.error
  );
}

/** The largest distance of a price from the fitted one, as a share of the fitted. */
function largestError({ shape, linear, values }: LpplsFit, logCloses: Float64Array): number {
  const last = logCloses.length - 1;
  let largest = 0;
  for (let back = 0; back < values; back++) {
    const row = regressors(shape, back, LONGEST);
    const fitted = row.reduce((sum, value, term) => sum + value * (linear[term] ?? 0), 0);
    const error = at(logCloses, last - back) - at(logCloses, last) - fitted;
    largest = Math.max(largest, Math.abs(Math.expm1(error)));
  }
  return largest;
}
