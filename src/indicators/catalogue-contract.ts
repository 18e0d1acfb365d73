import type { OptionalColumn } from "../series/series.ts";

/** The package, once it is loaded. */
export type Library = typeof import("technicalindicators");

/** The columns as the package wants them; empty where the series has none. All values are positive numbers. */
export interface Bars {
  readonly high: number[];
  readonly low: number[];
  readonly close: number[];
}

export type Unit = "price" | "points" | "percent";

/** How an indicator's last value is commonly read. A description, not a warning. */
export type Reading =
  | "oversold"
  | "neutral"
  | "overbought"
  | "below"
  | "inside"
  | "above"
  | "falling"
  | "rising"
  | "ranging"
  | "trending";

interface Output {
  readonly name: string;
  readonly unit: Unit;
  /** The first bar that can have a value. */
  readonly first: number;
  /** A place within the range of so many bars, averaged over so many: unknown where one of these ranges is nil. */
  readonly flatOver?: readonly [period: number, smoothing: number];
}

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly parameters: string;
  readonly needs: readonly OptionalColumn[];
  readonly outputs: readonly Output[];
  readonly reading?: {
    /** Words for a value below `low`, between, and above `high`. */
    readonly words: readonly [Reading, Reading, Reading];
    /** From the last value of each output and the last close: the value, and the `low` and `high` to hold it against. */
    judge(last: readonly number[], close: number): readonly [value: number, low: number, high: number];
  };
  /** The package's values for each output, the last one for the last bar. */
  calculate(library: Library, bars: Bars): readonly (readonly number[])[];
}
