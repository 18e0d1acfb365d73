import type { OptionalColumn } from "../series/series.ts";
import type { Indicator } from "./catalogue-contract.ts";
import { field, fromFirstMove, strengthIndex } from "./catalogue-guards.ts";

const highLow: readonly OptionalColumn[] = ["high", "low"];
const oscillator = ["oversold", "neutral", "overbought"] as const;
const channel = ["below", "inside", "above"] as const;
const side = ["below", "neutral", "above"] as const;
const momentum = ["falling", "neutral", "rising"] as const;

const unknown = Number.NaN;

/** In the order of display. Periods are the usual ones; `first` follows from them. */
export const indicators: readonly Indicator[] = [
  {
    id: "rsi",
    name: "RSI",
    parameters: "14",
    needs: [],
    outputs: [{ name: "RSI", unit: "points", first: 14 }],
    reading: { words: oscillator, judge: ([rsi = unknown]) => [rsi, 30, 70] },
    calculate: (library, { close }) => [strengthIndex(library, close, 14)],
  },
  {
    id: "macd",
    name: "MACD",
    parameters: "12, 26, 9",
    needs: [],
    outputs: [
      { name: "MACD line", unit: "price", first: 25 },
      { name: "signal line", unit: "price", first: 33 },
      { name: "histogram", unit: "price", first: 33 },
    ],
    reading: { words: side, judge: ([line = unknown, signal = unknown]) => [line, signal, signal] },
    calculate: ({ MACD }, { close: values }) => {
      const periods = { fastPeriod: 12, slowPeriod: 26, signalPeriod: 9 };
      const results = MACD.calculate({ values, ...periods, SimpleMAOscillator: false, SimpleMASignal: false });
      return [field(results, "MACD"), field(results, "signal"), field(results, "histogram")];
    },
  },
  {
    id: "bollinger",
    name: "Bollinger bands",
    parameters: "20, 2",
    needs: [],
    outputs: [
      { name: "upper band", unit: "price", first: 19 },
      { name: "middle band", unit: "price", first: 19 },
      { name: "lower band", unit: "price", first: 19 },
      { name: "%b", unit: "percent", first: 19, flatOver: [20, 1] },
    ],
    reading: { words: channel, judge: ([, , , place = unknown]) => [place, 0, 100] },
    calculate: ({ BollingerBands }, { close: values }) => {
      const results = BollingerBands.calculate({ period: 20, stdDev: 2, values });
      const place = field(results, "pb").map((share) => 100 * share);
      return [field(results, "upper"), field(results, "middle"), field(results, "lower"), place];
    },
  },
  {
    id: "adx",
    name: "ADX",
    parameters: "14",
    needs: highLow,
    outputs: [
      { name: "ADX", unit: "points", first: 27 },
      { name: "+DI", unit: "points", first: 27 },
      { name: "-DI", unit: "points", first: 27 },
    ],
    reading: { words: ["ranging", "neutral", "trending"], judge: ([adx = unknown]) => [adx, 20, 25] },
    calculate: ({ ADX }, bars) => {
      const results = ADX.calculate({ ...fromFirstMove(bars, 14), period: 14 });
      return [field(results, "adx"), field(results, "pdi"), field(results, "mdi")];
    },
  },
  {
    id: "stochastic",
    name: "Stochastic",
    parameters: "14, 3",
    needs: highLow,
    outputs: [
      { name: "%K", unit: "percent", first: 13, flatOver: [14, 1] },
      { name: "%D", unit: "percent", first: 15, flatOver: [14, 3] },
    ],
    reading: { words: oscillator, judge: ([place = unknown]) => [place, 20, 80] },
    calculate: ({ Stochastic }, bars) => {
      const results = Stochastic.calculate({ ...bars, period: 14, signalPeriod: 3 });
      return [field(results, "k"), field(results, "d")];
    },
  },
  {
    id: "cci",
    name: "CCI",
    parameters: "20",
    needs: highLow,
    outputs: [{ name: "CCI", unit: "points", first: 19, flatOver: [20, 1] }],
    reading: { words: oscillator, judge: ([cci = unknown]) => [cci, -100, 100] },
    calculate: ({ CCI }, bars) => [CCI.calculate({ ...bars, period: 20 })],
  },
  {
    id: "williams-r",
    name: "Williams %R",
    parameters: "14",
    needs: highLow,
    outputs: [{ name: "%R", unit: "percent", first: 13, flatOver: [14, 1] }],
    reading: { words: oscillator, judge: ([place = unknown]) => [place, -80, -20] },
    calculate: ({ WilliamsR }, bars) => [WilliamsR.calculate({ ...bars, period: 14 })],
  },
  {
    id: "roc",
    name: "Rate of change",
    parameters: "10",
    needs: [],
    outputs: [{ name: "ROC", unit: "percent", first: 10 }],
    reading: { words: momentum, judge: ([change = unknown]) => [change, 0, 0] },
    calculate: ({ ROC }, { close: values }) => [ROC.calculate({ period: 10, values })],
  },
  {
    id: "awesome-oscillator",
    name: "Awesome oscillator",
    parameters: "5, 34",
    needs: highLow,
    outputs: [{ name: "AO", unit: "price", first: 33 }],
    reading: { words: momentum, judge: ([gap = unknown]) => [gap, 0, 0] },
    calculate: ({ AwesomeOscillator }, { high, low }) => [
      AwesomeOscillator.calculate({ high, low, fastPeriod: 5, slowPeriod: 34 }),
    ],
  },
  {
    id: "ichimoku",
    name: "Ichimoku cloud",
    parameters: "9, 26, 52, 26",
    needs: highLow,
    outputs: [
      { name: "conversion line", unit: "price", first: 51 },
      { name: "base line", unit: "price", first: 51 },
      { name: "leading span A", unit: "price", first: 76 },
      { name: "leading span B", unit: "price", first: 76 },
    ],
    reading: {
      words: channel,
      judge: ([, , a = unknown, b = unknown], close) => [close, Math.min(a, b), Math.max(a, b)],
    },
    calculate: ({ IchimokuCloud }, { high, low }) => {
      const periods = { conversionPeriod: 9, basePeriod: 26, spanPeriod: 52, displacement: 26 };
      const results = IchimokuCloud.calculate({ high, low, ...periods });
      // The cloud over a bar was computed 25 bars before it; the package does not move it.
      const moved = results.slice(0, -25);
      return [field(results, "conversion"), field(results, "base"), field(moved, "spanA"), field(moved, "spanB")];
    },
  },
  {
    id: "keltner",
    name: "Keltner channel",
    parameters: "20, 10, 2",
    needs: highLow,
    outputs: [
      { name: "upper band", unit: "price", first: 19 },
      { name: "middle band", unit: "price", first: 19 },
      { name: "lower band", unit: "price", first: 19 },
    ],
    reading: { words: channel, judge: ([upper = unknown, , lower = unknown], close) => [close, lower, upper] },
    calculate: ({ KeltnerChannels }, bars) => {
      const results = KeltnerChannels.calculate({ ...bars, maPeriod: 20, atrPeriod: 10, multiplier: 2, useSMA: false });
      return [field(results, "upper"), field(results, "middle"), field(results, "lower")];
    },
  },
  {
    id: "atr",
    name: "ATR",
    parameters: "14",
    needs: highLow,
    outputs: [{ name: "ATR", unit: "price", first: 14 }],
    calculate: ({ ATR }, bars) => [ATR.calculate({ ...bars, period: 14 })],
  },
];
