import { describe, expect, it } from "vitest";
import { isRally, volatility60 } from "../../src/evidence/outlook.ts";

describe("volatility60", () => {
  it("is the population deviation of 60 log returns", () => {
    // Returns of +1 % and -1 % in turn: mean 0, every deviation 0.01.
    const close = Float64Array.from({ length: 61 }, (_, t) => Math.exp(t % 2 === 0 ? 4 : 4.01));
    expect(volatility60(close, 60)).toBeCloseTo(0.01, 14);
  });

  it("does not count a steady climb as volatility", () => {
    const close = Float64Array.from({ length: 80 }, (_, t) => 10 * 1.01 ** t);
    expect(volatility60(close, 79)).toBeLessThan(1e-12);
  });

  it("is NaN before there are 60 returns", () => {
    const close = Float64Array.from({ length: 70 }, (_, t) => 100 + Math.sin(t));
    expect(volatility60(close, 59)).toBeNaN();
    expect(volatility60(close, 60)).toBeGreaterThan(0);
  });

  it("uses the last 61 closes and nothing else", () => {
    const close = Float64Array.from({ length: 300 }, (_, t) => 100 + 10 * Math.sin(t * t));
    expect(volatility60(close, 200)).toBe(volatility60(close.subarray(140, 201), 60));
    const earlier = volatility60(close, 200);
    close.fill(1, 201);
    close.fill(1, 0, 140);
    expect(volatility60(close, 200)).toBe(earlier);
  });
});

describe("isRally", () => {
  it("holds down to 10 % below the high, and above the average", () => {
    expect(isRally({ close: 90, highestClose252: 100, sma200: 80 })).toBe(true);
    expect(isRally({ close: 89.99, highestClose252: 100, sma200: 80 })).toBe(false);
    expect(isRally({ close: 95, highestClose252: 100, sma200: 95 })).toBe(false);
  });

  it("does not hold while a number is missing", () => {
    expect(isRally({ close: 95, highestClose252: Number.NaN, sma200: 80 })).toBe(false);
    expect(isRally({ close: 95, highestClose252: 100, sma200: Number.NaN })).toBe(false);
  });
});
