import { describe, expect, it } from "vitest";
import { catalogue, type CatalogueEntry } from "../../src/indicators/catalogue.ts";
import { macd } from "../../src/indicators/macd.ts";
import { ema, sma } from "../../src/indicators/moving-average.ts";
import { rollingSd } from "../../src/indicators/rolling.ts";
import { rsi } from "../../src/indicators/rsi.ts";
import { atr } from "../../src/indicators/true-range.ts";
import type { Series } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";
import { realSeries } from "../real-series.ts";
import { hasShared } from "../shared.ts";
import { complete, type FullSeries, largestDifference, talibCases } from "./oracle.ts";

/** A kernel, the package's output it must equal, and how far they may be apart, as a share of the package's value. */
interface Pair {
  readonly id: string;
  readonly output: string;
  readonly kernel: (bars: FullSeries) => Float64Array;
  readonly tolerance: number;
}

const periods = { fast: 12, slow: 26, signal: 9 };
const band = (close: Float64Array, side: number) => {
  const sd = rollingSd(close, 20);
  return sma(close, 20).map((middle, t) => middle + side * 2 * (sd[t] ?? Number.NaN));
};

const pairs: readonly Pair[] = [
  { id: "macd", output: "MACD line", kernel: ({ close }) => macd(close, periods).line, tolerance: 0 },
  { id: "macd", output: "signal line", kernel: ({ close }) => macd(close, periods).signal, tolerance: 0 },
  { id: "macd", output: "histogram", kernel: ({ close }) => macd(close, periods).histogram, tolerance: 0 },
  { id: "keltner", output: "middle band", kernel: ({ close }) => ema(close, 20), tolerance: 0 },
  { id: "bollinger", output: "middle band", kernel: ({ close }) => sma(close, 20), tolerance: 0 },
  { id: "bollinger", output: "upper band", kernel: ({ close }) => band(close, 1), tolerance: 1e-9 },
  { id: "bollinger", output: "lower band", kernel: ({ close }) => band(close, -1), tolerance: 1e-9 },
  { id: "atr", output: "ATR", kernel: ({ high, low, close }) => atr(high, low, close, 14), tolerance: 1e-14 },
  { id: "rsi", output: "RSI", kernel: ({ close }) => rsi(close, 14), tolerance: 1e-12 },
];

const valuesOf = (entries: readonly CatalogueEntry[], id: string, output: string): Float64Array | undefined => {
  const entry = entries.find((candidate) => candidate.id === id);
  return entry?.status === "ran" ? entry.outputs.find(({ name }) => name === output)?.values : undefined;
};

const relative = (value: number) => Math.abs(value) || 1;

/** The outputs that are further apart than they may be. */
async function tooFarApart(series: Series): Promise<string[]> {
  const bars = complete(series);
  const entries = await catalogue(bars);
  return pairs
    .filter(({ id, output, kernel, tolerance }) => {
      const theirs = valuesOf(entries, id, output) ?? new Float64Array(0);
      return largestDifference(kernel(bars), theirs, relative) > tolerance;
    })
    .map(({ id, output }) => `${output} of ${id}`);
}

describe("the kernels equal technicalindicators", () => {
  it.each(talibCases.filter(({ bars }) => bars.close.length >= 60))("on $name", async ({ bars }) => {
    expect(await tooFarApart(bars)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])("on random bars %i", async (seed) => {
    expect(await tooFarApart(randomSeries(seed, 2520))).toEqual([]);
  });

  it.skipIf(!hasShared)("on real bars (needs ../shared)", async () => {
    expect(realSeries().length).toBeGreaterThan(5);
    expect((await Promise.all(realSeries().map(tooFarApart))).flat()).toEqual([]);
  });
});
