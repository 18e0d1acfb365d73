import { at } from "../series/series.ts";
import { walkWithLags } from "./adf-lags.ts";
import { SMALLEST_SHARE, type Strongest, type Walk } from "./adf-walk.ts";

/** How the windows of a BSADF are laid. */
export interface BsadfSettings {
  /** Values in the shortest window. exuber counts rows of the regression instead: its `minw` + 1 + lags. */
  readonly minimum: number;
  /** Values in the longest window; without it all up to the value that is judged. */
  readonly longest?: number;
  /** Earlier differences that the regression takes out. */
  readonly lags?: number;
  /** The first value to judge; those before stay NaN. */
  readonly since?: number;
}

export interface Bsadf {
  /** The largest statistic of all windows that end on a value; NaN where no window is long enough, or none has a statistic. */
  readonly statistic: Float64Array;
  /** The first value of the window that has it; -1 where there is none. */
  readonly start: Int32Array;
}

/**
 * The backward sup ADF of P. Phillips, S. Shi and J. Yu, International Economic Review 56 (2015): for every value the largest
 * right-tailed Dickey-Fuller statistic of the windows that end on it. The regression has an intercept and no trend,
 * `d[s] = a + b y[s-1] + e` with d the differences of y, and the statistic is b over its standard error: a large one says
 * that the values grow faster the further they have come.
 *
 * The windows of an end are walked backwards, one row added at a time, so that a window costs a few additions; the values
 * are taken from the last one, so that the sums stay small. A value that is not known ends the walk: nothing is joined over
 * it. `statistic[t]` uses the newest `longest` values up to t, whatever came before or after.
 */
export function bsadf(values: Float64Array, { since = 0, ...settings }: BsadfSettings): Bsadf {
  const statistic = new Float64Array(values.length).fill(Number.NaN);
  const start = new Int32Array(values.length).fill(-1);
  const judge = judgeOf(settings);
  for (let end = Math.max(since, settings.minimum - 1); end < values.length; end++) {
    const strongest = judge(values, end);
    statistic[end] = strongest.statistic;
    start[end] = strongest.start;
  }
  return { statistic, start };
}

/** The strongest window that ends on `values[end]`; NaN and -1 where there is none. */
export function bsadfAt(
  values: Float64Array,
  end: number,
  settings: Omit<BsadfSettings, "since">,
): Readonly<Strongest> {
  return judgeOf(settings)(values, end);
}

/** The BSADF of the last of `values` alone. */
export function lastBsadf(values: Float64Array, settings: Omit<BsadfSettings, "since">): number {
  return bsadfAt(values, values.length - 1, settings).statistic;
}

/**
 * The statistic of all of `values` as one window, which is the ADF test.
 *
 * @returns NaN where there are too few values, or they leave nothing to explain
 */
export function adf(values: Float64Array, lags = 0): number {
  return lastBsadf(values, { minimum: values.length, lags });
}

function judgeOf({
  minimum,
  longest = Infinity,
  lags = 0,
}: BsadfSettings): (values: Float64Array, end: number) => Strongest {
  const walk = lags === 0 ? walkPlainly : walkWithLags(lags);
  return (values, end) => {
    const strongest = { statistic: Number.NaN, start: -1 };
    if (end >= 0) walk(values, Math.max(0, end + 1 - longest), end, minimum, strongest);
    return strongest;
  };
}

/** Without lags the fit has a closed form in five sums: of x = y[s-1], d, their squares and their product. */
const walkPlainly: Walk = (values, first, end, minimum, strongest) => {
  const last = at(values, end);
  const longEnough = end + 1 - minimum;
  let [sumX, sumD, sumXX, sumXD, sumDD] = [0, 0, 0, 0, 0];
  let after = last;
  for (let from = end - 1; from >= first; from--) {
    const value = at(values, from);
    const [x, d] = [value - last, after - value];
    if (Number.isNaN(x)) return;
    after = value;
    sumX += x;
    sumD += d;
    sumXX += x * x;
    sumXD += x * d;
    sumDD += d * d;
    if (from > longEnough) continue;
    const rows = end - from;
    const share = 1 / rows;
    const covariance = sumXD - sumX * sumD * share;
    // So are most windows of most series; what follows costs more than all before it.
    if (covariance <= 0 && strongest.statistic >= 0) continue;
    const spreadX = sumXX - sumX * sumX * share;
    const spreadD = sumDD - sumD * sumD * share;
    if (!(spreadX > SMALLEST_SHARE * sumXX && spreadD > SMALLEST_SHARE * sumDD)) continue;
    const t = statisticOf(rows, spreadX, spreadD, covariance);
    if (Number.isNaN(t) || t <= strongest.statistic) continue;
    strongest.statistic = t;
    strongest.start = from;
  }
};

/** Slope over its standard error; NaN where the fit leaves nothing unexplained. */
function statisticOf(rows: number, spreadX: number, spreadD: number, covariance: number): number {
  const slope = covariance / spreadX;
  const unexplained = spreadD - slope * covariance;
  const isFit = unexplained > SMALLEST_SHARE * spreadD && rows > 2;
  return isFit ? slope * Math.sqrt((spreadX * (rows - 2)) / unexplained) : Number.NaN;
}
