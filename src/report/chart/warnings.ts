import type { ChartData } from "../../analysis/chart-data.ts";
import type { IsoDate, ReportedSignal } from "../../analysis/symbol-report.ts";
import { letterOf } from "../explain/marks.ts";
import { byTelling } from "../warning.ts";

/** A warning in force with the letter that stands for it in the chart and in the text beside it. */
export interface LetteredSignal {
  readonly letter: string;
  readonly signal: ReportedSignal;
}

/** The warnings in force in the order of telling, each with its letter. */
export function lettered(signals: readonly ReportedSignal[]): LetteredSignal[] {
  return signals.toSorted(byTelling).map((signal, index) => ({ letter: letterOf(index), signal }));
}

/** The bar of a date; `undefined` for one that is not in the chart. */
export type BarOf = (date: IsoDate) => number | undefined;

export function barsByDate({ dates }: ChartData): BarOf {
  const bars = new Map(dates.map((date, bar) => [date, bar]));
  return (date) => bars.get(date);
}

/** The date that a warning speaks of. */
export function dateOf({ pivotAt, knownAt }: ReportedSignal): IsoDate {
  return pivotAt ?? knownAt;
}
