import { at } from "../series/series.ts";

/** How alike stocks move over a window of daily log returns. */
export interface Comovement {
  /** Stocks with all returns of the window. */
  readonly stocks: number;
  /** Mean of the correlations of all pairs, -1..1. */
  readonly averageCorrelation: number;
  /** Share, 0..1, of the variance of all (each scaled to 1) that one common factor carries: the first principal component. */
  readonly firstComponent: number;
}

/**
 * @param returns one array a stock, all of the same window; those with a NaN or without any movement are left out
 * @returns `null` with fewer than two stocks
 */
export function comovementOf(returns: readonly Float64Array[]): Comovement | null {
  const scores = returns.map(zScores).filter((score) => score !== null);
  const stocks = scores.length;
  if (stocks < 2) return null;
  return { stocks, averageCorrelation: averageCorrelation(scores), firstComponent: largestEigenvalue(scores) / stocks };
}

/** The mean correlation of all pairs alone, as `comovementOf` gives it, in a fraction of its time. */
export function averageCorrelationOf(returns: readonly Float64Array[]): number | null {
  const scores = returns.map(zScores).filter((score) => score !== null);
  return scores.length < 2 ? null : averageCorrelation(scores);
}

/** (return - mean) / population standard deviation; `null` where that does not exist. */
function zScores(returns: Float64Array): Float64Array | null {
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length;
  const variance = returns.reduce((sum, value) => sum + (value - mean) ** 2, 0) / returns.length;
  const spread = Math.sqrt(variance);
  return spread > 1e-12 ? returns.map((value) => (value - mean) / spread) : null;
}

/** The variance of the sum of n scores is n + n (n - 1) x the average correlation, so no pair need be looked at. */
function averageCorrelation(scores: readonly Float64Array[]): number {
  const n = scores.length;
  const sums = sumBySession(scores);
  const variance = sums.reduce((total, value) => total + value * value, 0) / sums.length;
  return (variance - n) / (n * (n - 1));
}

function sumBySession(scores: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(scores[0]?.length ?? 0);
  for (const score of scores) for (let t = 0; t < sums.length; t++) sums[t] = at(sums, t) + at(score, t);
  return sums;
}

const MOST_STEPS = 5000;

/**
 * The largest eigenvalue of the correlation matrix, by power iteration. It is that of the sessions' Gram matrix, too, which is
 * smaller and does not depend on the order of the stocks. The start is fixed and irregular, so that the same returns
 * give the same bits and no symmetry of the sessions can be orthogonal to it.
 */
function largestEigenvalue(scores: readonly Float64Array[]): number {
  const gram = gramOf(scores);
  let vector = unit(Float64Array.from(gram, (_, t) => ((t * t + 3 * t) % 11) - 4.7));
  let eigenvalue = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = gram.map((row) => dot(row, vector));
    const length = Math.hypot(...next);
    const settled = Math.abs(length - eigenvalue) <= 1e-14 * length;
    eigenvalue = length;
    if (settled) break;
    vector = unit(Float64Array.from(next));
  }
  return eigenvalue;
}

/** Scores of two sessions multiplied and summed over the stocks, over the number of sessions. */
function gramOf(scores: readonly Float64Array[]): Float64Array[] {
  const sessions = scores[0]?.length ?? 0;
  const columns = Array.from({ length: sessions }, (_, t) => Float64Array.from(scores, (score) => at(score, t)));
  return columns.map((a) => Float64Array.from(columns, (b) => dot(a, b) / sessions));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Sessions on which all of some leaders fell together. */
export interface FallsTogether {
  readonly sessions: number;
  readonly together: number;
  /** How many there would be if each fell as often as it did and none knew of the others. */
  readonly expected: number;
}

/** @param returns one array a leader; sessions on which one of them has none are not counted */
export function fallsTogether(returns: readonly Float64Array[]): FallsTogether {
  const length = returns[0]?.length ?? 0;
  const complete = Array.from({ length }, (_, t) => returns.map((values) => at(values, t))).filter(
    (day) => !day.some(Number.isNaN),
  );
  const sessions = complete.length;
  const together = complete.filter((day) => day.every((change) => change < 0)).length;
  const shares = returns.map((_, leader) => complete.filter((day) => (day[leader] ?? 0) < 0).length / sessions);
  return {
    sessions,
    together,
    expected: sessions === 0 ? 0 : sessions * shares.reduce((all, share) => all * share, 1),
  };
}
