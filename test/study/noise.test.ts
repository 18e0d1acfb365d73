import { describe, expect, it } from "vitest";
import { walkTraits as measured } from "../../src/evidence/data/walk-traits.ts";
import { at, type Series } from "../../src/series/series.ts";
import { blockBootstrap, randomWalk } from "../../src/study/noise.ts";
import { randomFrom } from "../../src/random.ts";
import { symbolTraits, walkTraits } from "../../src/study/walk-traits.ts";
import { randomSeries } from "../random-series.ts";

function isWhole({ open, high, low, close }: Series): boolean {
  return close.every((price, t) => {
    const [top, bottom] = [high?.[t] ?? Number.NaN, low?.[t] ?? Number.NaN];
    return [price, open?.[t] ?? Number.NaN].every((inside) => inside <= top && inside >= bottom && bottom > 0);
  });
}

function change({ close }: Series, t: number): number {
  return at(close, t) / at(close, t - 1);
}

describe("a random walk", () => {
  const walk = randomWalk(measured, 0.02, 20_000, randomFrom(7));

  it("has whole bars, the same for the same seed", () => {
    expect(isWhole(walk)).toBe(true);
    expect(randomWalk(measured, 0.02, 50, randomFrom(7)).close).toEqual(walk.close.slice(0, 50));
    expect(randomWalk(measured, 0.02, 50, randomFrom(8)).close).not.toEqual(walk.close.slice(0, 50));
  });

  it("has the traits that it was asked for", () => {
    const own = symbolTraits(walk);
    expect(own?.volatility).toBeCloseTo(0.02, 3);
    expect(own?.drift).toBeCloseTo(measured.drift, 3);
    expect(own?.overnight).toBeCloseTo(measured.overnight, 1);
    expect(own?.volumeMove).toBeCloseTo(measured.volumeMove, 1);
    expect(Math.abs((own?.volumeSpread ?? 0) - measured.volumeSpread)).toBeLessThan(0.03);
    expect(Math.abs((own?.volumeMemory ?? 0) - measured.volumeMemory)).toBeLessThan(0.05);
  });

  it("has the range of a Brownian path: Parkinson's estimate gives the session's variance", () => {
    const squares = Float64Array.from(walk.close.keys(), (t) => {
      return Math.log((walk.high?.[t] ?? Number.NaN) / (walk.low?.[t] ?? Number.NaN)) ** 2;
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    const session = 0.02 ** 2 * (1 - measured.overnight);
    // High and low are drawn each by itself, so the range is a little off the exact 4 ln 2.
    expect(mean / (4 * Math.LN2) / session).toBeGreaterThan(0.9);
    expect(mean / (4 * Math.LN2) / session).toBeLessThan(1.1);
  });
});

describe("bars in blocks", () => {
  const source = randomSeries(4, 900);
  const blocks = blockBootstrap(source, 21, randomFrom(1));
  it("are whole and as many as there were, but for the first 50", () => {
    expect(isWhole(blocks)).toBe(true);
    expect(blocks.close.length).toBe(850);
  });

  it("are the bars of the source, in their order within a block", () => {
    const known = new Map(Array.from({ length: 850 }, (_, i) => [change(source, i + 50).toFixed(9), i + 50]));
    const from = Array.from({ length: 849 }, (_, i) => known.get(change(blocks, i + 1).toFixed(9)) ?? Number.NaN);
    expect(from.every((bar) => bar >= 50)).toBe(true);
    for (let t = 1; t < 849; t++) {
      // Entry t is bar t + 1.
      if ((t + 1) % 21 !== 0) expect(at(Float64Array.from(from), t)).toBe(at(Float64Array.from(from), t - 1) + 1);
    }
    const jumps = from.filter((bar, i) => i > 0 && bar !== (from[i - 1] ?? 0) + 1);
    expect(jumps.length).toBeGreaterThan(30);
  });

  it("need all columns", () => {
    expect(() => blockBootstrap({ ...source, volume: undefined }, 21, randomFrom(1))).toThrow(RangeError);
    expect(symbolTraits({ ...source, volume: undefined })).toBeUndefined();
  });
});

describe("the traits of many symbols", () => {
  it("are medians, and the middles of ten tenths of volatility", () => {
    const base = { drift: 0, overnight: 0.25, volumeMove: 0.3, volumeMemory: 0.5, volumeSpread: 0.4 };
    const symbols = Array.from({ length: 100 }, (_, i) => ({ ...base, drift: i, volatility: (i + 1) / 1000 }));
    const traits = walkTraits(symbols);
    expect(traits.volatilities.map((value) => Math.round(1000 * value))).toEqual([
      6, 16, 26, 36, 46, 56, 66, 76, 86, 96,
    ]);
    expect(traits.drift).toBe(50);
    expect(traits.overnight).toBe(0.25);
  });
});
