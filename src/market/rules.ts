import { at } from "../series/series.ts";
import { FEWEST_MEMBERS } from "./breadth.ts";
import { averageCorrelationOf } from "./correlation.ts";
import type { MarketReadings } from "./readings.ts";

/** The parts of the market view. */
export const panels = ["concentration", "breadth", "rotation", "volatility", "correlation"] as const;

export type MarketPanel = (typeof panels)[number];

export const marketRuleIds = [
  "large-names-carry",
  "breadth-below-50-at-high",
  "breadth-below-40-at-high",
  "breadth-falling-at-high",
  "lows-exceed-highs-at-high",
  "mcclellan-below-zero-at-high",
  "rotation-out-of-technology",
  "technology-behind-4-weeks",
  "volatility-awake",
  "term-structure-inverted",
  "implied-below-realised",
  "low-correlation-at-high",
] as const;

export type MarketRuleId = (typeof marketRuleIds)[number];

/** A claim about the market as a condition on one session. */
export interface MarketRule {
  readonly id: MarketRuleId;
  readonly panel: MarketPanel;
  /** What the condition needs beside the index: whose bars its record rests on. */
  readonly needs: "members" | "funds" | "implied volatility";
  /** `null` where a reading it needs is missing. */
  readonly holds: (readings: MarketReadings, session: number) => boolean | null;
}

/** "At its high": within 2 % of the highest close of 252 sessions. */
const AT_HIGH = -0.02;
/** "Near its high". */
const NEAR_HIGH = -0.05;
const FALLING_SESSIONS = 20;
const FALLING_POINTS = 0.1;

/**
 * The rules of the market line. Each was written down before it was measured, from the literature's thresholds, and all were
 * measured, those too that found nothing (docs/market.md).
 */
export const marketRules: readonly MarketRule[] = [
  rule("large-names-carry", "concentration", "funds", ({ tilts }, t) => {
    // The first pair of the profile, whose record it is; the others are shown.
    const [tilt] = tilts.values();
    return tilt === undefined ? null : atLeast(at(tilt.rank, t), 0.9);
  }),
  rule("breadth-below-50-at-high", "breadth", "members", (readings, t) => breadthAtHigh(readings, t, 0.5)),
  rule("breadth-below-40-at-high", "breadth", "members", (readings, t) => breadthAtHigh(readings, t, 0.4)),
  rule("breadth-falling-at-high", "breadth", "members", ({ fromHigh, above50 }, t) => {
    const before = t < FALLING_SESSIONS ? Number.NaN : at(above50, t - FALLING_SESSIONS);
    return both(atLeast(at(fromHigh, t), AT_HIGH), atLeast(before - at(above50, t), FALLING_POINTS));
  }),
  rule("lows-exceed-highs-at-high", "breadth", "members", ({ fromHigh, breadth }, t) =>
    both(atLeast(at(fromHigh, t), AT_HIGH), below(at(breadth.newHighs, t), at(breadth.newLows, t))),
  ),
  rule("mcclellan-below-zero-at-high", "breadth", "members", ({ fromHigh, breadth }, t) =>
    both(atLeast(at(fromHigh, t), AT_HIGH), below(at(breadth.mcclellan, t), 0)),
  ),
  rule("rotation-out-of-technology", "rotation", "funds", ({ rotatesOut }, t) => atLeast(at(rotatesOut, t), 1)),
  rule("technology-behind-4-weeks", "rotation", "funds", ({ weeksBehind }, t) => atLeast(at(weeksBehind, t), 4)),
  rule("volatility-awake", "volatility", "implied volatility", ({ fromHigh, impliedRank }, t) =>
    both(atLeast(at(fromHigh, t), NEAR_HIGH), atLeast(at(impliedRank, t), 0.9)),
  ),
  rule("term-structure-inverted", "volatility", "implied volatility", ({ term }, t) => below(1, at(term, t))),
  rule("implied-below-realised", "volatility", "implied volatility", ({ implied, realised }, t) =>
    below(at(implied, t), at(realised, t)),
  ),
  rule("low-correlation-at-high", "correlation", "members", ({ fromHigh, breadth, returnsUpTo }, t) => {
    if (at(breadth.members, t) < FEWEST_MEMBERS) return null;
    const isAtHigh = atLeast(at(fromHigh, t), AT_HIGH);
    if (isAtHigh !== true) return isAtHigh;
    const returns = returnsUpTo(t);
    return returns.length < FEWEST_MEMBERS ? null : below(averageCorrelationOf(returns) ?? Number.NaN, 0.2);
  }),
];

function rule(
  id: MarketRuleId,
  panel: MarketPanel,
  needs: MarketRule["needs"],
  holds: MarketRule["holds"],
): MarketRule {
  return { id, panel, needs, holds };
}

function breadthAtHigh({ fromHigh, above50 }: MarketReadings, t: number, share: number): boolean | null {
  return both(atLeast(at(fromHigh, t), AT_HIGH), below(at(above50, t), share));
}

function atLeast(value: number, limit: number): boolean | null {
  return Number.isNaN(value + limit) ? null : value >= limit;
}

function below(value: number, limit: number): boolean | null {
  return Number.isNaN(value + limit) ? null : value < limit;
}

/** Unknown where either is: else the days on which a rule could be judged would not be alike. */
function both(a: boolean | null, b: boolean | null): boolean | null {
  return a === null || b === null ? null : a && b;
}
