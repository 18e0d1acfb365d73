import type { BarsRequest } from "../providers/provider.ts";
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
}

/** What to ask the source for: nothing, the last days with an overlap, or all bars. */
export type Refresh = "none" | "tail" | "whole";

/** A bar is expected so long after the close, as sources settle it. */
const SETTLE_MINUTES = 20;
/** A fetch so long after a session's end that did not bring its bar proves a holiday; one before that, only a late source. */
const LATEST_MINUTES = 120;
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

function isCurrent(held: StoredBars, { asOf }: BarsRequest, { now, maxAge }: RefreshPolicy): boolean {
  const last = held.series.days.at(-1) ?? 0;
  if (asOf !== undefined && asOf <= last) return true;
  const age = now.getTime() - held.fetchedAt;
  if (age < -CLOCK_SKEW) return false;
  if (maxAge !== undefined) return age <= maxAge;
  return !lacksLastSession(held, last) && reachesLastSession(held, last, now);
}

/** The source knew of a session after its last bar: it may have found it again. */
function lacksLastSession({ findings }: StoredBars, last: Day): boolean {
  return findings.some(({ code, days }) => code === "missing-session" && days.some((day) => day > last));
}

function reachesLastSession({ series, closesAt, fetchedAt }: StoredBars, last: Day, now: Date): boolean {
  const ends = sessionEnds(series, closesAt);
  const expected = lastFinishedSession(ends, now, SETTLE_MINUTES);
  return expected <= last || expected <= lastFinishedSession(ends, new Date(fetchedAt), LATEST_MINUTES);
}
