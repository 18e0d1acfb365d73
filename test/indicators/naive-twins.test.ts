import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sma } from "../../src/indicators/moving-average.ts";
import { pivotHighs } from "../../src/indicators/pivots.ts";
import { percentileRank, rollingMax, rollingMin, rollingSd } from "../../src/indicators/rolling.ts";
import { largestDifference } from "./oracle.ts";

/** Small whole numbers, so that ties are common and sums exact, and now and then a value that is not known. */
const values = fc
  .array(fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constant(Number.NaN)), {
    maxLength: 80,
  })
  .map((numbers) => Float64Array.from(numbers));
const period = fc.integer({ min: 1, max: 12 });

const mean = (window: Float64Array) => window.reduce((sum, value) => sum + value, 0) / window.length;

/** `statistic` of each window of `bars` bars; NaN where the window is not full or not known. */
function naively(values: Float64Array, bars: number, statistic: (window: Float64Array) => number): Float64Array {
  return values.map((_, t) => {
    const window = values.slice(Math.max(0, t + 1 - bars), t + 1);
    return window.length < bars || window.some(Number.isNaN) ? Number.NaN : statistic(window);
  });
}

describe("a rolling kernel says what its definition says", () => {
  it.each([
    { kernel: sma, statistic: mean },
    { kernel: rollingMax, statistic: (window: Float64Array) => Math.max(...window) },
    { kernel: rollingMin, statistic: (window: Float64Array) => Math.min(...window) },
  ])("$kernel.name", ({ kernel, statistic }) => {
    fc.assert(
      fc.property(values, period, (input, bars) => {
        expect(kernel(input, bars)).toEqual(naively(input, bars, statistic));
      }),
    );
  });

  it("rollingSd", () => {
    fc.assert(
      fc.property(values, period, (input, bars) => {
        const naive = naively(input, bars, (window) => {
          const middle = mean(window);
          return Math.sqrt(mean(window.map((value) => (value - middle) ** 2)));
        });
        // From sums of squares, a variance of nothing can come out as some 1e-14.
        expect(largestDifference(rollingSd(input, bars), naive)).toBeLessThan(1e-6);
      }),
    );
  });

  it("percentileRank", () => {
    fc.assert(
      fc.property(values, period, (input, bars) => {
        const naive = naively(input, bars + 1, (window) => {
          const today = window[bars] ?? Number.NaN;
          return window.subarray(0, bars).filter((value) => value < today).length / bars;
        });
        expect(percentileRank(input, bars)).toEqual(naive);
      }),
    );
  });
});

describe("pivotHighs", () => {
  it("finds the bars above all on their right and below none on their left", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), (input, span) => {
        const naive = Array.from(input.keys()).filter((t) => {
          const [left, right] = [input.slice(Math.max(0, t - span), t), input.slice(t + 1, t + 1 + span)];
          const top = input[t] ?? Number.NaN;
          const known = left.length === span && right.length === span;
          return known && left.every((value) => value <= top) && right.every((value) => value < top);
        });
        expect(Array.from(pivotHighs(input, span))).toEqual(naive);
      }),
    );
  });

  it("keeps the pivots it has when more bars arrive, and knows each of them after span bars", () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 80 }), (input, end) => {
        const span = 2;
        const confirmed = Array.from(pivotHighs(input, span)).filter((pivot) => pivot + span < end);
        expect(Array.from(pivotHighs(input.slice(0, end), span))).toEqual(confirmed);
      }),
    );
  });

  it.each([
    { shape: "a peak", input: [1, 2, 3, 2, 1], pivots: [2] },
    { shape: "a plateau: its last bar", input: [1, 3, 3, 2, 1], pivots: [2] },
    { shape: "flat", input: [2, 2, 2, 2, 2, 2, 2], pivots: [] },
    { shape: "rising", input: [1, 2, 3, 4, 5], pivots: [] },
  ])("$shape", ({ input, pivots }) => {
    expect(Array.from(pivotHighs(Float64Array.from(input), 2))).toEqual(pivots);
  });
});
