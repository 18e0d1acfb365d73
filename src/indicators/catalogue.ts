import { at, type OptionalColumn, type Series } from "../series/series.ts";
import type { Bars, Indicator, Library, Reading, Unit } from "./catalogue-contract.ts";
import { indicators } from "./catalogue-table.ts";
import { rollingMax, rollingMin } from "./rolling.ts";

export interface CatalogueOutput {
  readonly name: string;
  readonly unit: Unit;
  /** Aligned with the bars; NaN while warming up and where a window without any range leaves the value undefined. */
  readonly values: Float64Array;
}

/** One indicator on one series, or why there is none. */
export type CatalogueEntry = {
  /** kebab-case, unique in the catalogue. */
  readonly id: string;
  readonly name: string;
  /** Its lookbacks and factors, e.g. `12, 26, 9`. */
  readonly parameters: string;
} & (
  | { readonly status: "ran"; readonly outputs: readonly CatalogueOutput[]; readonly reading?: Reading }
  | { readonly status: "insufficient-history"; readonly needed: number; readonly had: number }
  | { readonly status: "not-applicable"; readonly missing: readonly OptionalColumn[] }
  | { readonly status: "failed"; readonly error: string }
);

/**
 * The well-known indicators with their usual parameters on all bars, one entry for each, in a fixed order, for display.
 * The only door to the package `technicalindicators`, which is loaded when this is called. The rules use the kernels of
 * this room instead; tests hold the two equal.
 */
export async function catalogue(series: Series): Promise<CatalogueEntry[]> {
  const library: Library = await import("technicalindicators");
  const bars: Bars = {
    high: Array.from(series.high ?? []),
    low: Array.from(series.low ?? []),
    close: Array.from(series.close),
  };
  return indicators.map((indicator) => run(indicator, library, series, bars));
}

function run(indicator: Indicator, library: Library, series: Series, bars: Bars): CatalogueEntry {
  const { id, name, parameters, needs } = indicator;
  const entry = { id, name, parameters };
  const missing = needs.filter((column) => series[column] === undefined);
  if (missing.length > 0) return { ...entry, status: "not-applicable", missing };
  const had = series.close.length;
  const needed = 1 + Math.max(...indicator.outputs.map(({ first }) => first));
  if (had < needed) return { ...entry, status: "insufficient-history", needed, had };
  const broken = brokenBar(series, needs);
  if (broken !== undefined) return { ...entry, status: "failed", error: broken };
  const columns = indicator.calculate(library, bars);
  const outputs = indicator.outputs.map(({ name, unit, first, flatOver }, i) => {
    const values = alignRight(columns[i] ?? [], had, first);
    if (flatOver !== undefined) forgetFlat(values, flatOver, series, needs);
    return { name, unit, values };
  });
  const reading = read(indicator, outputs, at(series.close, had - 1));
  return { ...entry, status: "ran", outputs, ...(reading === undefined ? {} : { reading }) };
}

/** The package passes over a NaN in silence and stops counting at a zero: such bars must not reach it. */
function brokenBar(series: Series, needs: readonly OptionalColumn[]): string | undefined {
  for (const name of ["close", ...needs] as const) {
    const bar = series[name]?.findIndex((value) => !(value > 0 && value < Infinity)) ?? -1;
    if (bar >= 0) return `${name} of bar ${bar} is ${series[name]?.[bar]}, not a positive number`;
  }
  return undefined;
}

/** The package returns what it has, without the warm-up: the last value belongs to the last bar. */
function alignRight(column: readonly number[], length: number, first: number): Float64Array {
  const values = new Float64Array(length).fill(Number.NaN);
  const offset = column.length - length;
  for (let t = Math.max(first, -offset); t < length; t++) values[t] = column[t + offset] ?? Number.NaN;
  return values;
}

/** Where the prices did not move through a window, a place within its range is a division of noise by noise. */
function forgetFlat(
  values: Float64Array,
  [period, smoothing]: readonly [number, number],
  series: Series,
  needs: readonly OptionalColumn[],
): void {
  const [high, low] = needs.length > 0 ? [series.high, series.low] : [series.close, series.close];
  if (high === undefined || low === undefined) return;
  const top = rollingMax(high, period);
  const bottom = rollingMin(low, period);
  const range = top.map((value, t) => value - at(bottom, t));
  const narrowest = rollingMin(range, smoothing);
  for (let t = 0; t < values.length; t++) if (at(narrowest, t) === 0) values[t] = Number.NaN;
}

function read(indicator: Indicator, outputs: readonly CatalogueOutput[], close: number): Reading | undefined {
  if (indicator.reading === undefined) return undefined;
  const last = outputs.map(({ values }) => at(values, values.length - 1));
  const [value, low, high] = indicator.reading.judge(last, close);
  if (Number.isNaN(value - low - high)) return undefined;
  const [below, between, above] = indicator.reading.words;
  // What rounding leaves on flat prices must not be read as a move.
  const noise = 1e-9 * close;
  return value > high + noise ? above : value < low - noise ? below : between;
}
