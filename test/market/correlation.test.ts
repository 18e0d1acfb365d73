import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageCorrelationOf, comovementOf, fallsTogether } from "../../src/market/correlation.ts";
import { gaussian, seededRandom } from "../random-series.ts";

function returnsOf(stocks: number, sessions: number, seed: number, common: number): Float64Array[] {
  const random = seededRandom(seed);
  const market = Array.from({ length: sessions }, () => gaussian(random));
  return Array.from({ length: stocks }, () => Float64Array.from(market, (move) => common * move + gaussian(random)));
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function moment(x: Float64Array, y: Float64Array): number {
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, t) => sum + (value - mx) * ((y[t] ?? 0) - my), 0);
}

function correlation(a: Float64Array, b: Float64Array): number {
  return moment(a, b) / Math.sqrt(moment(a, a) * moment(b, b));
}

/** All eigenvalues of a symmetric matrix by Jacobi's rotations. */
function eigenvalues(matrix: number[][]): number[] {
  const m = matrix.map((row) => [...row]);
  const n = m.length;
  const get = (i: number, j: number): number => m[i]?.[j] ?? 0;
  const set = (i: number, j: number, value: number): void => void ((m[i] ?? [])[j] = value);
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(get(p, q)) < 1e-15) continue;
        const angle = 0.5 * Math.atan2(2 * get(p, q), get(q, q) - get(p, p));
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < n; k++) {
          const [kp, kq] = [get(k, p), get(k, q)];
          set(k, p, c * kp - s * kq);
          set(k, q, s * kp + c * kq);
        }
        for (let k = 0; k < n; k++) {
          const [pk, qk] = [get(p, k), get(q, k)];
          set(p, k, c * pk - s * qk);
          set(q, k, s * pk + c * qk);
        }
      }
    }
  }
  return m.map((row, i) => row[i] ?? 0).toSorted((a, b) => b - a);
}

describe("correlation of many", () => {
  it("is the mean over all pairs, and the share of the largest eigenvalue", () => {
    for (const [seed, common] of [
      [1, 0],
      [2, 0.5],
      [3, 2],
    ] as const) {
      const returns = returnsOf(12, 63, seed, common);
      const matrix = returns.map((a) => returns.map((b) => correlation(a, b)));
      const pairs = matrix.flatMap((row, i) => row.slice(i + 1));
      const found = comovementOf(returns);
      expect(found?.averageCorrelation).toBeCloseTo(pairs.reduce((sum, value) => sum + value, 0) / pairs.length, 12);
      expect(found?.firstComponent).toBeCloseTo((eigenvalues(matrix)[0] ?? 0) / 12, 9);
      expect(averageCorrelationOf(returns)).toBe(found?.averageCorrelation);
    }
  });

  it("is 1 for copies and −1 for a pair of opposites", () => {
    const [one = new Float64Array()] = returnsOf(1, 63, 7, 0);
    const copies = comovementOf([one, one.map((value) => 3 * value), one.map((value) => value + 1)]);
    expect(copies?.averageCorrelation).toBeCloseTo(1, 12);
    expect(copies?.firstComponent).toBeCloseTo(1, 12);
    const opposites = comovementOf([one, one.map((value) => -value)]);
    expect(opposites?.averageCorrelation).toBeCloseTo(-1, 12);
    // One factor moves both, if against each other.
    expect(opposites?.firstComponent).toBeCloseTo(1, 12);
  });

  it("leaves out what did not move, and says nothing of one stock", () => {
    const returns = returnsOf(5, 63, 4, 1);
    const flat = new Float64Array(63);
    expect(comovementOf([...returns, flat])).toEqual(comovementOf(returns));
    expect(comovementOf([flat, ...returns.slice(0, 1)])).toBeNull();
    expect(comovementOf([])).toBeNull();
  });

  it("the component carries between 1/n and all, at least what the average says, in any order", () => {
    const shapes = fc.tuple(fc.integer({ min: 2, max: 15 }), fc.nat(1000), fc.double({ min: 0, max: 3, noNaN: true }));
    fc.assert(
      fc.property(shapes, ([stocks, seed, common]) => {
        const returns = returnsOf(stocks, 40, seed, common);
        const found = comovementOf(returns);
        const { averageCorrelation = 0, firstComponent = 0 } = found ?? {};
        expect(firstComponent).toBeGreaterThan(1 / stocks - 1e-9);
        expect(firstComponent).toBeLessThan(1 + 1e-9);
        expect(firstComponent * stocks).toBeGreaterThan(1 + (stocks - 1) * averageCorrelation - 1e-9);
        const other = comovementOf(returns.toReversed());
        expect(other?.averageCorrelation).toBeCloseTo(averageCorrelation, 12);
        expect(other?.firstComponent).toBeCloseTo(firstComponent, 9);
      }),
      { numRuns: 15 },
    );
  });
});

/** `-` a fall, `+` a rise, `?` no return. */
function falls(text: string): Float64Array {
  const returns = new Map([
    ["-", -1],
    ["+", 1],
  ]);
  return Float64Array.from(text, (mark) => returns.get(mark) ?? Number.NaN);
}

describe("leaders that fall together", () => {
  it("counts the days of all, and those of unrelated ones", () => {
    expect(fallsTogether([falls("--++-+"), falls("-+-+-+")])).toEqual({ sessions: 6, together: 2, expected: 1.5 });
  });

  it("a day that one of them lacks is not counted", () => {
    expect(fallsTogether([falls("-?-"), falls("---")])).toEqual({ sessions: 2, together: 2, expected: 2 });
    expect(fallsTogether([falls("???")])).toEqual({ sessions: 0, together: 0, expected: 0 });
  });
});
