import { inRally, standingAt } from "../analysis/trend.ts";
import type { DetectorContext } from "../detectors/context.ts";
import { outlookCell, volatility60 } from "../evidence/outlook.ts";
import { sma } from "../indicators/moving-average.ts";
import { quarterOf, type Day } from "../series/dates.ts";
import { at } from "../series/series.ts";
import { HORIZON, outcomesOf, type Outcomes } from "./outcomes.ts";

/** Which rally days a study counts. */
export interface SampleSettings {
  /** Days before this one are history only: detectors see them, nothing is counted on them. */
  readonly from: Day | undefined;
  /** Mean of close x volume over 50 sessions, in the currency of the prices. A series without volume is not held to it. */
  readonly minDollarVolume: number;
  /** Bars up to the day, itself included. */
  readonly minHistory: number;
}

/** The rally days of one symbol, columnar; every column has one entry a bar. */
export interface Sample {
  readonly symbol: string;
  readonly close: Float64Array;
  readonly outcomes: Outcomes;
  /** Cell of volatility and extension, as `outlookCell` numbers them; -1 where the bar is not in the sample. */
  readonly cells: Int32Array;
  /** Calendar quarter of the bars in the sample. */
  readonly quarters: Int32Array;
  /** From this bar on, the sessions to be judged are not over. */
  readonly openFrom: number;
  /** Bars in the sample whose sessions are over. */
  readonly days: number;
}

const DOLLAR_VOLUME_SESSIONS = 50;

/** The rally days of a series that a study counts, each with its cell, its quarter and what followed. */
export function sampleOf(context: DetectorContext, settings: SampleSettings): Sample {
  const { series, length, close } = context;
  const cells = new Int32Array(length).fill(-1);
  const quarters = new Int32Array(length);
  const isLiquid = liquidity(context, settings.minDollarVolume);
  const openFrom = Math.max(0, length - HORIZON);
  let days = 0;
  for (let t = Math.max(0, settings.minHistory - 1); t < length; t++) {
    const day = at(series.days, t);
    if (day < (settings.from ?? day) || !inRally(context, t) || !isLiquid(t)) continue;
    cells[t] = outlookCell(volatility60(close, t), standingAt(context, t).above200);
    quarters[t] = quarterOf(day);
    if (t < openFrom) days += 1;
  }
  return { symbol: series.symbol, close, outcomes: outcomesOf(context), cells, quarters, openFrom, days };
}

function liquidity(context: DetectorContext, least: number): (t: number) => boolean {
  if (!context.has("volume")) return () => true;
  const traded = context.close.map((close, t) => close * at(context.reportedVolume, t));
  const mean = sma(traded, DOLLAR_VOLUME_SESSIONS);
  return (t) => at(mean, t) >= least;
}
