import { at } from "../series/series.ts";

/** values[t] / base[t]. */
export function ratio(values: Float64Array, base: Float64Array): Float64Array {
  const ratios = new Float64Array(values.length);
  for (let t = 0; t < ratios.length; t++) ratios[t] = at(values, t) / at(base, t);
  return ratios;
}

/** values[t] / values[t - bars], NaN on the first `bars`. */
export function ratioToBefore(values: Float64Array, bars: number): Float64Array {
  const ratios = new Float64Array(values.length).fill(Number.NaN);
  for (let t = bars; t < ratios.length; t++) ratios[t] = at(values, t) / at(values, t - bars);
  return ratios;
}

/** values[t] - values[t - 1], NaN on the first bar. */
export function differences(values: Float64Array): Float64Array {
  const changes = new Float64Array(values.length).fill(Number.NaN);
  for (let t = 1; t < changes.length; t++) changes[t] = at(values, t) - at(values, t - 1);
  return changes;
}
