import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Series } from "../../src/series/series.ts";
import type { StoredBars } from "../../src/store/store.ts";
import { drawn, randomSeries } from "../random-series.ts";

/** The path of a store that does not exist yet, in a folder of its own. */
export function newStorePath(): string {
  return join(mkdtempSync(join(tmpdir(), "froth-store-")), "bars.sqlite");
}

/** Random bars as they are stored. */
export function stored(symbol: string, bars: number, more: Partial<StoredBars> = {}): StoredBars {
  return storedSeries({ ...randomSeries(symbol.length, bars), symbol }, more);
}

export function storedSeries(series: Series, more: Partial<StoredBars> = {}): StoredBars {
  const fetchedAt = Date.UTC(2025, 10, 22);
  const knownUntil = series.days.at(-1) ?? 0;
  return { source: "yahoo", series, findings: [], fetchedAt, knownUntil, coveredFrom: series.days[0] ?? 0, ...more };
}

/** A series whose closes are all the same number, so that a mixture of two shows. */
export function uniform(symbol: string, bars: number, value: number): StoredBars {
  return storedSeries(drawn({ close: Array.from({ length: bars }, () => value) }, symbol));
}
