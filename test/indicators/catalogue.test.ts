import { describe, expect, it } from "vitest";
import { catalogue, type CatalogueEntry } from "../../src/indicators/catalogue.ts";
import { rollingMax, rollingMin } from "../../src/indicators/rolling.ts";
import { type Series, sliceSeries } from "../../src/series/series.ts";
import { drawn, randomSeries } from "../random-series.ts";
import { type FullSeries, largestDifference, talibCases } from "./oracle.ts";

async function entryOf(series: Series, id: string): Promise<CatalogueEntry> {
  const entry = (await catalogue(series)).find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`the catalogue has no ${id}`);
  return entry;
}

function values(entry: CatalogueEntry, output = 0): Float64Array {
  if (entry.status !== "ran") throw new Error(`${entry.id} did not run`);
  return entry.outputs[output]?.values ?? new Float64Array(0);
}

const readingOf = (entry: CatalogueEntry) => (entry.status === "ran" ? entry.reading : entry.status);
const lastOf = (entry: CatalogueEntry) => (entry.status === "ran" ? entry.outputs.map((o) => o.values.at(-1)) : []);
const atLeastOne = (value: number) => Math.max(1, Math.abs(value));

/** `quiet` bars without any movement, then a zigzag upwards. */
function flatStart(quiet: number, length: number): Series {
  const moves = (i: number) => Math.max(0, i - quiet + 1);
  const close = Array.from({ length }, (_, i) => 50 + moves(i) * 0.4 + (moves(i) % 3));
  return drawn({
    close,
    high: close.map((price, i) => (i < quiet ? price : price + 1)),
    low: close.map((price, i) => (i < quiet ? price : price - 0.5)),
  });
}

/** Closes that leave their start faster and faster, upwards for 1 and downwards for -1. */
function market(way: 1 | -1): Series {
  const close = Array.from({ length: 120 }, (_, i) => 300 + way * 0.02 * i * i);
  return drawn({ close, high: close.map((price) => price + 0.1), low: close.map((price) => price - 0.1) });
}

/** TA-Lib says 0 of a place in a range that is nil; the catalogue says nothing. */
function unknownWhereFlat(expected: Float64Array, { high, low }: FullSeries, period: number): Float64Array {
  const [top, bottom] = [rollingMax(high, period), rollingMin(low, period)];
  return expected.map((value, t) => (top[t] === bottom[t] ? Number.NaN : value));
}

describe("the catalogue against TA-Lib", () => {
  const bandsStand = Number.NaN;
  const columns = [
    { column: "BBANDS_20_2_SMA_upper", id: "bollinger", output: 0, period: bandsStand, tolerance: 1e-9 },
    { column: "BBANDS_20_2_SMA_middle", id: "bollinger", output: 1, period: bandsStand, tolerance: 1e-9 },
    { column: "BBANDS_20_2_SMA_lower", id: "bollinger", output: 2, period: bandsStand, tolerance: 1e-9 },
    { column: "CCI_20", id: "cci", output: 0, period: 20, tolerance: 1e-7 },
    { column: "WILLR_14", id: "williams-r", output: 0, period: 14, tolerance: 1e-12 },
    { column: "ROC_10", id: "roc", output: 0, period: bandsStand, tolerance: 1e-9 },
  ];
  const long = talibCases.filter(({ bars }) => bars.close.length >= 60);

  it.each(columns)("$column", async ({ column, id, output, period, tolerance }) => {
    expect(long.length).toBeGreaterThan(10);
    for (const { bars, table } of long) {
      const expected = Number.isNaN(period) ? table(column) : unknownWhereFlat(table(column), bars, period);
      const ours = values(await entryOf(bars, id), output);
      expect(largestDifference(ours, expected, atLeastOne)).toBeLessThanOrEqual(tolerance);
    }
  });

  it("ADX, which TA-Lib seeds with one bar less, from bar 300 on", async () => {
    const longest = long.filter(({ bars }) => bars.close.length > 400);
    expect(longest.length).toBeGreaterThan(0);
    for (const { bars, table } of longest) {
      const adx = values(await entryOf(bars, "adx"));
      expect(largestDifference(adx.subarray(300), table("ADX_14").subarray(300))).toBeLessThan(1e-6);
    }
  });
});

