/** The BSADF as its definition has it: a regression of its own for every window, solved by elimination. */
export function naiveBsadf(values: Float64Array, minimum: number, longest: number, lags: number): Float64Array {
  return values.map((_, end) => {
    let largest = Number.NaN;
    for (let start = end + 1 - minimum; start >= Math.max(0, end + 1 - longest); start--) {
      const statistic = naiveAdf(values.slice(start, end + 1), lags);
      if (!(statistic <= largest) && !Number.isNaN(statistic)) largest = statistic;
    }
    return largest;
  });
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** b over its standard error in `d[s] = a + b y[s-1] + c1 d[s-1] + … + e`. */
export function naiveAdf(values: Float64Array, lags: number): number {
  const y = Array.from(values);
  const d = y.map((value, s) => value - (y[s - 1] ?? Number.NaN));
  const rows = y.map((_, s) => [1, y[s - 1] ?? Number.NaN].concat(d.slice(s - lags, s).toReversed())).slice(lags + 1);
  const response = d.slice(lags + 1);
  const size = lags + 2;
  const column = (i: number) => rows.map((row) => row[i] ?? Number.NaN);
  const inverse = inverted(
    Array.from({ length: size }, (_, i) => rows[0]?.map((_, j) => dot(column(i), column(j))) ?? []),
  );
  const moments = Array.from({ length: size }, (_, i) => dot(column(i), response));
  const coefficients = inverse.map((row) => dot(row, moments));
  const residuals = response.map((value, s) => value - dot(rows[s] ?? [], coefficients));
  const variance = dot(residuals, residuals) / (rows.length - size);
  return rows.length > size
    ? (coefficients[1] ?? Number.NaN) / Math.sqrt(variance * (inverse[1]?.[1] ?? Number.NaN))
    : Number.NaN;
}

/** Gauss and Jordan, with the largest pivot. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  const cell = (i: number, j: number): number => work[i]?.[j] ?? Number.NaN;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let row = i + 1; row < size; row++) if (Math.abs(cell(row, i)) > Math.abs(cell(pivot, i))) pivot = row;
    [work[i], work[pivot]] = [work[pivot] ?? [], work[i] ?? []];
    const factor = cell(i, i);
    work[i] = (work[i] ?? []).map((value) => value / factor);
    for (let row = 0; row < size; row++) {
      if (row === i) continue;
      const times = cell(row, i);
      work[row] = (work[row] ?? []).map((value, j) => value - times * cell(i, j));
    }
  }
  return work.map((row) => row.slice(size));
}
