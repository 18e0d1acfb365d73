import type { MarketBars } from "../../src/market/market-bars.ts";
import { usProfile } from "../../src/market/profile.ts";
import { newestBars, sliceSeries, type Series } from "../../src/series/series.ts";
import { demoMarketBars } from "../../src/cli/generate/demo-bars.ts";
import { drawn, randomSeries, weekdays } from "../random-series.ts";

/** Bars of one close a session, on weekdays from 2015-01-05 on. */
export function closesOf(symbol: string, close: readonly number[], days = weekdays(close.length)): Series {
  return { symbol, instrument: "stock", days, close: Float64Array.from(close) };
}

/** A series that is worth `end` times its start after `sessions`, in even steps. */
export function straight(symbol: string, sessions: number, end: number): Series {
  return closesOf(
    symbol,
    Array.from({ length: sessions }, (_, t) => 100 * (1 + ((end - 1) * t) / (sessions - 1))),
  );
}

/** A market of random members and an index that is their sum, cap-weighted, with no other symbol. */
export function randomMarket(members: number, sessions: number, seed = 1): MarketBars & { readonly shares: number[] } {
  const held = Array.from({ length: members }, (_, i) => ({ ...randomSeries(seed + i, sessions), symbol: `M${i}` }));
  const shares = held.map((_, i) => 1 + ((i * 7) % 13));
  const total = Array.from({ length: sessions }, (_, t) =>
    held.reduce((sum, { close }, i) => sum + (close[t] ?? 0) * (shares[i] ?? 0), 0),
  );
  const index = { ...drawn({ close: total }, "^SUM"), instrument: "index" as const };
  return { index, members: held, funds: new Map(), profile: usProfile, breadthFile: null, shares };
}

/** All bars of a market up to one session of its index. */
export function until({ index, members, funds, ...rest }: MarketBars, session: number): MarketBars {
  const last = index.days[session] ?? 0;
  const cut = (series: Series): Series => newestBars(series, Number.MAX_SAFE_INTEGER, last);
  return {
    ...rest,
    index: sliceSeries(index, 0, session + 1),
    members: members.map(cut),
    funds: new Map(Array.from(funds, ([symbol, fund]) => [symbol, cut(fund)])),
  };
}

export { demoMarketBars };
