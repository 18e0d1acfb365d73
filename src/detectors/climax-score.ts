import { differences } from "../indicators/ratio.ts";
import { at } from "../series/series.ts";
import type { ClimaxValues } from "./climax-parameters.ts";
import type { DetectorContext } from "./context.ts";

/** One sign of the checklist on one bar. */
export interface ClimaxSign {
  /** What was measured; `NaN` where the bars cannot tell, which takes the sign out of the count. */
  readonly value: number;
  readonly met: boolean;
  /** The bar it stands on, where it is met and there is one. */
  readonly at?: number | undefined;
}

/** A sign that is met when the newest bars beat all bars of the move before them. */
export interface RecordSign extends ClimaxSign {
  /** What had to be beaten. */
  readonly before: number;
}

/** The checklist on one bar. */
export interface ClimaxChecklist {
  /** 1: rise over the final run, in percent. */
  readonly runUp: ClimaxSign;
  /** 2: how many closes were up. */
  readonly upCloses: ClimaxSign;
  /** 3: largest recent gain of a session in points (not percent). */
  readonly pointGain: RecordSign;
  /** 4: heaviest recent volume. */
  readonly volume: RecordSign;
  /** 5: newest gap on volume, in percent; 0 where there is none. */
  readonly gap: ClimaxSign;
  /** 6: distance above the long average, in percent. */
  readonly extension: ClimaxSign;
}

/** The columns that the checklist reads, gathered once for all bars. */
export interface ClimaxColumns {
  readonly close: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** NaN where it cannot be believed: such a volume counts for nothing. */
  readonly volume: Float64Array;
  readonly usualVolume: Float64Array;
  /** Change of the close in points. */
  readonly points: Float64Array;
  readonly average: Float64Array;
  readonly youngAverage: Float64Array;
}

export function climaxColumns(context: DetectorContext, values: ClimaxValues): ClimaxColumns {
  const { close, high, low, volume } = context;
  return {
    close,
    high,
    low,
    volume,
    usualVolume: context.volumeSma(values.volumePeriod),
    points: differences(close),
    average: context.sma(values.averagePeriod),
    youngAverage: context.sma(values.youngPeriod),
  };
}

/** Length of the average that the distance of bar `t` is measured from. */
export function averageDays({ averagePeriod, youngPeriod }: ClimaxValues, t: number): number {
  return t < averagePeriod - 1 ? youngPeriod : averagePeriod;
}

/** The signs that look at a few bars only; the other two look through the whole move. */
type QuickSigns = Pick<ClimaxChecklist, "runUp" | "upCloses" | "gap" | "extension">;

/** O'Neil's climax-top checklist on bar `t`, at least `advanceSessions` bars into the series, from bars up to `t`. */
export function climaxChecklist(columns: ClimaxColumns, values: ClimaxValues, t: number): ClimaxChecklist {
  const start = t - values.advanceSessions;
  return {
    ...quickSigns(columns, values, t),
    pointGain: recordSign(columns.points, start, t, values.recent),
    volume: recordSign(columns.volume, start, t, values.recent),
  };
}

/** How many of six signs are met on bar `t`, scaled up where not all can be judged; 0 where that cannot be `least`. */
export function climaxScore(columns: ClimaxColumns, values: ClimaxValues, t: number, least: number): number {
  if (!hasAdvanced(columns.close, values, t)) return 0;
  const quick = countSigns(Object.values(quickSigns(columns, values, t)));
  if (sixths(quick.met + 2, quick.judged + 2) < least) return 0;
  const { met, judged } = countSigns(Object.values(climaxChecklist(columns, values, t)));
  return sixths(met, judged);
}

function sixths(met: number, judged: number): number {
  return (met * 6) / judged;
}

/** How many signs are met, and of how many that the bars can tell. */
export function countSigns(signs: readonly ClimaxSign[]): { readonly met: number; readonly judged: number } {
  let met = 0;
  let judged = 0;
  for (const sign of signs) {
    if (sign.met) met++;
    if (!Number.isNaN(sign.value)) judged++;
  }
  return { met, judged };
}

/** Whether the close of bar `t` stands far enough above where the move may have started for a climax to be looked for. */
function hasAdvanced(close: Float64Array, { advanceSessions, advance }: ClimaxValues, t: number): boolean {
  return t >= advanceSessions && at(close, t) >= (1 + advance / 100) * at(close, t - advanceSessions);
}

function quickSigns(columns: ClimaxColumns, values: ClimaxValues, t: number): QuickSigns {
  const price = at(columns.close, t);
  const before = at(columns.close, t - values.runUpSessions);
  const upCloses = countUpCloses(columns.points, t - values.upSessions, t);
  const average = at(averageDays(values, t) === values.averagePeriod ? columns.average : columns.youngAverage, t);
  return {
    runUp: { value: percentAbove(price, before), met: price >= (1 + values.runUp / 100) * before },
    upCloses: { value: upCloses, met: upCloses >= values.upCloses },
    gap: gapSign(columns, values, t),
    extension: { value: percentAbove(price, average), met: price >= (1 + values.extension / 100) * average },
  };
}

function percentAbove(value: number, base: number): number {
  return (value / base - 1) * 100;
}

function countUpCloses(points: Float64Array, start: number, t: number): number {
  let count = 0;
  for (let bar = start + 1; bar <= t; bar++) if (at(points, bar) > 0) count++;
  return count;
}

/** Whether the highest of the last `recent` values is above all values of the move before them. */
function recordSign(values: Float64Array, start: number, t: number, recent: number): RecordSign {
  const peak = peakBar(values, t - recent, t);
  const value = at(values, peak);
  const before = at(values, peakBar(values, start, t - recent));
  const met = value > before;
  return { value: Number.isNaN(before) ? before : value, before, met, at: met ? peak : undefined };
}

/** The bar with the highest value after `start` up to `end`; a NaN is passed over, unless there is nothing else. */
function peakBar(values: Float64Array, start: number, end: number): number {
  let peak = start + 1;
  let highest = at(values, peak);
  for (let bar = start + 2; bar <= end; bar++) {
    const value = at(values, bar);
    if (!(value > highest || Number.isNaN(highest))) continue;
    peak = bar;
    highest = value;
  }
  return peak;
}

/** A bar of the last `recent` that lies wholly above the one before it, on more volume than usual. */
function gapSign(columns: ClimaxColumns, { recent, gapVolume }: ClimaxValues, t: number): ClimaxSign {
  let judged = false;
  for (let bar = t; bar > t - recent; bar--) {
    const floor = at(columns.low, bar);
    const ceiling = at(columns.high, bar - 1);
    const traded = at(columns.volume, bar);
    if (floor > ceiling && traded > gapVolume * at(columns.usualVolume, bar)) {
      return { value: percentAbove(floor, ceiling), met: true, at: bar };
    }
    judged ||= !Number.isNaN(floor + ceiling + traded);
  }
  return { value: judged ? 0 : Number.NaN, met: false };
}
