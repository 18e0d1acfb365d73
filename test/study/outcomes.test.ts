import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import { at } from "../../src/series/series.ts";
import { outcomesOf } from "../../src/study/outcomes.ts";
import { createReturnTally } from "../../src/study/return-tally.ts";
import { drawn, gaussian, randomSeries, seededRandom } from "../random-series.ts";

function flat(length: number): number[] {
  return Array.from({ length }, () => 100);
}

describe("outcomes", () => {
  it("equal a search written plainly", () => {
    const series = randomSeries(3, 900);
    const close = [...series.close];
    const { fallAfter, riseAfter } = outcomesOf(createContext(series));
    for (const [t, price] of close.entries()) {
      const next = close.slice(t + 1, t + 61);
      expect(at(fallAfter, t)).toBe(next.findIndex((value) => value <= price * 0.9) + 1);
      expect(at(riseAfter, t)).toBe(next.findIndex((value) => value >= price * 1.1) + 1);
    }
  });

  it("count a close exactly 10 % away, and the 60th session, and nothing after", () => {
    const afterSixty = outcomesOf(createContext(drawn({ close: [...flat(60), 90] })));
    expect(at(afterSixty.fallAfter, 0)).toBe(60);
    const afterSixtyOne = outcomesOf(createContext(drawn({ close: [...flat(61), 90] })));
    expect(at(afterSixtyOne.fallAfter, 0)).toBe(0);
    expect(at(afterSixtyOne.fallAfter, 1)).toBe(60);
    expect(at(outcomesOf(createContext(drawn({ close: [100, 90.01] }))).fallAfter, 0)).toBe(0);
  });
});

describe("the tally of returns", () => {
  it("has the mean exactly, and the median to 0.1 %", () => {
    const random = seededRandom(2);
    const returns = Array.from({ length: 5001 }, () => Math.exp(gaussian(random) * 0.1 + 0.02) - 1);
    const tally = createReturnTally();
    for (const value of returns) tally.add(1 + value);
    const sorted = returns.toSorted((a, b) => a - b);
    expect(tally.mean()).toBeCloseTo(returns.reduce((sum, value) => sum + value, 0) / returns.length, 12);
    expect(Math.abs((tally.median() ?? 1) - (sorted[2500] ?? 0))).toBeLessThan(0.001);
  });

  it("has the middle of the two in the middle, where their count is even", () => {
    const tally = createReturnTally();
    for (const ratio of [0.8, 0.95, 1.05, 1.2]) tally.add(ratio);
    expect(tally.median()).toBeCloseTo(0, 2);
    for (const ratio of [0.7, 0.7]) tally.add(ratio);
    expect(tally.median()).toBeCloseTo(-0.125, 2);
  });

  it("has neither without returns, and keeps its place beyond the last bin", () => {
    const tally = createReturnTally();
    expect([tally.mean(), tally.median()]).toEqual([null, null]);
    for (const ratio of [1e9, 1e-9, 1]) tally.add(ratio);
    expect(Math.abs(tally.median() ?? 1)).toBeLessThan(0.001);
  });
});
