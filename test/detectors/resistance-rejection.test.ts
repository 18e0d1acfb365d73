import { describe, expect, it } from "vitest";
import { resistanceRejection } from "../../src/detectors/resistance-rejection.ts";
import { isoDate } from "../../src/series/dates.ts";
import { at, newestBars } from "../../src/series/series.ts";
import { readMarket } from "../real-series.ts";
import { hasShared } from "../shared.ts";
import { barSeries, quiet, quietBar, type Bar } from "./quiet-bars.ts";
import { signalsOf } from "./signals-of.ts";

/** The signals of one rule after 260 quiet bars (ATR 2, highest close 100, highest high 101), some of them replaced. */
function found(rule: string, bars: readonly Bar[], earlier: Readonly<Record<number, Bar>> = {}, overrides = {}) {
  const series = barSeries([...quiet(260).map((bar, t) => earlier[t] ?? bar), ...bars]);
  return signalsOf(resistanceRejection, series, overrides).filter((signal) => signal.rule === rule);
}

type Earlier = Readonly<Record<number, Bar>>;

const dropTo = (close: number): Bar => ({ ...quietBar, low: close, close });
const two = (bar: Bar, earlier?: Earlier) => found("one-day-drop-2-atr", [bar], earlier);
const three = (bar: Bar) => found("one-day-drop-3-atr", [bar]);
const after = (close: number) => found("one-day-drop-2-atr", [dropTo(96), { ...quietBar, close }, ...quiet(20)]);
const fallsBack = (bar: Bar, earlier?: Earlier) => found("high-to-close-drop", [bar], earlier);
const gapFails = (bar: Bar, earlier?: Earlier) => found("gap-and-fail", [bar], earlier);
const fails = (...bars: readonly Bar[]) => found("failed-breakout", bars);

/** One early bar with this close, or this high. */
const closeOnce = (close: number): Earlier => ({ 20: { ...quietBar, high: 104, close } });
const highOnce = (high: number): Earlier => ({ 20: { ...quietBar, high } });

const knownOn = (symbol: string, date: string) => {
  const series = newestBars(readMarket(`ohlcv/${symbol}`, symbol), 2000);
  return signalsOf(resistanceRejection, series)
    .filter(({ knownAt }) => isoDate(at(series.days, knownAt)) === date)
    .map(({ rule }) => rule);
};

describe("one-day drop", () => {
  it("speaks at 2 ATR from close to close, in ATR of the day before", () => {
    expect(two(dropTo(96.01))).toEqual([]);
    expect(two(dropTo(96))).toEqual([
      {
        detector: "resistance-rejection",
        rule: "one-day-drop-2-atr",
        knownAt: 260,
        severity: 0.4,
        invalidAbove: 100,
        anchors: [
          { role: "close-before", at: 259, price: 100 },
          { role: "close", at: 260, price: 96 },
        ],
        message: { id: "one-day-drop-2-atr", data: { from: 100, to: 96, atrs: 2, percent: 4 } },
      },
    ]);
  });

  it("speaks a second time at 3 ATR, and grows to full strength at 4", () => {
    expect(three(dropTo(94.01))).toEqual([]);
    expect(three(dropTo(94)).map(({ severity }) => severity)).toEqual([0.7]);
    expect([96, 95, 94, 92, 80].flatMap((close) => two(dropTo(close)).map(({ severity }) => severity))).toEqual([
      0.4, 0.55, 0.7, 1, 1,
    ]);
  });

  it("starts within 3 % of the highest close", () => {
    expect(two(dropTo(95), closeOnce(103))).toHaveLength(1);
    expect(two(dropTo(95), closeOnce(103.1))).toEqual([]);
  });

  it("is taken back by a close above the one it fell from, and otherwise expires after ten sessions", () => {
    expect(after(100)).toMatchObject([{ endedAt: 270, endReason: "expired" }]);
    expect(after(100.01)).toMatchObject([{ endedAt: 261, endReason: "invalidated" }]);
  });

  it("is not judged where the ATR is zero", () => {
    const still = Array.from({ length: 260 }, () => ({ ...quietBar, high: 100, low: 100 }));
    const drop = { ...quietBar, high: 100, low: 90, close: 90 };
    expect(signalsOf(resistanceRejection, barSeries([...still, drop]))).toEqual([]);
  });
});

