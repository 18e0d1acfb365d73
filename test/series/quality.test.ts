import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/series/findings.ts";
import { qualityFindings } from "../../src/series/quality.ts";
import type { Series } from "../../src/series/series.ts";
import { drawn, randomSeries, weekdays } from "../random-series.ts";
import { realSeries } from "../real-series.ts";
import { hasShared } from "../shared.ts";
import { day } from "./csv-text.ts";

const days = weekdays(5);
const on = (code: Finding["code"], ...bars: readonly number[]) => ({ code, days: bars.map((bar) => days[bar]) });

const around = (value: number, middle: number) => [value, value, middle, value, value];

/** Five bars, the middle one with these prices. */
function withMiddle(open: number, high: number, low: number, close: number): Series {
  return drawn({ open: around(10, open), high: around(11, high), low: around(9, low), close: around(10, close) });
}

describe("qualityFindings", () => {
  it("finds nothing in sound bars", () => {
    expect(qualityFindings(withMiddle(10, 10, 10, 10))).toEqual([]);
    expect(qualityFindings(randomSeries(1, 500)).filter(({ code }) => code !== "jump")).toEqual([]);
  });

  it.each([
    ["a high under the close", 10, 10.2, 9, 10.3],
    ["a high under the open", 10.3, 10.2, 9, 10],
    ["a low above the close", 10, 11, 9.8, 9.7],
    ["a low above the open", 9.7, 11, 9.8, 10],
    ["a high under the low", 10, 9.5, 10.5, 10],
    ["a high that is not a number", 10, Number.NaN, 9, 10],
    ["a low that is not a number", 10, 11, Number.NaN, 10],
    ["a high without bounds", 10, Infinity, 9, 10],
    ["a low of 0", 10, 11, 0, 10],
  ])("finds %s", (_, open, high, low, close) => {
    expect(qualityFindings(withMiddle(open, high, low, close))).toEqual([on("inconsistent-bar", 2)]);
  });

  it("finds a close that is not a number", () => {
    expect(qualityFindings(withMiddle(10, 11, 9, Number.NaN))).toEqual([on("inconsistent-bar", 2)]);
  });

  it("allows for rounding, at any size of price", () => {
    const rounded = withMiddle(10, 10.00004, 9.5, 10.0001);
    const scaled = (factor: number) => ({
      ...rounded,
      ...Object.fromEntries(
        (["open", "high", "low", "close"] as const).map((name) => [
          name,
          rounded[name]?.map((price) => price * factor),
        ]),
      ),
    });
    for (const factor of [1, 2 ** -20, 2 ** 30]) expect(qualityFindings(scaled(factor))).toEqual([]);
    expect(qualityFindings(withMiddle(10, 10, 9.5, 10.0011))).toEqual([on("inconsistent-bar", 2)]);
  });
});

describe("qualityFindings and missing values", () => {
  it("takes a missing open to contradict nothing", () => {
    expect(qualityFindings(withMiddle(Number.NaN, 11, 9, 10))).toEqual([]);
    expect(qualityFindings({ ...withMiddle(Number.NaN, 11, 9, 10), high: undefined })).toEqual([]);
    expect(qualityFindings({ ...withMiddle(1, 1, 1, 10), open: undefined, high: undefined, low: undefined })).toEqual(
      [],
    );
  });

  it("judges what columns there are", () => {
    expect(qualityFindings({ ...withMiddle(12, 11, 9, 10), low: undefined })).toEqual([on("inconsistent-bar", 2)]);
    expect(qualityFindings({ ...withMiddle(8, 11, 9, 10), high: undefined })).toEqual([on("inconsistent-bar", 2)]);
  });

  it("finds bars without volume, where the series has volume", () => {
    const series = drawn({ close: [10, 10, 10, 10, 10], volume: [1, 0, 1, Number.NaN, 1] });
    expect(qualityFindings(series)).toEqual([on("zero-volume", 1, 3)]);
    expect(qualityFindings({ ...series, volume: undefined })).toEqual([]);
  });
});

describe("qualityFindings and jumps", () => {
  it.each([
    [[10, 14, 14, 14, 14], []],
    [[10, 14.01, 14, 14, 14], [1]],
    [[10, 10, 6, 6, 6], []],
    [[10, 10, 5.99, 6, 6], [2]],
    [
      [10, 100, 10, 10, 10],
      [1, 2],
    ],
  ])("in %j are on %j", (close, bars) => {
    expect(qualityFindings(drawn({ close }))).toEqual(bars.length === 0 ? [] : [on("jump", ...bars)]);
  });

  it("are none on the day of a split", () => {
    const series = drawn({ close: [10, 10, 1, 1, 3] });
    expect(qualityFindings(series)).toEqual([on("jump", 2, 4)]);
    const splits = [{ day: days[2] ?? 0, numerator: 10, denominator: 1 }];
    expect(qualityFindings({ ...series, splits })).toEqual([on("jump", 4)]);
  });

  it("need a bar before", () => {
    expect(qualityFindings(drawn({ close: [1000] }))).toEqual([]);
  });
});

describe.skipIf(!hasShared)("qualityFindings on real bars (needs ../shared)", () => {
  it("find the leaps of GameStop, and nothing in the bars of Alphabet", () => {
    const found = new Map(realSeries().map((series) => [series.symbol, qualityFindings(series)]));
    expect(found.get("GOOGL")).toEqual([]);
    expect(found.get("GME")).toMatchObject([{ code: "jump" }]);
    expect(found.get("GME")?.[0]?.days).toContain(day("2021-01-27"));
  });
});
