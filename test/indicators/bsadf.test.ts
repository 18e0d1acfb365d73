import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adf, bsadf, lastBsadf } from "../../src/indicators/bsadf.ts";
import { gaussian, seededRandom } from "../random-series.ts";
import { naiveAdf, naiveBsadf } from "./naive-bsadf.ts";
import { largestDifference, readTable } from "./oracle.ts";

const invented = readTable("bubble/synth_bubble.csv");
const names = ["rw", "bubble", "twobubble"] as const;

describe.each([0, 1, 2])("with %d lags, of exuber", (lags) => {
  const oracle = readTable(`bubble/synth_bubble_exuber_lag${lags}.csv`);
  const summary = readTable("bubble/synth_bubble_exuber_summary.csv");
  /** exuber counts from 1, and gives no values before the first. */
  const [first = Number.NaN] = oracle("t");

  it.each(names)("%s: the backward sup ADF, to 1e-9", (name) => {
    const { statistic } = bsadf(invented(name), { minimum: 46 + lags, lags });
    expect(largestDifference(statistic.slice(first - 1), oracle(`${name}_bsadf`))).toBeLessThan(1e-9);
    expect(statistic.subarray(0, first - 1).every(Number.isNaN)).toBe(true);
  });

  it.each(names)("%s: the ADF of each beginning, to 1e-9", (name) => {
    const values = invented(name);
    const own = oracle("t").map((t) => adf(values.subarray(0, t), lags));
    expect(largestDifference(own, oracle(`${name}_badf`))).toBeLessThan(1e-9);
  });

  it.each([0, 1, 2])("the GSADF of series %d", (index) => {
    const name = names[index] ?? "rw";
    const row = summary("lag").findIndex((lag, at) => lag === lags && at % 3 === index);
    const { statistic } = bsadf(invented(name), { minimum: 46 + lags, lags });
    expect(Math.max(...statistic.filter((value) => !Number.isNaN(value)))).toBeCloseTo(summary("gsadf")[row] ?? 0, 8);
  });
});

it.each([0, 2])("with %d lags, of psymonitor, to 1e-9", (lags) => {
  const oracle = readTable("bubble/synth_bubble200_psymonitor.csv");
  const { statistic } = bsadf(invented("bubble").subarray(0, 200), { minimum: 27, lags });
  expect(largestDifference(statistic.slice(26), oracle(`lag${lags}`))).toBeLessThan(1e-9);
});

const walk = (seed: number, length: number): Float64Array => {
  const random = seededRandom(seed);
  let value = 0;
  return Float64Array.from({ length }, () => (value += gaussian(random)));
};

describe("bsadf", () => {
  it("says what its definition says, whatever the windows and the lags", () => {
    const shapes = fc.record({
      seed: fc.nat(),
      length: fc.integer({ min: 0, max: 60 }),
      minimum: fc.integer({ min: 9, max: 30 }),
      more: fc.integer({ min: 0, max: 40 }),
      lags: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(shapes, ({ seed, length, minimum, more, lags }) => {
        const values = walk(seed, length);
        const { statistic } = bsadf(values, { minimum, longest: minimum + more, lags });
        const naive = naiveBsadf(values, minimum, minimum + more, lags);
        expect(largestDifference(statistic, naive, (value) => Math.max(1, Math.abs(value)))).toBeLessThan(1e-8);
      }),
      { numRuns: 40 },
    );
  });

  it("names the window that has the largest statistic", () => {
    const values = invented("bubble").subarray(0, 250);
    const { statistic, start } = bsadf(values, { minimum: 46 });
    for (let end = 45; end < 250; end += 17) {
      expect(naiveAdf(values.slice(start[end], end + 1), 0)).toBeCloseTo(statistic[end] ?? 0, 8);
    }
  });

  it.each([0, 1])("with %d lags takes the newest values only, and none after", (lags) => {
    const values = walk(5, 300);
    const settings = { minimum: 20, longest: 60, lags };
    const { statistic } = bsadf(values, settings);
    expect(bsadf(values.subarray(100), settings).statistic.subarray(59)).toEqual(statistic.subarray(159));
    expect(bsadf(values.subarray(0, 200), settings).statistic).toEqual(statistic.subarray(0, 200));
    expect(bsadf(values, { ...settings, since: 250 }).statistic.subarray(250)).toEqual(statistic.subarray(250));
    expect(lastBsadf(values, settings)).toBe(statistic.at(-1));
  });

  it.each([0, 1])("with %d lags joins nothing over a value that is not known", (lags) => {
    const values = walk(6, 120);
    values[50] = Number.NaN;
    const { statistic, start } = bsadf(values, { minimum: 20, lags });
    expect(statistic.subarray(51)).toEqual(bsadf(values.subarray(51), { minimum: 20, lags }).statistic);
    expect(start.subarray(51).every((first) => first < 0 || first > 50)).toBe(true);
  });

  it.each([0, 1])("with %d lags says nothing of values that do not move, or move by a rule without chance", (lags) => {
    const shapes = [() => 5, (t: number) => 3 + t, (t: number) => t / 7, (t: number) => 1.05 ** t];
    for (const shape of shapes) {
      const values = Float64Array.from({ length: 60 }, (_, t) => shape(t));
      expect(bsadf(values, { minimum: 20, lags }).statistic.every(Number.isNaN)).toBe(true);
    }
  });

  it("takes nothing from nothing", () => {
    expect(bsadf(new Float64Array(), { minimum: 20 }).statistic).toHaveLength(0);
    expect(adf(new Float64Array())).toBeNaN();
    expect(adf(Float64Array.of(1, 2, 4))).toBeNaN();
  });
});
