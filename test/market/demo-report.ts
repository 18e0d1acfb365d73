import { marketReport, type MarketSources } from "../../src/market/build-report.ts";
import type { MarketBars } from "../../src/market/market-bars.ts";
import type { MarketReport } from "../../src/market/market-report.ts";
import { demoWeights } from "../../src/providers/demo-market/index.ts";
import { demoMarketBars, randomMarket } from "./bars.ts";

/** What a report of these bars is made from, without weights and leaders. */
export function sourcesOf(bars: MarketBars, weights: MarketSources["weights"] = null): MarketSources {
  return {
    bars,
    weights,
    leaders: [],
    context: "rally",
    settings: {
      source: "test",
      asOf: null,
      index: bars.index.symbol,
      sessions: 252,
      members: "m.csv",
      weights: "w.csv",
      breadth: null,
    },
    facts: {
      version: "0",
      dataHash: "",
      failed: [],
      notes: [],
      members: { from: "m.csv", date: null, membership: "today", listed: bars.members.length, missing: [] },
    },
  };
}

/** The demo's market with its weights. */
export function demoMarketReport(): MarketReport {
  return marketReport(sourcesOf(demoMarketBars(), { of: demoWeights(), day: null, from: "weights" }));
}

/** Random members and their sum, without any fund. */
export function randomReport(members: number, sessions: number): MarketReport {
  const { shares: _, ...bars } = randomMarket(members, sessions);
  return marketReport(sourcesOf(bars));
}
