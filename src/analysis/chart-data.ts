import { countedDistributionDays } from "../detectors/distribution-days.ts";
import { distributionVolume } from "../detectors/distribution-volume.ts";
import { macdDivergence } from "../detectors/macd-divergence.ts";
import { rsiDivergence } from "../detectors/rsi-divergence.ts";
import { isoDate } from "../series/dates.ts";
import { at, type OptionalColumn } from "../series/series.ts";
import type { Analysis } from "./analyze.ts";
import { parameterValues, type ParameterOverrides } from "./parameters.ts";
import type { IsoDate } from "./symbol-report.ts";

/** How many of the newest bars a chart shows: about a year. */
const CHART_BARS = 250;

/** A number for each bar of a chart; `null` where there is none, as in a warm-up. */
export type ChartColumn = readonly (number | null)[];

/** What a chart of one symbol is drawn from, beside its signals: its newest bars. Plain data, oldest first. */
export interface ChartData {
  /** All columns have its length. */
  readonly dates: readonly IsoDate[];
  /** `null`: the source does not have the column. */
  readonly open: ChartColumn | null;
  readonly high: ChartColumn | null;
  readonly low: ChartColumn | null;
  readonly close: ChartColumn;
  /** Shares. */
  readonly volume: ChartColumn | null;
  /** 50-day and 200-day averages of the close. */
  readonly sma50: ChartColumn;
  readonly sma200: ChartColumn;
  /** With the period that the divergences are found in. */
  readonly rsi: { readonly period: number; readonly values: ChartColumn };
  readonly macd: {
    readonly fast: number;
    readonly slow: number;
    readonly signalPeriod: number;
    readonly line: ChartColumn;
    readonly signal: ChartColumn;
    readonly histogram: ChartColumn;
  };
  /** Distribution days that count on the last bar, oldest first: indices into `dates`. */
  readonly distributionDays: readonly number[];
}

/** The newest bars of an analysed symbol with their indicators, each computed once with those of the detectors. */
export function chartDataOf({ context }: Pick<Analysis, "context">, overrides: ParameterOverrides = {}): ChartData {
  const { series, length } = context;
  const from = Math.max(0, length - CHART_BARS);
  const cut = (values: Float64Array): ChartColumn =>
    Array.from({ length: length - from }, (_, i) => {
      const value = at(values, from + i);
      return Number.isFinite(value) ? value : null;
    });
  const column = (name: OptionalColumn): ChartColumn | null => {
    const values = series[name];
    return values === undefined ? null : cut(values);
  };
  const { period } = parameterValues(rsiDivergence, overrides);
  const { fast, slow, signal } = parameterValues(macdDivergence, overrides);
  const macd = context.macd(fast, slow, signal);
  const counted = countedDistributionDays(context, parameterValues(distributionVolume, overrides));
  return {
    dates: Array.from(series.days.subarray(from), isoDate),
    open: column("open"),
    high: column("high"),
    low: column("low"),
    close: cut(context.close),
    volume: column("volume"),
    sma50: cut(context.sma(50)),
    sma200: cut(context.sma(200)),
    rsi: { period, values: cut(context.rsi(period)) },
    macd: {
      fast,
      slow,
      signalPeriod: signal,
      line: cut(macd.line),
      signal: cut(macd.signal),
      histogram: cut(macd.histogram),
    },
    distributionDays: counted.filter((t) => t >= from).map((t) => t - from),
  };
}
