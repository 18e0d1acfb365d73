import type { ReportedProvisional } from "../analysis/symbol-report.ts";
import type { Bars } from "../providers/provider.ts";
import { isoDate, type Day } from "../series/dates.ts";
import { at } from "../series/series.ts";

/** The bar of the unfinished session as a reader sees it, beside the close before it; `null` where there is none by `asOf`. */
export function reportProvisional(
  { series, provisional }: Bars,
  asOf: Day = Number.POSITIVE_INFINITY,
): ReportedProvisional | null {
  if (provisional === undefined || provisional.day > asOf) return null;
  const { day, open, high, low, close, volume } = provisional;
  const before = at(series.close, series.close.length - 1);
  return { date: isoDate(day), open, high, low, close, volume, changePercent: (close / before - 1) * 100 };
}
