import { at } from "../series/series.ts";
import { SMALLEST_SHARE, type Walk } from "./adf-walk.ts";

/**
 * The walk with `lags` earlier differences in the regression. The normal equations are accumulated as the window grows and
 * solved for each by a Cholesky factor. With y[s-1] as the last regressor the last row of the factor holds its statistic:
 * `z / sqrt(unexplained / freedom)`, z the last element of the reduced right side.
 */
export function walkWithLags(lags: number): Walk {
  const size = lags + 2;
  const products = new Float64Array(size * size);
  const right = new Float64Array(size);
  const row = new Float64Array(size);
  const solve = solver(size);
  return (values, first, end, minimum, strongest) => {
    products.fill(0);
    right.fill(0);
    let sumDD = 0;
    for (let from = end - 1 - lags; from >= first; from--) {
      const s = from + lags + 1;
      const d = at(values, s) - at(values, s - 1);
      fillRow(row, values, s, end);
      if (Number.isNaN(d) || Number.isNaN(at(row, lags))) return;
      sumDD += d * d;
      add(products, right, row, d);
      const rows = end + 1 - s;
      if (end + 1 - from < minimum || rows <= size) continue;
      const t = solve(products, right, sumDD, rows);
      if (Number.isNaN(t) || t <= strongest.statistic) continue;
      strongest.statistic = t;
      strongest.start = from;
    }
  };
}

/** Intercept, the earlier differences, and the value before, taken from the last one of the window. */
function fillRow(row: Float64Array, values: Float64Array, s: number, end: number): void {
  row[0] = 1;
  for (let lag = 1; lag <= row.length - 2; lag++) row[lag] = at(values, s - lag) - at(values, s - lag - 1);
  row[row.length - 1] = at(values, s - 1) - at(values, end);
}

/** Adds a row to the lower triangle of the products and to the right side. */
function add(products: Float64Array, right: Float64Array, row: Float64Array, d: number): void {
  const size = row.length;
  for (let i = 0; i < size; i++) {
    right[i] = at(right, i) + at(row, i) * d;
    for (let j = 0; j <= i; j++) products[i * size + j] = at(products, i * size + j) + at(row, i) * at(row, j);
  }
}

type Solve = (products: Float64Array, right: Float64Array, sumDD: number, rows: number) => number;

/** The statistic of the last regressor; NaN where the regressors are not independent, or nothing is left unexplained. */
function solver(size: number): Solve {
  // Made once: a factor of its own for each of some hundred thousand windows takes longer than all the rest.
  const factor = new Float64Array(size * size);
  const z = new Float64Array(size);
  const lessProducts = (start: number, i: number, j: number): number => {
    let sum = start;
    for (let k = 0; k < j; k++) sum -= at(factor, i * size + k) * at(factor, j * size + k);
    return sum;
  };
  return (products, right, sumDD, rows) => {
    let unexplained = sumDD;
    for (let i = 0; i < size; i++) {
      let reduced = at(right, i);
      for (let j = 0; j < i; j++) {
        const element = lessProducts(at(products, i * size + j), i, j) / at(factor, j * size + j);
        factor[i * size + j] = element;
        reduced -= element * at(z, j);
      }
      const pivot = lessProducts(at(products, i * size + i), i, i);
      if (!(pivot > SMALLEST_SHARE * at(products, i * size + i))) return Number.NaN;
      factor[i * size + i] = Math.sqrt(pivot);
      z[i] = reduced / Math.sqrt(pivot);
      unexplained -= at(z, i) ** 2;
    }
    return unexplained > SMALLEST_SHARE * sumDD ? at(z, size - 1) / Math.sqrt(unexplained / (rows - size)) : Number.NaN;
  };
}
