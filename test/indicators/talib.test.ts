import { describe, expect, it } from "vitest";
import { macd } from "../../src/indicators/macd.ts";
import { ema, sma } from "../../src/indicators/moving-average.ts";
import { rollingMax, rollingMin, rollingSd } from "../../src/indicators/rolling.ts";
import { rsi } from "../../src/indicators/rsi.ts";
import { atr, trueRange } from "../../src/indicators/true-range.ts";
import { accumulationDistribution, onBalanceVolume } from "../../src/indicators/volume.ts";
import { type FullSeries, largestDifference, talibCases } from "./oracle.ts";

const columns: Record<string, (bars: FullSeries) => Float64Array> = {
  SMA_20: ({ close }) => sma(close, 20),
  SMA_50: ({ close }) => sma(close, 50),
  SMA_200: ({ close }) => sma(close, 200),
  SMA_VOLUME_20: ({ volume }) => sma(volume, 20),
  EMA_20: ({ close }) => ema(close, 20),
  EMA_200: ({ close }) => ema(close, 200),
  ATR_14: ({ high, low, close }) => atr(high, low, close, 14),
  TRANGE: ({ high, low, close }) => trueRange(high, low, close),
  OBV: ({ close, volume }) => onBalanceVolume(close, volume),
  AD: ({ high, low, close, volume }) => accumulationDistribution(high, low, close, volume),
  MAX_HIGH_20: ({ high }) => rollingMax(high, 20),
  MIN_LOW_20: ({ low }) => rollingMin(low, 20),
  STDDEV_20: ({ close }) => rollingSd(close, 20),
};

describe.each(talibCases)("TA-Lib on $name", ({ table, bars }) => {
  it.each(Object.entries(columns))("%s is equal to the last bit", (name, compute) => {
    expect(largestDifference(compute(bars), table(name))).toBe(0);
  });

  it("RSI_14 is equal to the last bit, but 50 where no price has moved and TA-Lib says 0", () => {
    const unmoved = bars.close.findIndex((price) => price !== bars.close[0]);
    const expected = table("RSI_14").map((value, t) => (value === 0 && (unmoved < 0 || t < unmoved) ? 50 : value));
    expect(largestDifference(rsi(bars.close, 14), expected)).toBe(0);
  });
});

it("MACD agrees with TA-Lib, which seeds the fast average later, from bar 300 on", () => {
  const long = talibCases.filter(({ bars }) => bars.close.length > 400);
  expect(long.length).toBeGreaterThan(0);
  for (const { table, bars } of long) {
    const ours = macd(bars.close, { fast: 12, slow: 26, signal: 9 });
    for (const [column, values] of Object.entries({ macd: ours.line, signal: ours.signal, hist: ours.histogram })) {
      const difference = largestDifference(values.subarray(300), table(`MACD_12_26_9_${column}`).subarray(300));
      expect(difference).toBeLessThan(1e-6);
    }
  }
});
