import { bsadf } from "../../src/indicators/bsadf.ts";
import { macd } from "../../src/indicators/macd.ts";
import { ema, sma, wilderAverage } from "../../src/indicators/moving-average.ts";
import { percentileRank, rollingMax, rollingMin, rollingSd, rollingVariance } from "../../src/indicators/rolling.ts";
import { rsi } from "../../src/indicators/rsi.ts";
import { atr, trueRange } from "../../src/indicators/true-range.ts";
import { closeVolatility, yangZhang } from "../../src/indicators/volatility.ts";
import { accumulationDistribution, chaikinMoneyFlow, onBalanceVolume } from "../../src/indicators/volume.ts";
import type { FullSeries } from "./oracle.ts";

/** What is promised of a kernel; every one of them has to keep the same contract. */
export interface Kernel {
  readonly name: string;
  readonly compute: (bars: FullSeries) => Float64Array;
  /** The first bar with a value. */
  readonly first: number;
  /** Its value, from `first` on, where every price is 100 and every volume 1,000. */
  readonly flat: number;
  /** Powers of the price and of the volume that its unit is made of. */
  readonly unit: readonly [price: number, volume: number];
  readonly bounds?: readonly [low: number, high: number];
  /** A running total: nothing after a NaN can be known. */
  readonly total?: true;
}

const periods = { fast: 12, slow: 26, signal: 9 };
const price = [1, 0] as const;
const none = [0, 0] as const;
const shares = [0, 1] as const;

export const kernels: readonly Kernel[] = [
  { name: "sma", compute: ({ close }) => sma(close, 10), first: 9, flat: 100, unit: price },
  { name: "ema", compute: ({ close }) => ema(close, 10), first: 9, flat: 100, unit: price },
  { name: "wilderAverage", compute: ({ close }) => wilderAverage(close, 10), first: 9, flat: 100, unit: price },
  { name: "rsi", compute: ({ close }) => rsi(close, 14), first: 14, flat: 50, unit: none, bounds: [0, 100] },
  { name: "macd line", compute: ({ close }) => macd(close, periods).line, first: 25, flat: 0, unit: price },
  { name: "macd signal", compute: ({ close }) => macd(close, periods).signal, first: 33, flat: 0, unit: price },
  { name: "macd histogram", compute: ({ close }) => macd(close, periods).histogram, first: 33, flat: 0, unit: price },
  {
    name: "trueRange",
    compute: ({ high, low, close }) => trueRange(high, low, close),
    first: 1,
    flat: 0,
    unit: price,
    bounds: [0, Infinity],
  },
  { name: "atr", compute: ({ high, low, close }) => atr(high, low, close, 14), first: 14, flat: 0, unit: price },
  {
    name: "onBalanceVolume",
    compute: ({ close, volume }) => onBalanceVolume(close, volume),
    first: 0,
    flat: 1000,
    unit: shares,
    total: true,
  },
  {
    name: "accumulationDistribution",
    compute: ({ high, low, close, volume }) => accumulationDistribution(high, low, close, volume),
    first: 0,
    flat: 0,
    unit: shares,
    total: true,
  },
  {
    name: "chaikinMoneyFlow",
    compute: ({ high, low, close, volume }) => chaikinMoneyFlow(high, low, close, volume, 20),
    first: 19,
    flat: 0,
    unit: none,
    bounds: [-1, 1],
  },
  { name: "rollingMax", compute: ({ high }) => rollingMax(high, 20), first: 19, flat: 100, unit: price },
  { name: "rollingMin", compute: ({ low }) => rollingMin(low, 20), first: 19, flat: 100, unit: price },
  { name: "rollingSd", compute: ({ close }) => rollingSd(close, 20), first: 19, flat: 0, unit: price },
  { name: "rollingVariance", compute: ({ close }) => rollingVariance(close, 20), first: 19, flat: 0, unit: [2, 0] },
  { name: "closeVolatility", compute: ({ close }) => closeVolatility(close, 20), first: 19, flat: 0, unit: none },
  {
    name: "yangZhang",
    compute: ({ open, high, low, close }) => yangZhang(open, high, low, close, 20),
    first: 20,
    flat: 0,
    unit: none,
    bounds: [0, Infinity],
  },
  {
    name: "percentileRank",
    compute: ({ close }) => percentileRank(close, 20),
    first: 20,
    flat: 0,
    unit: none,
    bounds: [0, 1],
  },
  {
    name: "bsadf",
    compute: ({ close }) => bsadf(close, { minimum: 20, longest: 60 }).statistic,
    first: 19,
    flat: Number.NaN,
    unit: none,
  },
  {
    name: "bsadf with lags",
    compute: ({ close }) => bsadf(close, { minimum: 20, longest: 60, lags: 2 }).statistic,
    first: 19,
    flat: Number.NaN,
    unit: none,
  },
];
