import { analyze } from "../analysis/analyze.ts";
import { reportSignal } from "../analysis/reported.ts";
import type { IsoDate, ReportedSignal } from "../analysis/symbol-report.ts";
import { FrothError } from "../errors.ts";
import { parseIsoDate } from "../series/dates.ts";
import { at, barsUntil } from "../series/series.ts";
import { readBars, type ScanRequest } from "./scan.ts";

/** A signal that has ended, and the close of the bar that ended it. */
export interface EndedSignal {
  readonly signal: ReportedSignal;
  readonly close: number;
}

/**
 * The signals of some symbols that were in force on `date` or later and are no more on the last bar. The whole history is
 * analysed, for only that finds them as they were found on their day; so this is asked of few symbols.
 *
 * @param request its settings' `asOf` is the last bar that counts
 * @returns by symbol; one whose bars cannot be read any more has no entry
 */
export async function endedSignals(
  request: Pick<ScanRequest, "provider" | "settings" | "symbols" | "signal">,
  date: IsoDate,
): Promise<Map<string, EndedSignal[]>> {
  const ended = new Map<string, EndedSignal[]>();
  for (const symbol of request.symbols) {
    try {
      ended.set(symbol, await endedSince(request, symbol, date));
    } catch (error) {
      if (!(error instanceof FrothError)) throw error;
    }
  }
  return ended;
}

async function endedSince(
  request: Pick<ScanRequest, "provider" | "settings" | "signal">,
  symbol: string,
  date: IsoDate,
): Promise<EndedSignal[]> {
  const { series } = await readBars(request, symbol);
  const { signals, isMeasured } = analyze(series, [], request.settings.parameters);
  const first = barsUntil(series.days, parseIsoDate(date) ?? Number.NEGATIVE_INFINITY);
  return signals.flatMap((signal) => {
    const { endedAt } = signal;
    if (endedAt === undefined || endedAt < first) return [];
    return [{ signal: reportSignal(series, signal, isMeasured(signal)), close: at(series.close, endedAt) }];
  });
}
