import * as package_ from "technicalindicators";
import { macd } from "../../src/indicators/macd.ts";
import { ema, sma } from "../../src/indicators/moving-average.ts";
import { rollingSd } from "../../src/indicators/rolling.ts";
import { rsi } from "../../src/indicators/rsi.ts";
import { atr } from "../../src/indicators/true-range.ts";
import { onBalanceVolume } from "../../src/indicators/volume.ts";
import { randomSeries } from "../random-series.ts";
import { time, type Comparison } from "./measure.ts";

const BARS = 2520;
const REPEATS = 200;

/** The kernels against the package on the same bars, many times over; limits are far above what is measured. */
export function kernelComparisons(): Comparison[] {
  const series = randomSeries(7, BARS);
  const { close } = series;
  const [high, low, volume] = [series.high ?? close, series.low ?? close, series.volume ?? close];
  const values = [...close];
  const [highs, lows, volumes] = [[...high], [...low], [...volume]];
  const pair = (name: string, limit: number, ours: () => unknown, base: () => unknown): Comparison => ({
    name: `kernel ${name} : technicalindicators, ${BARS} bars`,
    ours: () => time(() => repeat(ours)),
    base: () => time(() => repeat(base)),
    limit,
    runs: 9,
  });
  return [
    pair(
      "SMA(50)",
      0.2,
      () => sma(close, 50),
      () => package_.SMA.calculate({ period: 50, values }),
    ),
    pair(
      "EMA(20)",
      0.3,
      () => ema(close, 20),
      () => package_.EMA.calculate({ period: 20, values }),
    ),
    pair(
      "RSI(14)",
      0.2,
      () => rsi(close, 14),
      () => package_.RSI.calculate({ period: 14, values }),
    ),
    pair(
      "MACD(12,26,9)",
      0.3,
      () => macd(close, { fast: 12, slow: 26, signal: 9 }),
      () =>
        package_.MACD.calculate({
          values,
          fastPeriod: 12,
          slowPeriod: 26,
          signalPeriod: 9,
          SimpleMAOscillator: false,
          SimpleMASignal: false,
        }),
    ),
    pair(
      "ATR(14)",
      0.2,
      () => atr(high, low, close, 14),
      () => package_.ATR.calculate({ period: 14, high: highs, low: lows, close: values }),
    ),
    pair(
      "SD(20)",
      0.2,
      () => rollingSd(close, 20),
      () => package_.SD.calculate({ period: 20, values }),
    ),
    pair(
      "OBV",
      0.2,
      () => onBalanceVolume(close, volume),
      () => package_.OBV.calculate({ close: values, volume: volumes }),
    ),
  ];
}

function repeat(work: () => unknown): void {
  for (let i = 0; i < REPEATS; i++) work();
}
