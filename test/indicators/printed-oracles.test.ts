import { describe, expect, it } from "vitest";
import { macd } from "../../src/indicators/macd.ts";
import { sma } from "../../src/indicators/moving-average.ts";
import { rsi } from "../../src/indicators/rsi.ts";
import { atr } from "../../src/indicators/true-range.ts";
import { closeVolatility, yangZhang } from "../../src/indicators/volatility.ts";
import { accumulationDistribution, chaikinMoneyFlow, onBalanceVolume } from "../../src/indicators/volume.ts";
import { barsOf, largestDifference, readTable } from "./oracle.ts";

const { open, high, low, close, volume } = barsOf(readTable("detectors/synth_ohlcv.csv"), "SYNTH");
const ttr = readTable("detectors/synth_ohlcv_ttr.csv");
const pine = readTable("detectors/synth_ohlcv_pine_ltb.csv");
const { line, signal, histogram } = macd(close, { fast: 12, slow: 26, signal: 9 });

/** One unit of the last of 14 significant digits. */
const lastDigit = (value: number): number => 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 13);

describe("R's TTR, printed with 14 significant digits", () => {
  const prices = Math.max(...close);
  // Columns, what ours is, and the size of the numbers it is the difference of, where that is not its own.
  it.each<[string, Float64Array, number?]>([
    ["sma50", sma(close, 50)],
    ["sma200", sma(close, 200)],
    ["rsi14", rsi(close, 14)],
    ["macd", line, prices],
    ["macd_signal", signal, prices],
    ["atr14", atr(high, low, close, 14)],
    ["obv", onBalanceVolume(close, volume)],
    ["chaikinAD", accumulationDistribution(high, low, close, volume)],
    ["cmf20", chaikinMoneyFlow(high, low, close, volume, 20)],
    ["vol20_close", closeVolatility(close, 20)],
    ["vol20_yang.zhang", yangZhang(open, high, low, close, 20)],
  ])("%s", (column, values, size) => {
    const expected = ttr(column);
    const rounding = 1e-14 * (size ?? expected.reduce((top, value) => Math.max(top, Math.abs(value) || 0), 0));
    expect(largestDifference(values, expected, (value) => lastDigit(value) / 2 + rounding)).toBeLessThanOrEqual(1);
  });
});

describe("TradingView's language by PineTS, which rounds each average to 10 decimals", () => {
  // Columns, what ours is, and how many roundings theirs has been through.
  it.each<[string, Float64Array, number]>([
    ["rsi", rsi(close, 14), 1],
    ["macd", line, 2],
    ["signal", signal, 3],
    ["hist", histogram, 5],
    ["obv", onBalanceVolume(close, volume).map((value) => value - (volume[0] ?? 0)), 0],
  ])("%s", (column, values, roundings) => {
    expect(largestDifference(values, pine(column))).toBeLessThanOrEqual(roundings * 0.5001e-10);
  });
});
