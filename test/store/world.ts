import { expect } from "vitest";
import type { Bars } from "../../src/providers/provider.ts";
import { isoDate } from "../../src/series/dates.ts";
import { sliceSeries, type Series } from "../../src/series/series.ts";
import { openStore } from "../../src/store/open.ts";
import type { RefreshPolicy } from "../../src/store/refresh.ts";
import { storedProvider } from "../../src/store/stored-provider.ts";
import type { Store } from "../../src/store/store.ts";
import { randomSeries } from "../random-series.ts";
import { fakeSource, type FakeSource } from "./fake-source.ts";
import { newStorePath } from "./stored.ts";

export const key = { symbol: "NVDA", source: "yahoo" } as const;
export const BARS = 1300;

/** What the source has in the end; it begins with five sessions less. */
export const complete: Series = { ...randomSeries(3, BARS), timeZone: "America/New_York", splits: [] };
export const early = (bars = BARS - 5) => sliceSeries(complete, 0, bars);
/** The evening of the last session of the first `bars`. */
export const evening = (bars: number) => new Date(`${isoDate(complete.days[bars - 1] ?? 0)}T23:55:00Z`);

export interface World {
  readonly source: FakeSource;
  readonly store: Store;
  /** Asks through the store, at the end of the `bars`th session. */
  readonly ask: (bars: number, policy?: Partial<RefreshPolicy>, more?: object) => Promise<Bars>;
}

export function provider(source: FakeSource, store: Store, now: Date, policy: Partial<RefreshPolicy> = {}) {
  return storedProvider(source.provider, store, { now, mode: "due", ...policy }, "yahoo");
}

export function world(series = early()): World {
  const [source, store] = [fakeSource(series), openStore(newStorePath())];
  const ask: World["ask"] = (bars, policy, more = {}) =>
    provider(source, store, evening(bars), policy).fetch({ symbol: "NVDA", historyBars: 1250, ...more });
  return { source, store, ask };
}

/** What is stored must be exactly these bars. */
export function expectStored(store: Store, expected: Series): void {
  expect(store.verify()).toEqual([]);
  const { series = expected } = store.read(key) ?? {};
  const names = ["days", "open", "high", "low", "close", "volume", "adjClose"] as const;
  expect(names.filter((name) => !isEqual(series[name], expected[name]))).toEqual([]);
}

function isEqual(one: Int32Array | Float64Array | undefined, other: Int32Array | Float64Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((value, at) => Object.is(value, other[at]));
}

/** All prices times a factor, from bar `from` to bar `to`. */
export function scaled(series: Series, factor: number, from = 0, to = series.days.length): Series {
  const scale = (column: Float64Array | undefined) =>
    column?.map((value, bar) => (bar >= from && bar < to ? value * factor : value));
  const { open, high, low, close } = series;
  return { ...series, open: scale(open), high: scale(high), low: scale(low), close: scale(close) ?? close };
}
