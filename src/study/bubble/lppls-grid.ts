import { at } from "../../series/series.ts";

/** The power law with log-periodic swings that is fitted to log prices: `A + B x^m + x^m (C1 cos(w ln x) + C2 sin(w ln x))`. */
export interface LpplsShape {
  /** Values from the last one to the critical time. */
  readonly after: number;
  readonly m: number;
  readonly w: number;
}

/** Coefficients of the four linear terms: 1, x^m, and the two swings. */
export type LpplsLinear = readonly [a: number, b: number, c1: number, c2: number];

/**
 * The regressors of a shape, for values counted back from the last one (0): x is the distance to the critical time, over
 * `scale`, which changes no fit but keeps the powers small.
 */
export function regressors({ after, m, w }: LpplsShape, back: number, scale: number): LpplsLinear {
  const x = (after + back) / scale;
  const power = x ** m;
  const phase = w * Math.log(x);
  return [1, power, power * Math.cos(phase), power * Math.sin(phase)];
}

/**
 * The lower triangle of the Cholesky factor of the 4 x 4 normal equations, row by row; `false` where the regressors are not
 * independent.
 *
 * @param products lower triangle of the products, row by row
 */
export function factorize(products: Float64Array, factor: Float64Array): boolean {
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(products, place(i, j));
      for (let k = 0; k < j; k++) sum -= at(factor, place(i, k)) * at(factor, place(j, k));
      if (j < i) factor[place(i, j)] = sum / at(factor, place(j, j));
      else if (sum > SMALLEST_PIVOT * at(products, place(i, i))) factor[place(i, i)] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

const SMALLEST_PIVOT = 1e-10;

/** Where the element of a row and a column of a lower triangle stands. */
export function place(row: number, column: number): number {
  return (row * (row + 1)) / 2 + column;
}

/** Solves `L z = right` into `z`, and gives the sum of squares that the fit explains. */
export function explainedBy(factor: Float64Array, right: Float64Array, z: Float64Array): number {
  let explained = 0;
  for (let i = 0; i < 4; i++) {
    let value = at(right, i);
    for (let j = 0; j < i; j++) value -= at(factor, place(i, j)) * at(z, j);
    z[i] = value / at(factor, place(i, i));
    explained += at(z, i) ** 2;
  }
  return explained;
}

/** The linear coefficients from the solution of `L z = right`. */
export function coefficientsOf(factor: Float64Array, z: Float64Array): LpplsLinear {
  const solved = new Float64Array(4);
  for (let i = 3; i >= 0; i--) {
    let value = at(z, i);
    for (let j = i + 1; j < 4; j++) value -= at(factor, place(j, i)) * at(solved, j);
    solved[i] = value / at(factor, place(i, i));
  }
  return [at(solved, 0), at(solved, 1), at(solved, 2), at(solved, 3)];
}

/** Adds the products of one row of regressors to a lower triangle. */
export function addProducts(products: Float64Array, row: LpplsLinear): void {
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j <= i; j++) products[place(i, j)] = at(products, place(i, j)) + (row[i] ?? 0) * (row[j] ?? 0);
  }
}
