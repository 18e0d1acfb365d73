import { at } from "../series/series.ts";
import type { MarketBars } from "./market-bars.ts";
import type { Unread, VolatilityPanel } from "./market-panels.ts";
import type { MarketReadings } from "./readings.ts";
import { lastOf } from "./sessions-of.ts";

/** Implied volatility on the last session, beside what the index has realised. */
export function volatilityPanel(
  { profile: { volatility: symbol } }: MarketBars,
  { implied, impliedRank, term, realised }: MarketReadings,
): VolatilityPanel | Unread {
  const level = lastOf(implied);
  if (level === null) return { status: "no-data", missing: [symbol] };
  const done = lastOf(realised);
  return {
    status: "ran",
    symbol,
    level,
    rank: lastOf(impliedRank),
    change5: changeOver(implied, 5),
    change21: changeOver(implied, 21),
    term: lastOf(term),
    realised: done,
    premium: done === null ? null : level - done,
  };
}

function changeOver(values: Float64Array, sessions: number): number | null {
  const last = values.length - 1;
  const change = last < sessions ? Number.NaN : at(values, last) - at(values, last - sessions);
  return Number.isFinite(change) ? change : null;
}
