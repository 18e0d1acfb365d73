import { parseSymbol } from "../../series/symbols.ts";
import { calendarDaysOf } from "../../series/dates.ts";
import type { BarsRequest, Provider } from "../provider.ts";
import { barsOf } from "./bars.ts";
import { YAHOO_ORIGIN, parseBaseUrl } from "./base-url.ts";
import { CONCURRENCY, requestChart } from "./client.ts";
import type { Period } from "./client.ts";
import { createTraffic, type Traffic } from "./traffic.ts";

export interface YahooSettings {
  /** The clock: what is asked for ends here, and it judges which session is finished. */
  readonly now: Date;
  /** Loopback URL of a stand-in for Yahoo; Yahoo itself where absent. */
  readonly baseUrl?: string | undefined;
  /** How requests are paced; as Yahoo bears it where absent. */
  readonly traffic?: Traffic | undefined;
}

const SECONDS_PER_DAY = 86_400;

/**
 * Daily bars from Yahoo Finance, adjusted for splits, finished sessions only.
 *
 * @throws {FrothError} `usage` where `baseUrl` is not a loopback URL
 */
export function createYahooProvider({ now, baseUrl, traffic = createTraffic() }: YahooSettings): Provider {
  const origin = baseUrl === undefined ? YAHOO_ORIGIN : parseBaseUrl(baseUrl);
  return {
    id: "yahoo",
    label: "yahoo",
    concurrency: CONCURRENCY,
    live: true,
    symbols: () => Promise.resolve(undefined),
    async fetch(request) {
      const symbol = parseSymbol(request.symbol);
      const call = { symbol, origin, traffic, signal: request.signal, onWait: request.onWait };
      return barsOf(await requestChart(call, periodOf(request, now)), symbol, now);
    },
  };
}

/**
 * Calendar time that holds `historyBars` sessions before the end of `asOf`, or all since `since`. The end is the clock also
 * with `asOf`, since the bars after it show what followed.
 */
function periodOf({ historyBars, asOf, since }: BarsRequest, now: Date): Period {
  const to = Math.floor(now.getTime() / 1000);
  const last = asOf === undefined ? to : Math.min(to, (asOf + 1) * SECONDS_PER_DAY);
  // East of Greenwich a session begins on the day before in UTC.
  if (since !== undefined) return { from: (since - 1) * SECONDS_PER_DAY, to };
  return { from: last - calendarDaysOf(historyBars) * SECONDS_PER_DAY, to };
}
