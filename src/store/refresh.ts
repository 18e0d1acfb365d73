import type { Bars, BarsRequest } from "../providers/provider.ts";
import { calendarDaysOf, dayOfTime, type Day } from "../series/dates.ts";
import { barsUntil } from "../series/series.ts";
import { lastFinishedSession, sessionEnds } from "./exchange-clock.ts";
import type { StoredBars } from "./store.ts";

/** When stored bars may stand for those of the source. */
export interface RefreshPolicy {
  /** The clock. */
  readonly now: Date;
  /** `offline`: never ask the source. `refetch`: ask it for everything. `due`: ask where a newer bar may exist. */
  readonly mode: "due" | "offline" | "refetch";
  /** In place of the last finished session: bars that were fetched within so many milliseconds are new enough. */
  readonly maxAge?: number | undefined;
  /** Whether the bar of a running session is wanted, which only the source has. */
  readonly wantsProvisional?: boolean | undefined;
}

/** What to ask the source for: nothing, the last days with an overlap, or all bars. */
export type Refresh = "none" | "tail" | "whole";

/** A bar is expected so long after the close, as sources settle it. */
const SETTLE_MINUTES = 20;
/** A fetch so long after a session's end that did not bring its bar proves a holiday; one before that, only a late source. */
const LATEST_MINUTES = 120;
/** The value of a mutual fund is computed in the evening, and published by the next morning. */
const LATEST_MINUTES_OF_FUNDS = 20 * 60;
/** Clocks of two machines that share a store may differ by so much. */
const CLOCK_SKEW = 5 * 60_000;

/** What a request needs from the source, given what is stored of the symbol. */
export function refreshOf(held: StoredBars | undefined, request: BarsRequest, policy: RefreshPolicy): Refresh {
  if (policy.mode === "offline") return "none";
  if (held === undefined || policy.mode === "refetch" || !isDeepEnough(held, request, policy.now)) return "whole";
  return isCurrent(held, request, policy) ? "none" : "tail";
}

/** The first day of the calendar time that holds the bars of a request. */
export function firstNeededDay({ historyBars, asOf }: BarsRequest, now: Date): Day {
  return Math.min(asOf ?? Infinity, dayOfTime(now)) - calendarDaysOf(historyBars);
}

/** As many bars as are needed, or all that the source had in that time. */
function isDeepEnough({ series, coveredFrom }: StoredBars, request: BarsRequest, now: Date): boolean {
  const bars = barsUntil(series.days, request.asOf ?? Infinity);
  return bars >= request.historyBars || coveredFrom <= firstNeededDay(request, now);
}

function isCurrent(held: StoredBars, { asOf }: BarsRequest, policy: RefreshPolicy): boolean {
  const { now, maxAge, wantsProvisional = false } = policy;
  const { series, closesAt, fetchedAt, knownUntil } = held;
  const last = series.days.at(-1) ?? 0;
  if (asOf !== undefined && asOf <= last) return true;
  const age = now.getTime() - fetchedAt;
  if (wantsProvisional || age < -CLOCK_SKEW) return false;
  if (maxAge !== undefined) return age <= maxAge;
  return lastFinishedSession(sessionEnds(series, closesAt), now, SETTLE_MINUTES) <= Math.max(last, knownUntil);
}

/**
 * Up to which day the bars of a fetch are all that there are. A session that ended long before without a bar was a holiday;
 * one that the source calls unfinished, or knows of without having its bar or its prices, is still to come.
 *
 * @param now when the bars were fetched
 */
export function knownUntil({ series, findings, closesAt }: Bars, now: Date): Day {
  const toCome = sessionsToCome({ series, findings });
  const latest = series.instrument === "fund" ? LATEST_MINUTES_OF_FUNDS : LATEST_MINUTES;
  const ended = lastFinishedSession(sessionEnds(series, closesAt), now, latest);
  return Math.min(ended, ...toCome.map((day) => day - 1));
}

/** The sessions after the last bar that the source knows of, without a final bar of them. */
export function sessionsToCome({ series, findings }: Pick<Bars, "series" | "findings">): Day[] {
  const last = series.days.at(-1) ?? 0;
  const lacking = findings.filter(({ code }) => ["partial-bar", "missing-session", "null-row"].includes(code));
  return lacking.flatMap(({ days }) => days).filter((day) => day > last);
}
