import { parseIsoDate } from "../../src/series/dates.ts";
import type { Series } from "../../src/series/series.ts";

/** A series of these closes, one a day from 2025-01-01 on. */
export function seriesOf(closes: readonly number[], changes: Partial<Series> = {}): Series {
  const first = parseIsoDate("2025-01-01") ?? 0;
  return {
    symbol: "NVDA",
    instrument: "stock",
    days: Int32Array.from(closes, (_, bar) => first + bar),
    close: Float64Array.from(closes),
    ...changes,
  };
}

/** So many bars at one price. */
export function flat(bars: number, price = 100): number[] {
  return Array.from({ length: bars }, () => price);
}
