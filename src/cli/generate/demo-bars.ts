import type { MarketBars } from "../../market/market-bars.ts";
import { symbolsOf } from "../../market/profile.ts";
import { demoIndex, drawDemoMarket } from "../../providers/demo-market/draw.ts";
import { demoMembers } from "../../providers/demo-market/recipes.ts";
import type { Series } from "../../series/series.ts";
import { demoProfile } from "../market-lists.ts";

/** The bars of the demo's market, which fingerprints of market rules are taken on. */
export function demoMarketBars(): MarketBars {
  const drawn = drawDemoMarket();
  const of = (symbol: string): Series => {
    const series = drawn.get(symbol);
    if (series === undefined) throw new RangeError(`the demo market does not have ${symbol}`);
    return series;
  };
  return {
    index: of(demoIndex),
    members: demoMembers.map(({ symbol }) => of(symbol)),
    funds: new Map(symbolsOf(demoProfile).map((symbol) => [symbol, of(symbol)])),
    profile: demoProfile,
    breadthFile: null,
  };
}
