import { expect, it } from "vitest";
import { levelsNear, levelStrength, touchSource, type Level } from "../../src/indicators/levels.ts";
import { rollingMax } from "../../src/indicators/rolling.ts";
import { randomSeries } from "../random-series.ts";

const settings = { span: 5, lookback: 504 };

/** Highs of 90 with single peaks: `[[bar, price], …]`. */
function peaks(length: number, ...tops: (readonly [number, number])[]): Float64Array {
  const high = new Float64Array(length).fill(90);
  for (const [bar, price] of tops) high[bar] = price;
  return high;
}

const noHighest = (high: Float64Array) => new Float64Array(high.length).fill(Number.NaN);

function allLevels(high: Float64Array, gap: number, t = high.length): Level[] {
  return levelsNear(touchSource(high, noHighest(high), settings), t, gap, -Infinity, Infinity);
}

/** Levels about 100 on bar 60, the highest high of 50 bars among the touches. */
const near = (high: Float64Array) => levelsNear(touchSource(high, rollingMax(high, 50), settings), 60, 1, 99, 101);

it("levelsNear joins two pivot highs that are the gap apart, and no further", () => {
  const high = peaks(60, [10, 100], [30, 101]);
  expect(allLevels(high, 1)).toEqual([{ price: 100.5, low: 100, high: 101, touches: 2, newestAt: 30 }]);
  expect(allLevels(high, 0.99).map(({ price, touches }) => [price, touches])).toEqual([
    [100, 1],
    [101, 1],
  ]);
});

it("levelsNear measures from mean to mean, so that a row of touches does not chain into one zone", () => {
  const high = peaks(80, [10, 100], [20, 101], [30, 102], [40, 103]);
  expect(allLevels(high, 1).map(({ low, price, high: top }) => [low, price, top])).toEqual([
    [100, 100.5, 101],
    [102, 102.5, 103],
  ]);
});

it("levelsNear joins the closest first", () => {
  const high = peaks(80, [10, 100], [20, 100.9], [30, 101.5]);
  expect(allLevels(high, 1).map(({ low, high: top }) => [low, top])).toEqual([
    [100, 100],
    [100.9, 101.5],
  ]);
});

it("levelsNear weighs the mean by touches and keeps the newest bar", () => {
  const high = peaks(80, [10, 101.2], [20, 100], [30, 100.3]);
  const [level] = allLevels(high, 1.2);
  expect(level).toMatchObject({ low: 100, high: 101.2, touches: 3, newestAt: 30 });
  expect(level?.price).toBeCloseTo((101.2 + 100 + 100.3) / 3, 12);
});

it("levelsNear knows a pivot high from the bar after its confirmation on", () => {
  const high = peaks(60, [30, 100]);
  expect(allLevels(high, 1, 35)).toEqual([]);
  expect(allLevels(high, 1, 36)).toHaveLength(1);
});

it("levelsNear forgets a pivot high after the look-back", () => {
  const high = peaks(600, [30, 100]);
  expect(allLevels(high, 1, 534)).toHaveLength(1);
  expect(allLevels(high, 1, 535)).toEqual([]);
});

it("levelsNear takes the highest high for a touch, once", () => {
  const unconfirmed = peaks(60, [20, 100], [57, 100.5]);
  expect(near(unconfirmed)).toEqual([{ price: 100.25, low: 100, high: 100.5, touches: 2, newestAt: 57 }]);
  expect(near(peaks(60, [20, 100], [40, 100.5])).map(({ touches }) => touches)).toEqual([2]);
  expect(near(peaks(60, [20, 100])).map(({ touches }) => touches)).toEqual([1]);
});

it("levelsNear finds near a band what it finds in all prices", () => {
  let compared = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const { high } = randomSeries(seed, 700);
    if (high === undefined) throw new Error("no highs");
    const source = touchSource(high, rollingMax(high, 252), settings);
    for (let t = 300; t < 700; t += 3) {
      const top = high[t] ?? Number.NaN;
      const [from, gap] = [top * 0.98, top * 0.012];
      const found = levelsNear(source, t, gap, from, top);
      const all = levelsNear(source, t, gap, -Infinity, Infinity);
      const inBand = all.filter((level) => level.high >= from && level.low <= top);
      expect(found).toEqual(expect.arrayContaining(inBand));
      expect(all).toEqual(expect.arrayContaining(found));
      compared += inBand.length;
    }
  }
  expect(compared).toBeGreaterThan(100);
});

it("levelsNear is empty where no touch is near", () => {
  const high = peaks(60, [10, 100]);
  expect(levelsNear(touchSource(high, noHighest(high), settings), 60, 1, 102, 103)).toEqual([]);
  expect(levelsNear(touchSource(high, noHighest(high), settings), 60, 1, 101, 103)).toHaveLength(1);
  expect(allLevels(peaks(60), 1)).toEqual([]);
});

it("the strength of a level grows with touches up to 1 and fades with age", () => {
  expect(levelStrength(2, 0, 250, 4)).toBe(0.5);
  expect(levelStrength(4, 0, 250, 4)).toBe(1);
  expect(levelStrength(9, 0, 250, 4)).toBe(1);
  expect(levelStrength(2, 250, 250, 4)).toBeCloseTo(0.5 / Math.E, 12);
});
