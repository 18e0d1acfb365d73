import { at } from "../series/series.ts";
import type { DetectorContext } from "./context.ts";

/** Where in its range a bar closed: 0 at the low, 1 at the high. NaN for a bar without a range. */
export function closePosition(high: number, low: number, close: number): number {
  return (close - low) / (high - low);
}

/** The upper wick of a bar, from the higher of open and close, as a share of its range, 0..1. NaN without a range. */
export function upperWick(open: number, high: number, low: number, close: number): number {
  return (high - Math.max(open, close)) / (high - low);
}

/** The volume of a bar (not the first) as a multiple of the average of the `period` before it; NaN where there is none to trust. */
export function relativeVolumeOf(context: DetectorContext, period: number): (t: number) => number {
  const { volume } = context;
  const average = context.volumeSma(period);
  return (t) => (at(average, t - 1) > 0 ? at(volume, t) / at(average, t - 1) : Number.NaN);
}
