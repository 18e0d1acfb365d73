import { standingAt } from "../analysis/trend.ts";
import type { DetectorContext } from "../detectors/context.ts";
import { outlookAt, volatility60 } from "../evidence/outlook.ts";
import { isoDate } from "../series/dates.ts";
import { at } from "../series/series.ts";
import { sampleOf, type SampleSettings } from "./sample.ts";
import { everyFifth } from "./upside-grid.ts";

/** Which days the outlook is checked on: as those it was made from, but however little was traded. */
const checked: SampleSettings = { from: undefined, minDollarVolume: 0, minHistory: 1300 };

/** How well the outlook for 60 sessions did on the days of some years. */
export interface OutlookCheck {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
  /** Mean of what the outlook says, and share of days that a fall followed. */
  readonly predicted: number;
  readonly observed: number;
  /** Mean square of the error of the outlook, of its volatility alone, and of the share observed. */
  readonly brier: number;
  readonly brierVolatility: number;
  readonly brierConstant: number;
}

/** Checks the outlook on the days up to a date and on those after it, one symbol after the other. */
export function createOutlookCheck(until: string) {
  const parts = [createPart(), createPart()] as const;
  return {
    add(context: DetectorContext): void {
      const { series, close } = context;
      const sample = sampleOf(context, checked);
      for (const t of everyFifth(sample)) {
        const date = isoDate(at(series.days, t));
        const sixty = outlookAt(volatility60(close, t), standingAt(context, t).above200).at(-1);
        if (sixty === undefined) continue;
        const part = parts[date <= until ? 0 : 1];
        part.add(date, sixty, at(sample.outcomes.fallAfter, t) > 0 ? 1 : 0);
      }
    },
    /** Those of the two that have a day. */
    result: (): OutlookCheck[] => parts.map((part) => part.result()).filter(({ days }) => days > 0),
  };
}

function createPart() {
  const sums = { days: 0, predicted: 0, fell: 0, squares: 0, squaresVolatility: 0 };
  let [firstDay, lastDay] = ["9999-12-31", ""];
  return {
    add(date: string, { chance, sameVolatility }: { chance: number; sameVolatility: number }, fell: 0 | 1): void {
      firstDay = date < firstDay ? date : firstDay;
      lastDay = date > lastDay ? date : lastDay;
      sums.days += 1;
      sums.predicted += chance;
      sums.fell += fell;
      sums.squares += (chance - fell) ** 2;
      sums.squaresVolatility += (sameVolatility - fell) ** 2;
    },
    result(): OutlookCheck {
      const { days, predicted, fell, squares, squaresVolatility } = sums;
      const observed = fell / days;
      return {
        firstDay,
        lastDay,
        days,
        predicted: predicted / days,
        observed,
        brier: squares / days,
        brierVolatility: squaresVolatility / days,
        brierConstant: observed * (1 - observed),
      };
    },
  };
}
