import { at } from "../../series/series.ts";
import {
  addProducts,
  coefficientsOf,
  explainedBy,
  factorize,
  regressors,
  type LpplsLinear,
  type LpplsShape,
} from "./lppls-grid.ts";

/** The best shape of one window. */
export interface LpplsFit {
  readonly shape: LpplsShape;
  readonly linear: LpplsLinear;
  readonly values: number;
  /** Sum of squared errors of log prices. */
  readonly squaredError: number;
}

/** Weeks in the longest window, in the shortest, and between two: 750 to 125 sessions in steps of 25. */
export const LONGEST = 150;
const SHORTEST = 25;
const STEP = 5;

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);

export const windowLengths: readonly number[] = range(SHORTEST, LONGEST, STEP);
const shapes: readonly LpplsShape[] = [0.5, 1, 2, 4, 8, 15, 30].flatMap((after) =>
  range(0.1, 1.9, 0.2).flatMap((m) => range(1, 30, 0.5).map((w): LpplsShape => ({ after, m, w }))),
);
/** Regressors but the 1. */
const TERMS = 3;
/** A critical time is looked for within this share of the window after its end. */
const FURTHEST = 0.2;

/** What does not depend on prices, made once: the regressors of each shape, and the factor of each of its windows. */
interface PreparedShape {
  readonly shape: LpplsShape;
  /** All but the 1, value by value, counted back from the last. */
  readonly rows: Float64Array;
  /** One a window; `null` where it has no fit of this shape. */
  readonly factors: readonly (Float64Array | null)[];
}

export type LpplsSearch = (logCloses: Float64Array) => LpplsFit[];

/**
 * The search for the best fit of each window that ends on the last of `LONGEST` values: over a grid of critical times, powers
 * and frequencies, the linear coefficients by least squares, as V. Filimonov and D. Sornette (Physica A 392, 2013) reduce it. No chance,
 * no start values: the same prices give the same fits.
 */
export function lpplsSearch(): LpplsSearch {
  const prepared = shapes.map(prepare);
  return (logCloses) => {
    const best = windowLengths.map((): Best => ({ error: Infinity, shape: undefined }));
    for (const shape of prepared) tryShape(shape, logCloses, best);
    return best.flatMap(({ shape, error }, index) => {
      const factor = shape?.factors[index];
      const values = windowLengths[index] ?? 0;
      if (shape === undefined || !factor) return [];
      const [right, z] = [new Float64Array(4), new Float64Array(4)];
      addRight(right, shape.rows, logCloses, 0, values);
      explainedBy(factor, right, z);
      return [{ shape: shape.shape, linear: coefficientsOf(factor, z), values, squaredError: error }];
    });
  };
}

function prepare(shape: LpplsShape): PreparedShape {
  const rows = new Float64Array(LONGEST * TERMS);
  const products = new Float64Array(10);
  const factors: (Float64Array | null)[] = [];
  for (let back = 0; back < LONGEST; back++) {
    const row = regressors(shape, back, LONGEST);
    rows.set(row.slice(1), back * TERMS);
    addProducts(products, row);
    if (windowLengths[factors.length] !== back + 1) continue;
    const factor = new Float64Array(10);
    const isInReach = shape.after <= FURTHEST * (back + 1);
    factors.push(isInReach && factorize(products, factor) ? factor : null);
  }
  return { shape, rows, factors };
}

interface Best {
  error: number;
  shape: PreparedShape | undefined;
}

/** The right side of the normal equations grows with the window: one walk back serves all of them. */
function tryShape(shape: PreparedShape, logCloses: Float64Array, best: readonly Best[]): void {
  const [right, z] = [new Float64Array(4), new Float64Array(4)];
  let [sumSquares, from] = [0, 0];
  for (const [window, values] of windowLengths.entries()) {
    sumSquares += addRight(right, shape.rows, logCloses, from, values);
    from = values;
    const [factor, own] = [shape.factors[window], best[window]];
    if (!factor || own === undefined) continue;
    const error = sumSquares - explainedBy(factor, right, z);
    if (error < own.error) Object.assign(own, { error, shape });
  }
}

/**
 * Adds the values `from` to `to`, counted back from the last one, and gives their sum of squares. Logarithms are taken from the
 * last one: the sums stay small, and only A changes.
 */
function addRight(right: Float64Array, rows: Float64Array, logCloses: Float64Array, from: number, to: number): number {
  const last = logCloses.length - 1;
  const zero = at(logCloses, last);
  let [sum, power, cosine, sine, squares] = [0, 0, 0, 0, 0];
  for (let back = from; back < to; back++) {
    const y = at(logCloses, last - back) - zero;
    sum += y;
    power += at(rows, back * TERMS) * y;
    cosine += at(rows, back * TERMS + 1) * y;
    sine += at(rows, back * TERMS + 2) * y;
    squares += y * y;
  }
  for (const [term, more] of [sum, power, cosine, sine].entries()) right[term] = at(right, term) + more;
  return squares;
}
