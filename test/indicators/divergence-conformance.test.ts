import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pivotDivergence, straightLineDivergence } from "../../src/indicators/divergence.ts";
import { macd } from "../../src/indicators/macd.ts";
import { pivotHighs } from "../../src/indicators/pivots.ts";
import { rsi } from "../../src/indicators/rsi.ts";
import { onBalanceVolume } from "../../src/indicators/volume.ts";

/** One column of a file of expected values; empty is NaN. */
function columns(name: string): (column: string) => Float64Array {
  const file = new URL(`../../fixtures/oracles/detectors/${name}.csv`, import.meta.url);
  const [header = [], ...rows] = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.trim()));
  return (column) => {
    const index = header.indexOf(column);
    if (index < 0) throw new Error(`${name}: no column ${column}`);
    return Float64Array.from(rows, (row) => (row[index] === "" ? Number.NaN : Number(row[index])));
  };
}

const bars = columns("synth_ohlcv");
const close = bars("close");
const ltb = columns("synth_ohlcv_pine_ltb");
const tradingView = columns("synth_ohlcv_pine_tvrsi");
const closePivots = pivotHighs(close, 5);
const { line, histogram } = macd(close, { fast: 12, slow: 26, signal: 9 });
const own = { rsi: rsi(close, 14), macd: line, hist: histogram, obv: onBalanceVolume(close, bars("volume")) };

/** Length of the divergence known on each bar, as the reference counts it: from the left end to that bar, 0 = none. */
const lengths = (left: Int32Array): number[] => Array.from(left, (from, t) => (from < 0 ? 0 : t - from));
const count = (values: Iterable<number>): number => [...values].filter((value) => value > 0).length;

describe("straight-line method against LonesomeTheBlue's script", () => {
  const cases = [
    { prefix: "reg", kind: "regular", events: { rsi: 19, macd: 7, hist: 17, obv: 8 } },
    { prefix: "hid", kind: "hidden", events: { rsi: 15, macd: 3, hist: 13, obv: 14 } },
  ] as const;

  describe.each(cases)("$kind", ({ prefix, kind, events }) => {
    it.each(["rsi", "macd", "hist", "obv"] as const)("agrees on every bar for %s, on its numbers and ours", (name) => {
      const expected = ltb(`${prefix}_${name}`);
      expect(count(expected)).toBe(events[name]);
      for (const oscillator of [ltb(name), own[name]]) {
        const left = straightLineDivergence(close, oscillator, closePivots, { kind, span: 5, maxBars: 100 });
        expect(lengths(left)).toEqual([...expected]);
      }
    });
  });

  it("finds the same pivot highs of the close", () => {
    const confirmed = [...ltb("ph")].flatMap((price, t) => (Number.isNaN(price) ? [] : [t - 5]));
    expect([...closePivots]).toEqual(confirmed);
  });
});

describe("pivot method against TradingView's RSI divergence", () => {
  it.each([
    { column: "bear", kind: "regular", events: 6 },
    { column: "hidbear", kind: "hidden", events: 4 },
  ] as const)("agrees on every bar for $kind divergences", ({ column, kind, events }) => {
    const expected = tradingView(column);
    expect(count(expected)).toBe(events);
    const limits = { kind, span: 5, minBars: 6, maxBars: 61 };
    const left = pivotDivergence(bars("high"), own.rsi, pivotHighs(own.rsi, 5), limits);
    expect(Array.from(left, (from) => (from < 0 ? 0 : 1))).toEqual([...expected]);
  });
});
