import { at } from "../../series/series.ts";

/** Cases in rows, `width` numbers each, one row after the other. */
export interface Rows {
  readonly values: Float64Array;
  readonly width: number;
}

/** The intercept, then a coefficient a column. */
export type LogisticFit = Float64Array;

/** More steps than any fit of a few columns needs. */
const MOST_STEPS = 50;
const SMALL_STEP = 1e-9;

/**
 * Logistic regression with a ridge: minimises the sum of the log losses plus half of `penalty` times the sum of the squared
 * coefficients; the intercept is free. Newton's method. At a penalty of 1 this is scikit-learn's `C = 1`.
 *
 * @param outcomes 0 or 1 for each row
 * @param start where to begin, e.g. at the fit of a year before
 * @throws RangeError where it does not settle: columns that do not depend on each other and a penalty above 0 always do
 */
export function fitLogistic(rows: Rows, outcomes: Uint8Array, penalty: number, start?: LogisticFit): LogisticFit {
  const fit = start?.slice() ?? new Float64Array(rows.width + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = solve(...newtonSystem(rows, outcomes, penalty, fit));
    for (let i = 0; i < fit.length; i++) fit[i] = at(fit, i) + at(change, i);
    if (change.every((value) => Math.abs(value) < SMALL_STEP)) return fit;
  }
  throw new RangeError("the logistic regression does not settle");
}

/** The probability of row `row`. */
export function logisticAt(fit: LogisticFit, { values, width }: Rows, row: number): number {
  let sum = at(fit, 0);
  for (let i = 0; i < width; i++) sum += at(fit, i + 1) * at(values, row * width + i);
  return 1 / (1 + Math.exp(-sum));
}

/** Matrix of second derivatives, row after row, and the downward gradient. */
function newtonSystem(
  rows: Rows,
  outcomes: Uint8Array,
  penalty: number,
  fit: LogisticFit,
): [matrix: Float64Array, gradient: Float64Array] {
  const size = fit.length;
  const matrix = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const row = new Float64Array(size).fill(1);
  for (let n = 0; n < outcomes.length; n++) {
    for (let i = 1; i < size; i++) row[i] = at(rows.values, n * rows.width + i - 1);
    const probability = logisticAt(fit, rows, n);
    addCase(matrix, gradient, row, probability, at(outcomes, n) - probability);
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[j * size + i] = at(matrix, i * size + j);
  for (let i = 1; i < size; i++) {
    matrix[i * size + i] = at(matrix, i * size + i) + penalty;
    gradient[i] = at(gradient, i) - penalty * at(fit, i);
  }
  return [matrix, gradient];
}

/** Adds to the gradient and to the lower half of the matrix, which is symmetric. */
function addCase(
  matrix: Float64Array,
  gradient: Float64Array,
  row: Float64Array,
  probability: number,
  residual: number,
): void {
  const size = row.length;
  const curvature = probability * (1 - probability);
  for (let i = 0; i < size; i++) {
    const value = at(row, i);
    gradient[i] = at(gradient, i) + value * residual;
    for (let j = 0; j <= i; j++) {
      matrix[i * size + j] = at(matrix, i * size + j) + curvature * value * at(row, j);
    }
  }
}

/** Gauss's elimination; the matrix is positive definite, so no pivot is sought. Overwrites both. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let i = pivot + 1; i < size; i++) {
      const factor = at(matrix, i * size + pivot) / at(matrix, pivot * size + pivot);
      for (let j = pivot; j < size; j++) {
        matrix[i * size + j] = at(matrix, i * size + j) - factor * at(matrix, pivot * size + j);
      }
      right[i] = at(right, i) - factor * at(right, pivot);
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = at(right, i);
    for (let j = i + 1; j < size; j++) rest -= at(matrix, i * size + j) * at(right, j);
    right[i] = rest / at(matrix, i * size + i);
  }
  return right;
}