describe("high-to-close drop", () => {
  const drop: Bar = { ...quietBar, open: 101, high: 103, low: 100, close: 100 };

  it("speaks at 1.5 ATR from the high to the close", () => {
    expect(fallsBack({ ...drop, high: 102.99 })).toEqual([]);
    expect(fallsBack(drop)).toMatchObject([
      { knownAt: 260, severity: 0.25, invalidAbove: 103, message: { data: { from: 103, to: 100, atrs: 1.5 } } },
    ]);
    const severities = [104, 106, 108, 120].flatMap((high) =>
      fallsBack({ ...drop, high }).map(({ severity }) => severity),
    );
    expect(severities).toEqual([0.4, 0.7, 1, 1]);
  });

  it("closes in the lowest quarter of its bar", () => {
    expect(fallsBack({ ...drop, low: 99 })).toHaveLength(1);
    expect(fallsBack({ ...drop, low: 98.99 })).toEqual([]);
  });

  it("falls from within 3 % of the highest high", () => {
    expect(fallsBack({ ...drop, high: 103.1 }, highOnce(106.2))).toHaveLength(1);
    expect(fallsBack({ ...drop, high: 103.1 }, highOnce(106.3))).toEqual([]);
  });
});

describe("gap and fail", () => {
  const gap: Bar = { ...quietBar, open: 101.01, high: 101.5, close: 99.99 };

  it("opens above the high of the day before and closes below its close", () => {
    expect(gapFails(gap)).toMatchObject([
      {
        knownAt: 260,
        severity: 0.25,
        invalidAbove: 101.5,
        message: { data: { from: 101.01, to: 99.99, before: 100 } },
      },
    ]);
    expect(gapFails({ ...gap, open: 101 })).toEqual([]);
    expect(gapFails({ ...gap, close: 100 })).toEqual([]);
  });

  it("reaches to within 3 % of the highest high", () => {
    expect(gapFails(gap, highOnce(104.6))).toHaveLength(1);
    expect(gapFails(gap, highOnce(104.7))).toEqual([]);
  });
});

describe("failed breakout", () => {
  const breakout: Bar = { ...quietBar, high: 101.5, close: 101.4 };
  const above: Bar = { ...breakout, close: 101.2 };
  const fail: Bar = { ...quietBar, close: 99.5 };

  it("closes 0.5 ATR below the level of a breakout", () => {
    expect(fails(breakout, fail)).toMatchObject([
      {
        knownAt: 261,
        pivotAt: 260,
        severity: 0.5,
        invalidAbove: 101,
        anchors: [
          { role: "level", at: 260, price: 101 },
          { role: "breakout", at: 260, price: 101.4 },
          { role: "close", at: 261, price: 99.5 },
        ],
        message: { data: { level: 101, from: 101.4, to: 99.5, sessions: 1 } },
      },
    ]);
    // The ATR of the breakout day is 2 + 0.5 / 14.
    expect(fails(breakout, { ...fail, close: 99.97 })).toHaveLength(1);
    expect(fails(breakout, { ...fail, close: 99.99 })).toEqual([]);
  });

  it("needs a close, not a high, above the level", () => {
    expect(fails({ ...breakout, close: 101 }, fail)).toEqual([]);
    expect(fails({ ...breakout, close: 101.01 }, fail)).toHaveLength(1);
  });

  it("fails within five sessions", () => {
    expect(fails(breakout, above, above, above, above, fail)).toMatchObject([{ knownAt: 265 }]);
    expect(fails(breakout, above, above, above, above, above, fail)).toEqual([]);
  });

  it("is taken back by a close above the level", () => {
    expect(fails(breakout, fail, { ...quietBar, close: 101 }, ...quiet(20))).toMatchObject([
      { endedAt: 271, endReason: "expired" },
    ]);
    expect(fails(breakout, fail, { ...quietBar, close: 101.01 }, ...quiet(20))).toMatchObject([
      { endedAt: 262, endReason: "invalidated" },
    ]);
  });
});

describe.skipIf(!hasShared)("famous days (needs ../shared)", () => {
  it("GOOGL 2025-11-20 falls from a gap to the low of its bar", () => {
    expect(knownOn("GOOGL", "2025-11-20")).toEqual(["high-to-close-drop", "gap-and-fail"]);
  });

  it("SMCI 2024-02-16 does all but meet a level", () => {
    expect(knownOn("SMCI", "2024-02-16")).toEqual([
      "failed-breakout",
      "one-day-drop-2-atr",
      "one-day-drop-3-atr",
      "high-to-close-drop",
      "gap-and-fail",
    ]);
    expect(knownOn("SMCI", "2024-03-14")).toEqual([]);
  });
});