describe("the catalogue on incomplete bars", () => {
  it("names the columns an indicator lacks and runs the others", async () => {
    const series = { ...randomSeries(1, 300), high: undefined, open: undefined, volume: undefined };
    const entries = await catalogue(series);
    const running = entries.filter(({ status }) => status === "ran").map(({ id }) => id);
    expect(running).toEqual(["rsi", "macd", "bollinger", "roc"]);
    expect(entries.filter(({ status }) => status === "not-applicable")).toHaveLength(entries.length - running.length);
    expect(await entryOf(series, "adx")).toMatchObject({ status: "not-applicable", missing: ["high"] });
  });

  it("says how many bars it needs: with as many every output has a value, with one less it does not run", async () => {
    const full = randomSeries(2, 200);
    for (const { id, ...result } of await catalogue(sliceSeries(full, 0, 1))) {
      if (result.status !== "insufficient-history") throw new Error(`${id} ran on one bar`);
      const enough = lastOf(await entryOf(sliceSeries(full, 0, result.needed), id));
      expect({ id, enough }).toEqual({ id, enough: enough.filter(Number.isFinite) });
      expect(enough.length).toBeGreaterThan(0);
      const short = await entryOf(sliceSeries(full, 0, result.needed - 1), id);
      expect(short).toMatchObject({ status: "insufficient-history", had: result.needed - 1 });
    }
  });

  it.each([Number.NaN, 0, -3, Infinity])("refuses a high of %d and still runs what does not need it", async (high) => {
    const sound = randomSeries(3, 300);
    const series = { ...sound, high: sound.high?.map((value, t) => (t === 40 ? high : value)) };
    const error = `high of bar 40 is ${high}, not a positive number`;
    expect(await entryOf(series, "atr")).toMatchObject({ status: "failed", error });
    expect(await entryOf(series, "rsi")).toMatchObject({ status: "ran" });
  });
});

describe("the catalogue on flat prices", () => {
  it.each([0.1, 100])("reads nothing into a price of %d", async (price) => {
    const entries = await catalogue(drawn({ close: Array.from({ length: 120 }, () => price) }));
    expect(entries.map(({ status }) => status)).toEqual(entries.map(() => "ran"));
    expect(new Set(entries.map(readingOf))).toEqual(new Set(["neutral", "inside", undefined]));
  });

  it.each([0, 5, 14, 15, 40])("knows the ADX after %i bars without a move", async (quiet) => {
    const adx = values(await entryOf(flatStart(quiet, 150), "adx"));
    const first = quiet <= 14 ? 27 : quiet + 26;
    expect(adx.findIndex(Number.isFinite)).toBe(first);
    expect(adx.subarray(first).every(Number.isFinite)).toBe(true);
  });

  it("does not take a halt for an oversold price", async () => {
    const [{ close, high, low }, halt] = [flatStart(0, 60), 40];
    const stop = (column: Float64Array | undefined) => column?.map((value, t) => (t < halt ? value : 70)) ?? [];
    const halted = drawn({ close: [...stop(close)], high: [...stop(high)], low: [...stop(low)] });
    const stochastic = await entryOf(halted, "stochastic");
    expect(readingOf(stochastic)).toBeUndefined();
    expect(lastOf(stochastic)).toEqual([Number.NaN, Number.NaN]);
    expect(values(stochastic, 1)[halt + 12]).toBeGreaterThan(0);
  });
});

describe("the catalogue", () => {
  it("draws the Ichimoku cloud 25 bars ahead of the bars it was computed on", async () => {
    const series = randomSeries(5, 300);
    const [high = series.close, low = series.close] = [series.high, series.low];
    const [top, bottom] = [rollingMax(high, 52), rollingMin(low, 52)];
    const middle = top.map((value, t) => (value + (bottom[t] ?? Number.NaN)) / 2);
    const spanB = values(await entryOf(series, "ichimoku"), 3);
    expect(spanB.slice(76)).toEqual(middle.slice(51, -25));
    expect(spanB.subarray(0, 76).every(Number.isNaN)).toBe(true);
  });

  it("does not change a value when more bars arrive, and leaves its input alone", async () => {
    const series = randomSeries(4, 400);
    const before = structuredClone(series);
    const full = await catalogue(series);
    expect(series).toEqual(before);
    for (const end of [77, 150, 301]) {
      for (const [i, entry] of (await catalogue(sliceSeries(series, 0, end))).entries()) {
        const [early, late] = [entry, full[i]].map((e) => (e?.status === "ran" ? e.outputs : []));
        expect(early?.map((output) => output.values)).toEqual(late?.map((output) => output.values.slice(0, end)));
        expect(early).not.toEqual([]);
      }
    }
  });

  it.each([
    { id: "rsi", up: "overbought", down: "oversold" },
    { id: "williams-r", up: "overbought", down: "oversold" },
    { id: "stochastic", up: "overbought", down: "oversold" },
    { id: "cci", up: "overbought", down: "oversold" },
    { id: "roc", up: "rising", down: "falling" },
    { id: "awesome-oscillator", up: "rising", down: "falling" },
    { id: "ichimoku", up: "above", down: "below" },
    { id: "keltner", up: "above", down: "below" },
    { id: "macd", up: "above", down: "below" },
    { id: "adx", up: "trending", down: "trending" },
  ])("reads $id on a market that speeds up and down", async ({ id, up, down }) => {
    expect(readingOf(await entryOf(market(1), id))).toBe(up);
    expect(readingOf(await entryOf(market(-1), id))).toBe(down);
  });
});
