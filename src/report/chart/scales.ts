import type { ChartColumn } from "../../analysis/chart-data.ts";

/** From the lowest to the highest value of an axis; `low` < `high`. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Where a value stands, in units of the picture; never outside its pane. */
export type Scale = (value: number) => number;

/** The span of the numbers in some columns, a little widened where they are all the same; `null` without any number. */
export function spanOf(columns: readonly (ChartColumn | null)[]): Span | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns) {
    for (const value of column ?? []) {
      if (value === null) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low > high) return null;
  if (low < high) return { low, high };
  const room = low === 0 ? 1 : Math.abs(low) * 0.01;
  return { low: low - room, high: high + room };
}

/** A span with room above and below, as a share of its length. */
export function widened({ low, high }: Span, share: number): Span {
  const room = (high - low) * share;
  return { low: low - room, high: high + room };
}

/** Straight, growing upwards: `low` at the bottom of a pane, `high` at its top. */
export function scaleOf({ low, high }: Span, top: number, bottom: number): Scale {
  const units = (bottom - top) / (high - low);
  return (value) => Math.min(bottom, Math.max(top, bottom - (value - low) * units));
}
