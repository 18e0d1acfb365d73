import { describe, expect, it } from "vitest";
import type { Series } from "../../src/series/series.ts";
import { barsInChunk, decodeChunk, encodeChunk } from "../../src/store/chunk.ts";
import { randomSeries } from "../random-series.ts";

const rounded = (values: Float64Array | undefined) => values?.map(Math.fround);

/** Prices as Yahoo delivers them. */
function singlePrecision(series: Series): Series {
  const { open, high, low, close } = series;
  return { ...series, open: rounded(open), high: rounded(high), low: rounded(low), close: close.map(Math.fround) };
}

/** The bars of a chunk as plain numbers. */
function plain(bytes: Uint8Array) {
  const { days, volume, prices } = decodeChunk(bytes);
  const columns = Object.entries(prices).map(([name, values]) => [name, values && [...values]] as const);
  return { days: [...days], volume: volume && [...volume], ...Object.fromEntries(columns) };
}

function expected({ days, open, high, low, close, adjClose, volume }: Series, from: number, to: number) {
  const cut = (values: Float64Array | undefined) => values && Array.from(values.subarray(from, to));
  const prices = { open: cut(open), high: cut(high), low: cut(low), close: cut(close), adjClose: cut(adjClose) };
  return { days: Array.from(days.subarray(from, to)), volume: cut(volume), ...prices };
}

const random = randomSeries(1, 40);

describe("a chunk", () => {
  it.each([
    ["as random as doubles are", random],
    ["of single precision", singlePrecision(random)],
    ["with an adjusted close", { ...random, adjClose: random.close.map((value) => value / 3) }],
    [
      "without an open on some days",
      { ...random, open: random.open?.map((value, bar) => (bar % 3 ? value : Number.NaN)) },
    ],
    ["of nothing but closes", { symbol: "X", instrument: "stock", days: random.days, close: random.close } as const],
    ["with immense volumes", { ...random, volume: random.volume?.map((value) => value * 1e12 + 1) }],
    ["with dates before 1970", { ...random, days: random.days.map((day) => day - 30_000) }],
  ])("gives back every value of bars %s", (_, series) => {
    expect(plain(encodeChunk(series, 0, 40))).toEqual(expected(series, 0, 40));
    expect(plain(encodeChunk(series, 7, 9))).toEqual(expected(series, 7, 9));
  });

  it("takes 32 bytes a bar where single precision loses nothing, and more where it would", () => {
    const narrow = { ...singlePrecision(random), adjClose: random.close.map(Math.fround) };
    const wide = { ...narrow, low: narrow.low?.map((value, bar) => (bar === 39 ? 177.82 : value)) };
    expect(encodeChunk(narrow, 0, 40)).toHaveLength(8 + 40 * 32);
    expect(encodeChunk(wide, 0, 40)).toHaveLength(8 + 40 * 52);
    expect(plain(encodeChunk(wide, 0, 40))).toEqual(expected(wide, 0, 40));
  });

  it("has the same bytes on every machine", () => {
    const days = Int32Array.of(1);
    const bytes = encodeChunk({ symbol: "X", instrument: "stock", days, close: Float64Array.of(1) }, 0, 1);
    expect(Buffer.from(bytes).toString("hex")).toBe("00000000010000000000803f01000000");
    expect(barsInChunk(bytes)).toBe(1);
  });

  it("can lie anywhere in memory", () => {
    const bytes = encodeChunk(random, 0, 40);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(plain(shifted.subarray(3))).toEqual(expected(random, 0, 40));
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["a part of one", encodeChunk(random, 0, 40).subarray(0, 100)],
    ["one with other flags", encodeChunk(random, 0, 40).map((byte, at) => (at === 0 ? 0 : byte))],
    ["text", new TextEncoder().encode("date,open,high,low,close\n")],
  ])("is not made of %s", (_, bytes) => {
    expect(() => decodeChunk(bytes)).toThrow(RangeError);
  });
});
