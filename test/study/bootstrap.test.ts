import { describe, expect, it } from "vitest";
import { at } from "../../src/series/series.ts";
import { certaintyOf, drawQuarters } from "../../src/study/bootstrap.ts";
import { gaussian, seededRandom } from "../random-series.ts";

/** Quarters of 20 to 60 expected hits whose rates stray from the expected by `spread`, around a true lift. */
function inventedQuarters(seed: number, count: number, lift: number, spread: number) {
  const random = seededRandom(seed);
  const expected = Float64Array.from({ length: count }, () => 20 + random() * 40);
  const observed = expected.map((value) => value * Math.max(0, lift + spread * gaussian(random)));
  return { observed, expected };
}

describe("quarters", () => {
  it("are drawn as many as there are, each as likely as any other, the same for a seed", () => {
    const { weights } = drawQuarters(40, 500, 3);
    const times = new Float64Array(40);
    for (let draw = 0; draw < 500; draw++) {
      let drawn = 0;
      for (let i = 0; i < 40; i++) {
        drawn += at(weights, draw * 40 + i);
        times[i] = at(times, i) + at(weights, draw * 40 + i);
      }
      expect(drawn).toBe(40);
    }
    // 500 draws of each expected; 4.5 standard deviations of a binomial are 99.
    expect(Math.max(...times.map((count) => Math.abs(count - 500)))).toBeLessThan(99);
    expect(drawQuarters(40, 500, 3).weights).toEqual(weights);
    expect(drawQuarters(40, 500, 4).weights).not.toEqual(weights);
  });
});

describe("the interval", () => {
  const draws = drawQuarters(60, 2000, 1);
  const sums = inventedQuarters(5, 60, 1.1, 0.3);

  it("equals a bootstrap that repeats each quarter as often as it was drawn", () => {
    const lifts = Array.from({ length: 2000 }, (_, draw) => {
      const picked = Array.from({ length: 60 }, (_, i) => i).flatMap((i) =>
        Array.from({ length: at(draws.weights, draw * 60 + i) }, () => i),
      );
      const sum = (values: Float64Array): number => picked.reduce((total, i) => total + at(values, i), 0);
      return sum(sums.observed) / sum(sums.expected);
    }).toSorted((a, b) => a - b);
    const { low, high, p } = certaintyOf(sums, draws) ?? { low: 0, high: 0, p: 0 };
    const between = (place: number): number => {
      const [a = 0, b = 0] = [lifts[Math.floor(place)], lifts[Math.ceil(place)]];
      return a + (place % 1) * (b - a);
    };
    expect(low).toBeCloseTo(between(0.025 * 1999), 10);
    expect(high).toBeCloseTo(between(0.975 * 1999), 10);
    expect(p).toBeCloseTo((2 * (lifts.filter((lift) => lift <= 1).length + 1)) / 2001, 12);
  });

  it("is as wide as the delta method says, to 8 %", () => {
    let [squares, expected] = [0, 0];
    for (let i = 0; i < 60; i++) expected += at(sums.expected, i);
    const lift = sums.observed.reduce((total, value) => total + value, 0) / expected;
    for (let i = 0; i < 60; i++) squares += (at(sums.observed, i) - lift * at(sums.expected, i)) ** 2;
    const width = (2 * 1.96 * Math.sqrt(squares)) / expected;
    const { low, high } = certaintyOf(sums, draws) ?? { low: 0, high: 0 };
    expect(Math.abs((high - low) / width - 1)).toBeLessThan(0.08);
    expect(Math.abs((low + high) / 2 - lift)).toBeLessThan(0.1 * width);
  });

  it("holds the true lift about 95 times in 100, and finds a lift where there is none about 5 times", () => {
    const few = drawQuarters(60, 400, 2);
    const trials = Array.from({ length: 400 }, (_, seed) => {
      return certaintyOf(inventedQuarters(seed + 1000, 60, 1, 0.4), few) ?? { low: 0, high: 0, p: 1 };
    });
    const held = trials.filter(({ low, high }) => low <= 1 && high >= 1).length / 400;
    const found = trials.filter(({ p }) => p <= 0.05).length / 400;
    expect(held).toBeGreaterThan(0.91);
    expect(held).toBeLessThan(0.98);
    expect(found).toBeGreaterThan(0.02);
    expect(found).toBeLessThan(0.09);
  });

  it("has a p value no smaller than its draws can show, and 1 for a lift of exactly 1", () => {
    expect(certaintyOf(inventedQuarters(6, 60, 2, 0.1), draws)?.p).toBeCloseTo(2 / 2001, 12);
    expect(certaintyOf(inventedQuarters(6, 60, 0.5, 0.1), draws)?.p).toBeCloseTo(2 / 2001, 12);
    const even = new Float64Array(60).fill(3);
    expect(certaintyOf({ observed: even, expected: even }, draws)).toEqual({ low: 1, high: 1, p: 1 });
  });

  it("is absent where nothing is expected, and spares draws that hold no case", () => {
    const none = new Float64Array(60);
    expect(certaintyOf({ observed: none, expected: none }, draws)).toBeNull();
    const [observed, expected] = [none.slice(), none.slice()];
    observed[7] = 3;
    expected[7] = 2;
    expect(certaintyOf({ observed, expected }, draws)).toMatchObject({ low: 1.5, high: 1.5 });
  });
});
