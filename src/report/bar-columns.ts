import type { Series } from "../series/series.ts";

/** A column of an exported file. */
interface BarColumn {
  readonly name: string;
  /** `NaN` where the bar has no such value. */
  readonly values: Float64Array;
}

/** The columns that a series has, beside its dates, in the order and under the names of every exported file. */
export function barColumns({ open, high, low, close, volume, adjClose }: Series): BarColumn[] {
  const columns = { open, high, low, close, volume, adj_close: adjClose };
  return Object.entries(columns).flatMap(([name, values]) => (values === undefined ? [] : [{ name, values }]));
}
