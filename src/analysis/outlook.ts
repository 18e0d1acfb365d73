import type { DetectorContext } from "../detectors/context.ts";
import { outlookAt, volatility60 } from "../evidence/outlook.ts";
import { pullbackOutlookAt } from "../evidence/pullback.ts";
import { upsideAt } from "../evidence/upside.ts";
import { isoDate } from "../series/dates.ts";
import { isUsListed } from "../series/instruments.ts";
import { at } from "../series/series.ts";
import type { ReportedOutlook } from "./symbol-report.ts";
import { lastRally, standingAt, trendAt } from "./trend.ts";

/** Bars before a rally can be told: a year for its high. */
const RALLY_WARMUP = 252;

/**
 * The chance of a drawdown from the last bar, where it was measured: for single US stocks in a rally, with what there is to
 * gain, or in its pullback. Outside both the numbers of the last rally day stand, with its date.
 */
export function outlookOf(context: DetectorContext): ReportedOutlook {
  const { series, length } = context;
  if (series.instrument !== "stock" || !isUsListed(series.symbol))
    return { status: "not-measured", reason: "instrument" };
  if (length < RALLY_WARMUP) return { status: "not-measured", reason: "insufficient-history" };
  const rally = lastRally(context, length - 1);
  if (rally < 0) return { status: "not-measured", reason: "no-rally" };
  const asOf = (t: number): string => isoDate(at(series.days, t));
  if (trendAt(context, length - 1) === "pullback") {
    const horizons = pullbackOutlookAt(volatility60(series.close, length - 1));
    return { status: "measured", setting: "pullback", asOf: asOf(length - 1), horizons, upside: null };
  }
  const [sigma60, extension] = [volatility60(series.close, rally), standingAt(context, rally).above200];
  return {
    status: rally === length - 1 ? "measured" : "last-rally",
    setting: "rally",
    asOf: asOf(rally),
    horizons: outlookAt(sigma60, extension),
    upside: upsideAt(sigma60, extension),
  };
}
