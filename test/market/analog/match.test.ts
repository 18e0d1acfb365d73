import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchOf, pathOf } from "../../../src/market/analog/match.ts";
import { at } from "../../../src/series/series.ts";
import { parseIsoDate, isoDate } from "../../../src/series/dates.ts";
import { randomSeries } from "../../random-series.ts";
import { readMarket } from "../../real-series.ts";
import { hasShared, sharedPath } from "../../shared.ts";

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The same by the definitions, each in a pass of its own. */
function naiveMatch(own: readonly number[], other: readonly number[]): { correlation: number; distance: number } {
  const centred = (values: readonly number[]): number[] => values.map((value) => value - mean(values));
  const norm = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => value ** 2)));
  const [a, b] = [centred(own), centred(other)];
  const product = mean(a.map((value, index) => value * (b[index] ?? 0)));
  const ends = (own.at(-1) ?? 0) - (other.at(-1) ?? 0);
  const apart = own.map((value, index) => value - (other[index] ?? 0) - ends);
  return { correlation: product / (norm(a) * norm(b)), distance: norm(apart) };
}

function logOf(seed: number, length = 120): Float64Array {
  return randomSeries(seed, length).close.map(Math.log);
}

function mustPath(logClose: Float64Array, end: number, sessions: number) {
  const path = pathOf(logClose, end, sessions);
  if (path === undefined) throw new Error("the price does not move");
  return path;
}

const seeds = fc.integer({ min: 1, max: 10_000 });

describe("matchOf", () => {
  it("equals its definition", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.integer({ min: 2, max: 60 }), (one, two, sessions) => {
        const [a, b] = [logOf(one), logOf(two)];
        const [endA, endB] = [110, 75];
        const match = matchOf(mustPath(a, endA, sessions), b, endB);
        const naive = naiveMatch(
          Array.from(a.slice(endA - sessions + 1, endA + 1)),
          Array.from(b.slice(endB - sessions + 1, endB + 1)),
        );
        expect(match.correlation).toBeCloseTo(naive.correlation, 9);
        expect(match.distance).toBeCloseTo(naive.distance, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("finds a path in itself: correlation 1, distance 0", () => {
    const values = logOf(7);
    const match = matchOf(mustPath(values, 100, 50), values, 100);
    expect(match.correlation).toBeCloseTo(1, 12);
    expect(match.distance).toBe(0);
  });

  it("does not depend on the unit of price, and only the correlation not on the size of the moves", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (seed, unit) => {
        const [a, b] = [logOf(seed), logOf(seed + 1)];
        const match = matchOf(mustPath(a, 100, 50), b, 100);
        const scaled = b.map((value) => value + Math.log(unit));
        const same = matchOf(mustPath(a, 100, 50), scaled, 100);
        expect(same.correlation).toBeCloseTo(match.correlation, 9);
        expect(same.distance).toBeCloseTo(match.distance, 9);
        const twice = matchOf(
          mustPath(a, 100, 50),
          b.map((value) => 2 * value),
          100,
        );
        expect(twice.correlation).toBeCloseTo(match.correlation, 9);
        expect(twice.distance).not.toBeCloseTo(match.distance, 9);
      }),
      { numRuns: 40 },
    );
  });

  it("is the same either way round", () => {
    const [a, b] = [logOf(3), logOf(4)];
    const [there, back] = [matchOf(mustPath(a, 90, 60), b, 90), matchOf(mustPath(b, 90, 60), a, 90)];
    expect(there.correlation).toBeCloseTo(back.correlation, 12);
    expect(there.distance).toBeCloseTo(back.distance, 12);
  });

  it("has no correlation with a price that does not move, and makes no path of one", () => {
    const flat = new Float64Array(60).fill(Math.log(37));
    expect(pathOf(flat, 59, 60)).toBeUndefined();
    expect(matchOf(mustPath(logOf(1), 80, 60), flat, 59).correlation).toBeNaN();
  });
});

interface MassOracle {
  readonly m: number;
  readonly first5: readonly number[];
  readonly top3_start: readonly number[];
  readonly top3_date: readonly string[];
  readonly top3_dist: readonly number[];
  readonly top3_corr: readonly number[];
}

describe.skipIf(!hasShared)("the z-normalised distance of MASS, by stumpy (needs ../shared)", () => {
  it("is √(2m(1 − correlation)), and finds the same nearest windows of the Nasdaq of 1994 to 2000", () => {
    const oracle: MassOracle = JSON.parse(readFileSync(sharedPath("oracles/bubble/mass_dtw_oracle.json"), "utf8"));
    const { m, first5, top3_start: starts, top3_date: dates, top3_dist: distances, top3_corr: correlations } = oracle;
    const { days, close } = readMarket("ohlcv/^IXIC", "^IXIC");
    const first = days.indexOf(parseIsoDate("1994-01-03") ?? 0);
    const length = days.indexOf(parseIsoDate("2000-03-10") ?? 0) - first + 1;
    const values = close.slice(first, first + length).map(Math.log);
    expect(values).toHaveLength(1563);
    const query = mustPath(values, length - 1, m);
    const all = Array.from({ length: length - 2 * m + 1 }, (_, start) => matchOf(query, values, start + m - 1));
    const distanceOf = (start: number): number => Math.sqrt(2 * m * (1 - (all[start]?.correlation ?? Number.NaN)));
    for (const [start, expected] of first5.entries()) expect(distanceOf(start)).toBeCloseTo(expected, 8);
    for (const [index, start] of starts.entries()) {
      expect(isoDate(at(days, first + start))).toBe(dates[index]);
      expect(distanceOf(start)).toBeCloseTo(distances[index] ?? 0, 8);
      expect(all[start]?.correlation).toBeCloseTo(correlations[index] ?? 0, 10);
    }
    const order = Array.from(all.keys()).toSorted((a, b) => distanceOf(a) - distanceOf(b));
    const apart: number[] = [];
    for (const start of order) if (apart.every((other) => Math.abs(other - start) >= m)) apart.push(start);
    expect(apart.slice(0, 3)).toEqual(starts);
  });
});
