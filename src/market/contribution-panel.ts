import { barsUntil, at, type Series } from "../series/series.ts";
import { isoDate, type Day } from "../series/dates.ts";
import { FEWEST_MEMBERS } from "./breadth.ts";
import { concentrationOf, herfindahl, namesFor, shareOfTop, type Holding } from "./concentration.ts";
import type { MarketBars } from "./market-bars.ts";
import type { ContributionPanel, SizePanel, Unread, WeightPanel } from "./market-panels.ts";
import type { MarketReadings } from "./readings.ts";
import { lastOf } from "./sessions-of.ts";
import type { Weights } from "./weights.ts";

const TOP = [1, 5, 7, 10] as const;
const MADE = [0.5, 0.7, 0.9] as const;
/** Names told one by one. */
const LARGEST = 7;
const SHOCK = -0.1;

const noWeights: Unread = { status: "no-data", missing: ["weights"] };

/** Market caps are parts of what is listed: of a few names, each would pass for a large part of the index. */
function tooFewCaps({ from, of }: Weights): Unread | null {
  const isTooFew = from === "market-caps" && of.size < FEWEST_MEMBERS;
  return isTooFew ? { status: "too-few-members", needed: FEWEST_MEMBERS, had: of.size } : null;
}

/** Who made the index's return over the last sessions. */
export function contributionPanel(
  { index, members }: MarketBars,
  weights: Weights | null,
  sessions: number,
): ContributionPanel | Unread {
  if (weights === null) return noWeights;
  const tooFew = tooFewCaps(weights);
  if (tooFew !== null) return tooFew;
  const last = index.days.length - 1;
  if (last < sessions) return { status: "insufficient-history", needed: sessions + 1, had: last + 1 };
  const start = at(index.days, last - sessions);
  const end = at(index.days, last);
  // A date without a session counts as the session before it, and weights of a later date as those of the last.
  const reference = at(index.days, Math.max(0, barsUntil(index.days, Math.min(weights.day ?? end, end)) - 1));
  const closesOf = (series: Series | undefined): Omit<Holding, "symbol" | "weight"> => ({
    start: closeOn(series, start),
    reference: closeOn(series, reference),
    end: closeOn(series, end),
  });
  const bySymbol = new Map(members.map((member) => [member.symbol, member]));
  const holdings = Array.from(weights.of, ([symbol, weight]) => ({
    symbol,
    weight,
    ...closesOf(bySymbol.get(symbol)),
  }));
  const found = concentrationOf(holdings, closesOf(index));
  if (found.contributions.length === 0)
    return { status: "no-data", missing: heaviest(weights, LARGEST).map(({ symbol }) => symbol) };
  return {
    status: "ran",
    from: isoDate(start),
    sessions,
    indexReturn: found.indexReturn,
    residual: found.residual,
    coverage: found.coverage,
    counted: found.contributions.length,
    uncounted: found.uncounted.toSorted(),
    top: TOP.map((names) => ({ names, share: shareOfTop(found, names) })),
    made: MADE.map((share) => ({ share, names: namesFor(found, share) })),
    largest: found.contributions.slice(0, LARGEST),
  };
}

/** The close of that very day; `NaN` without one. */
function closeOn(series: Series | undefined, day: Day): number {
  if (series === undefined) return Number.NaN;
  const bar = barsUntil(series.days, day) - 1;
  return bar >= 0 && at(series.days, bar) === day ? at(series.close, bar) : Number.NaN;
}

/** How unequal the weights are, and what a fall of one leader alone does to the index. */
export function weightPanel(weights: Weights | null): WeightPanel | Unread {
  if (weights === null) return noWeights;
  const tooFew = tooFewCaps(weights);
  if (tooFew !== null) return tooFew;
  return {
    status: "ran",
    ...herfindahl([...weights.of.values()]),
    shocks: heaviest(weights, LARGEST).map(({ symbol, weight }) => ({ symbol, weight, indexMove: weight * SHOCK })),
  };
}

/** The largest members, the largest first. */
export function heaviest({ of }: Weights, count: number): { readonly symbol: string; readonly weight: number }[] {
  return Array.from(of, ([symbol, weight]) => ({ symbol, weight }))
    .toSorted((a, b) => b.weight - a.weight || (a.symbol < b.symbol ? -1 : 1))
    .slice(0, count);
}

/** Size against equal parts, for each pair of the profile. */
export function sizePanels({ profile }: MarketBars, { tilts }: MarketReadings): SizePanel[] {
  return profile.sizePairs.map(([cap, equal]) => {
    const tilt = tilts.get(cap);
    return {
      cap,
      equal,
      change: tilt === undefined ? null : lastOf(tilt.change),
      rank: tilt === undefined ? null : lastOf(tilt.rank),
    };
  });
}
