import { analyze } from "../analysis/analyze.ts";
import type { ParameterOverrides } from "../analysis/parameters.ts";
import { reportSignal } from "../analysis/reported.ts";
import type { IsoDate, ReportedSignal } from "../analysis/symbol-report.ts";
import { parseIsoDate } from "../series/dates.ts";
import { at, barsUntil, type Series } from "../series/series.ts";

/** A signal that has ended, and the close of the bar that ended it. */
export interface EndedSignal {
  readonly signal: ReportedSignal;
  readonly close: number;
}

/**
 * The signals of a symbol that were in force on `date` or later and are not on its last bar, with the whole history analysed:
 * only that finds them as they were found on their day.
 *
 * @param series the bars of the report, up to its last
 */
export function endedSince(series: Series, overrides: ParameterOverrides, date: IsoDate): EndedSignal[] {
  const { signals, isMeasured } = analyze(series, [], overrides);
  const first = barsUntil(series.days, parseIsoDate(date) ?? Number.NEGATIVE_INFINITY);
  return signals.flatMap((signal) => {
    const { endedAt } = signal;
    if (endedAt === undefined || endedAt < first) return [];
    return [{ signal: reportSignal(series, signal, isMeasured(signal)), close: at(series.close, endedAt) }];
  });
}
