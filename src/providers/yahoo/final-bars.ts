import type { Day } from "../../series/dates.ts";
import type { DateAt } from "./trading-dates.ts";

/** A regular session, in seconds since 1970 UTC. */
export interface Session {
  readonly start: number;
  readonly end: number;
}

/** Closing auctions and late prints: a close is taken as final so long after the bell. */
const SETTLE_SECONDS = 20 * 60;

/** Exchanges whose prices Yahoo delays are known up to the bell this late; by then a stock that has not reached it is a thin one. */
const DELAYED_SECONDS = 60 * 60;

/**
 * Tells finished sessions from the unfinished one. An unfinished bar looks like any other (it bears the time of the
 * open, the live price as close, the volume so far), so only the clock can tell. The last trade alone cannot, since a thin
 * stock does not trade up to the bell; but while it is short of the bell the price may be a delayed one, for an hour.
 *
 * Yahoo names one session: the running one, the last one (at a weekend) or the next one (before the open). Days before it
 * are taken to close at its time of day, which matters only within a day of it. A day after it (Yahoo still names the
 * last session while the next one runs) is over when the exchange has another date: the session that Yahoo names may have
 * been a half day.
 *
 * @param session the session that Yahoo calls current
 * @param now seconds since 1970 UTC
 * @param lastTrade the newest trade that Yahoo knows of, in seconds since 1970 UTC
 */
export function finality(session: Session, dateAt: DateAt, now: number, lastTrade = Infinity): (day: Day) => boolean {
  const sessionDay = dateAt(session.start);
  const settled = now - SETTLE_SECONDS;
  const settledDay = dateAt(settled);
  const isDelayed = lastTrade < session.end && now < session.end + DELAYED_SECONDS;
  return (day) => {
    if (day === sessionDay && isDelayed) return false;
    return settled >= session.end + (day - sessionDay) * 86_400 && (day <= sessionDay || day < settledDay);
  };
}
