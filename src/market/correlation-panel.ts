import type { Series } from "../series/series.ts";
import { FEWEST_MEMBERS } from "./breadth.ts";
import { heaviest } from "./contribution-panel.ts";
import { comovementOf, fallsTogether } from "./correlation.ts";
import type { MarketBars } from "./market-bars.ts";
import type { CorrelationPanel, LeadersPanel, Unread } from "./market-panels.ts";
import { CORRELATION_SESSIONS, logReturns, type MarketReadings } from "./readings.ts";
import { onSessions } from "./sessions-of.ts";
import type { Weights } from "./weights.ts";

/** How many leaders must fall together. */
export const LEADERS = 7;

/** How alike the members moved over the last quarter. */
export function correlationPanel({ index }: MarketBars, readings: MarketReadings): CorrelationPanel | Unread {
  if (index.days.length <= CORRELATION_SESSIONS) {
    return { status: "insufficient-history", needed: CORRELATION_SESSIONS + 1, had: index.days.length };
  }
  const returns = readings.returnsUpTo(index.days.length - 1);
  const comovement = returns.length < FEWEST_MEMBERS ? null : comovementOf(returns);
  if (comovement === null || comovement.stocks < FEWEST_MEMBERS) {
    return { status: "too-few-members", needed: FEWEST_MEMBERS, had: comovement?.stocks ?? returns.length };
  }
  return { status: "ran", sessions: CORRELATION_SESSIONS, ...comovement };
}

/**
 * Sessions of the last quarter on which all leaders fell.
 *
 * @param leaders bars of the profile's leaders, for an index without weights
 */
export function leadersPanel(
  { index, members, profile }: MarketBars,
  weights: Weights | null,
  leaders: readonly Series[],
): LeadersPanel | Unread {
  if (weights !== null && weights.of.size < LEADERS) {
    return { status: "too-few-members", needed: LEADERS, had: weights.of.size };
  }
  const symbols = weights === null ? profile.leaders : heaviest(weights, LEADERS).map(({ symbol }) => symbol);
  const known = new Map([...leaders, ...members].map((series) => [series.symbol, series]));
  const missing = symbols.filter((symbol) => !known.has(symbol));
  if (missing.length > 0 || symbols.length === 0) return { status: "no-data", missing };
  const sessions = index.days.subarray(-CORRELATION_SESSIONS - 1);
  const returns = symbols.flatMap((symbol) => {
    const series = known.get(symbol);
    if (series === undefined) return [];
    return [logReturns(onSessions(sessions, { days: series.days, values: series.close })).subarray(1)];
  });
  const falls = fallsTogether(returns);
  if (falls.sessions < CORRELATION_SESSIONS / 2) {
    return { status: "insufficient-history", needed: CORRELATION_SESSIONS, had: falls.sessions };
  }
  return { status: "ran", symbols, chosenBy: weights === null ? "profile" : "weights", ...falls };
}
