import type { Day } from "./dates.ts";

/** What a symbol is. The evidence holds for single stocks; everything else is told apart. */
export type Instrument = "stock" | "etf" | "index" | "crypto" | "currency" | "future" | "fund" | "other";

/** The columns of a bar that a source may lack. */
export type OptionalColumn = "open" | "high" | "low" | "volume";

/** A split, as `numerator` new shares for `denominator` old ones, from `day` on. */
export interface Split {
  readonly day: Day;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The daily bars of one symbol, columnar, oldest first, validated once where they entered. All columns have the length
 * of `days`. Prices are adjusted for splits (not for dividends), in `currency`; volume is in shares, adjusted for splits.
 * A column that the source does not have is `undefined`; a single open that it lacks is `NaN`.
 */
export interface Series {
  readonly symbol: string;
  readonly instrument: Instrument;
  /** Trading dates, strictly ascending. */
  readonly days: Int32Array;
  readonly open?: Float64Array | undefined;
  readonly high?: Float64Array | undefined;
  readonly low?: Float64Array | undefined;
  readonly close: Float64Array;
  readonly volume?: Float64Array | undefined;
  /** Close adjusted for splits and dividends: carried, not used by any rule. */
  readonly adjClose?: Float64Array | undefined;
  readonly splits?: readonly Split[] | undefined;
  readonly currency?: string | undefined;
  /** IANA name of the exchange's time zone. */
  readonly timeZone?: string | undefined;
}

/** Bars `from` (inclusive) to `to` (exclusive) as a series of its own. Shares memory with `series`. */
export function sliceSeries(series: Series, from: number, to: number): Series {
  const cut = (column: Float64Array | undefined) => column?.subarray(from, to);
  return {
    ...series,
    days: series.days.subarray(from, to),
    open: cut(series.open),
    high: cut(series.high),
    low: cut(series.low),
    close: series.close.subarray(from, to),
    volume: cut(series.volume),
    adjClose: cut(series.adjClose),
  };
}

/** How many bars are dated on or before `day`. */
export function barsUntil(days: Int32Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(days, middle) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bars on or before `asOf` (all without one), the newest `historyBars` of them. */
export function newestBars(series: Series, historyBars: number, asOf?: Day): Series {
  const end = asOf === undefined ? series.days.length : barsUntil(series.days, asOf);
  return sliceSeries(series, Math.max(0, end - historyBars), end);
}

/**
 * `values[index]`, or an error where there is no such value: an index error must not become a plausible number.
 * Typed arrays only: a plain array here would make every kernel's reads megamorphic, and slow.
 */
export function at(values: Float64Array | Int32Array | Uint8Array, index: number): number {
  return values[index] ?? outside(values, index);
}

/** Apart from `at`, so that `at` stays small enough for V8 to inline at every call. */
function outside(values: Float64Array | Int32Array | Uint8Array, index: number): never {
  throw new RangeError(`index ${index} outside 0..${values.length - 1}`);
}
