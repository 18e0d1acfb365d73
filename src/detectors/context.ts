import { onBalanceVolume } from "../indicators/volume.ts";
import { atr } from "../indicators/true-range.ts";
import { macd, type Macd } from "../indicators/macd.ts";
import { sma } from "../indicators/moving-average.ts";
import { rollingMax } from "../indicators/rolling.ts";
import { rsi } from "../indicators/rsi.ts";
import { suspectRangePeriod, suspectVolume } from "../indicators/suspect-volume.ts";
import { yangZhang } from "../indicators/volatility.ts";
import type { OptionalColumn, Series } from "../series/series.ts";

/**
 * What a detector sees: the columns of a series and the indicators on them, each computed once however many detectors
 * ask. A column that the series lacks reads as NaN throughout, so every comparison with it is false.
 */
export interface DetectorContext {
  readonly series: Series;
  readonly length: number;
  /**
   * The first bar whose signals are wanted; 0 for the whole history. No event from before it may be told, because it could
   * silence later ones; a state that holds on it may seem to begin on it.
   */
  readonly since: number;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** Volume for rules: NaN on bars where the reported number cannot be believed. */
  readonly volume: Float64Array;
  /** Volume as reported, for averages and cumulative sums. */
  readonly reportedVolume: Float64Array;
  /** Bars whose volume cannot be believed, oldest first. */
  readonly suspectBars: readonly number[];
  has(column: OptionalColumn): boolean;
  sma(period: number): Float64Array;
  volumeSma(period: number): Float64Array;
  highestClose(period: number): Float64Array;
  highestHigh(period: number): Float64Array;
  rsi(period: number): Float64Array;
  macd(fast: number, slow: number, signal: number): Macd;
  atr(period: number): Float64Array;
  onBalanceVolume(): Float64Array;
  yangZhang(period: number): Float64Array;
  /** The same with another `since`. */
  from(since: number): DetectorContext;
  /** Any further shared computation, under a name of its own. */
  once<T>(name: string, compute: () => T): T;
}

/** The context of a series. Values are computed when first asked for and shared by all detectors. */
export function createContext(series: Series): DetectorContext {
  const memory = new Map<string, unknown>();
  const once = <T>(name: string, compute: () => T): T => {
    if (!memory.has(name)) memory.set(name, compute());
    return memory.get(name) as T;
  };
  const length = series.close.length;
  const column = (name: OptionalColumn): Float64Array =>
    series[name] ?? once("missing column", () => new Float64Array(length).fill(Number.NaN));
  const [open, high, low, reportedVolume] = [column("open"), column("high"), column("low"), column("volume")];
  const { close } = series;
  const since = (first: number): DetectorContext => ({
    series,
    length,
    since: first,
    open,
    high,
    low,
    close,
    reportedVolume,
    get suspectBars() {
      return once("suspect bars", () => suspectVolume(series, this.atr(suspectRangePeriod)));
    },
    get volume() {
      return once("volume", () => without(reportedVolume, this.suspectBars));
    },
    has: (name) => series[name] !== undefined,
    sma: (period) => once(`sma ${period}`, () => sma(close, period)),
    volumeSma: (period) => once(`volume sma ${period}`, () => sma(reportedVolume, period)),
    highestClose: (period) => once(`highest close ${period}`, () => rollingMax(close, period)),
    highestHigh: (period) => once(`highest high ${period}`, () => rollingMax(high, period)),
    rsi: (period) => once(`rsi ${period}`, () => rsi(close, period)),
    macd: (fast, slow, signal) => once(`macd ${fast} ${slow} ${signal}`, () => macd(close, { fast, slow, signal })),
    atr: (period) => once(`atr ${period}`, () => atr(high, low, close, period)),
    onBalanceVolume: () => once("obv", () => onBalanceVolume(close, reportedVolume)),
    yangZhang: (period) => once(`yang-zhang ${period}`, () => yangZhang(open, high, low, close, period)),
    from: (later) => once(`from ${later}`, () => since(later)),
    once,
  });
  return since(0);
}

function without(values: Float64Array, bars: readonly number[]): Float64Array {
  const rest = values.slice();
  for (const t of bars) rest[t] = Number.NaN;
  return rest;
}
