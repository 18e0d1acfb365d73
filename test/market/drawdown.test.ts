import { describe, expect, it } from "vitest";
import { endConditionsOf, verdictOf, type CycleFacts } from "../../src/market/cycle.ts";
import { fallsFromHigh, fallsWithinYear, lowestAfter, swingOf } from "../../src/market/drawdown.ts";
import { readMarket } from "../real-series.ts";
import { hasShared } from "../shared.ts";
import { isoDate } from "../../src/series/dates.ts";

const closes = (...values: number[]): Float64Array => Float64Array.from(values);

describe("the 20 % rule", () => {
  it("keeps a peak provisional until a close 20 % below it", () => {
    expect(swingOf(closes(80, 100, 95, 81))).toEqual({ phase: "advance", peak: 1, confirmedAt: null });
    expect(swingOf(closes(80, 100, 95, 80))).toEqual({ phase: "decline", peak: 1, confirmedAt: 3 });
    expect(swingOf(closes(80, 100, 95, 80.01, 99))).toEqual({ phase: "advance", peak: 1, confirmedAt: null });
  });

  it("ends a decline 20 % above its lowest close", () => {
    expect(swingOf(closes(100, 80, 70, 83.9)).confirmedAt).toBe(1);
    expect(swingOf(closes(100, 80, 70, 84))).toEqual({ phase: "advance", peak: 3, confirmedAt: null });
  });

  it("equal highs: the first one is the peak", () => {
    expect(swingOf(closes(90, 100, 100, 99)).peak).toBe(1);
  });

  it.skipIf(!hasShared)("dates the S&P 500's peaks as they are known (needs ../shared)", () => {
    const { days, close } = readMarket("ohlcv/^GSPC", "^GSPC");
    const peaks = new Set<string>();
    for (let end = 2; end <= close.length; end += 20) {
      const swing = swingOf(close.subarray(0, end));
      if (swing.confirmedAt !== null) peaks.add(isoDate(days[swing.peak] ?? 0));
    }
    // The bear markets since 1985, by closes; 2000-2002 has a rise of 20 % between two of them, 2008-2009 too.
    expect([...peaks]).toEqual(
      expect.arrayContaining(["1987-08-25", "2000-03-24", "2007-10-09", "2020-02-19", "2022-01-03"]),
    );
    expect(peaks.size).toBeLessThanOrEqual(8);
  });
});

/** Which of the shipped bands a distance from the high lies in. */
function band(fromHigh: number): number {
  return [0.02, 0.05, 0.1, 0.15, 0.2].filter((edge) => -fromHigh >= edge).length;
}

describe("how falls went on", () => {
  it("is counted once a record, without the present fall", () => {
    // Records 100, 110, 120, 130, each but the last passed later; falls of 12, 5 and 20 %; now 3 % below 130.
    const path = closes(100, 88, 110, 104.5, 120, 96, 130, 126.1);
    expect(fallsFromHigh(path, 0.03)).toEqual([
      { fall: 0.1, cases: 3, reached: 2 },
      { fall: 0.15, cases: 3, reached: 1 },
      { fall: 0.2, cases: 3, reached: 1 },
    ]);
    expect(fallsFromHigh(path, 0.11)).toEqual([
      { fall: 0.15, cases: 2, reached: 1 },
      { fall: 0.2, cases: 2, reached: 1 },
    ]);
    expect(fallsFromHigh(path, 0.001)).toEqual([]);
  });

  it("the lowest close after a bar is known only when its sessions are over", () => {
    expect([...lowestAfter(closes(5, 4, 6, 3, 7), 2)]).toEqual([4, 3, 3, Number.NaN, Number.NaN]);
  });

  it("days at the same distance from the high: as a count written out", () => {
    const close = Float64Array.from({ length: 900 }, (_, t) => 100 + t * 0.1 + 12 * Math.sin(t / 40));
    const fromHigh = close.map((price, t) =>
      t < 251 ? Number.NaN : price / Math.max(...close.subarray(t - 251, t + 1)) - 1,
    );
    const now = band(fromHigh.at(-1) ?? 0);
    const alike = [...close.keys()].filter((t) => t >= 251 && t + 252 < 900 && band(fromHigh[t] ?? 0) === now);
    const reached = alike.filter((t) => Math.min(...close.subarray(t + 1, t + 253)) <= 0.9 * (close[t] ?? 0));
    expect(alike.length).toBeGreaterThan(20);
    expect(fallsWithinYear(close, fromHigh)[0]).toEqual({ fall: 0.1, days: alike.length, reached: reached.length });
  });

  it("says nothing without a year of bars", () => {
    const unknown = fallsWithinYear(closes(1, 2, 3), closes(Number.NaN, Number.NaN, Number.NaN));
    expect(unknown.every(({ days, reached }) => days === 0 && reached === 0)).toBe(true);
  });
});

describe("top or end of cycle", () => {
  const facts: CycleFacts = {
    belowPeak: 0.08,
    peakConfirmed: false,
    close: 110,
    sma50: 112,
    sma200: 105,
    sma200Before: 100,
    above200: 0.55,
    defensives: -0.02,
  };
  const say = (changed: Partial<CycleFacts>) => {
    const all = { ...facts, ...changed };
    return verdictOf(all, endConditionsOf(all));
  };

  it("is told by the depth, the 20 % rule and the long trend", () => {
    expect(say({})).toBe("intermediate-top");
    expect(say({ belowPeak: 0.049 })).toBe("no-top");
    expect(say({ close: 100 })).toBe("intermediate-top");
    expect(say({ close: 100, sma200Before: 106 })).toBe("undecided");
    expect(say({ peakConfirmed: true, belowPeak: 0.22 })).toBe("undecided");
    expect(say({ peakConfirmed: true, belowPeak: 0.22, close: 100, sma200Before: 106 })).toBe("end-of-cycle");
    expect(say({ sma200: Number.NaN })).toBe("undecided");
  });

  it("lists each condition as met, not met or not known", () => {
    expect(endConditionsOf({ ...facts, above200: Number.NaN, defensives: 0.01 })).toEqual({
      "fall-20": false,
      "below-200": false,
      "falling-200": false,
      "50-below-200": false,
      "breadth-200": null,
      "defensives-ahead": true,
    });
  });
});
