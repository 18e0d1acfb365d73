import { FrothError } from "../../errors.ts";
import type { Series } from "../../series/series.ts";
import { parseSymbol } from "../../series/symbols.ts";
import type { Bars, Provider } from "../provider.ts";
import { drawDemoMarket } from "./draw.ts";
import { demoMembers } from "./recipes.ts";

/**
 * The second part of the demo: an invented index with its members and funds, for the market view. Drawn anew in every process
 * and the same in each: no file holds it, and the demo's warning table does not know it.
 */
export function createDemoMarketProvider(): Provider {
  let drawn: Map<string, Series> | undefined;
  const market = (): Map<string, Series> => (drawn ??= drawDemoMarket());
  return {
    id: "demo",
    label: "demo",
    concurrency: 1,
    live: false,
    symbols: () => Promise.resolve([...market().keys()].toSorted()),
    fetch: async ({ symbol: asked }) => barsOf(market(), parseSymbol(asked)),
  };
}

function barsOf(market: ReadonlyMap<string, Series>, symbol: string): Bars {
  const series = market.get(symbol);
  if (series !== undefined) return { series, findings: [] };
  throw new FrothError("unknown-symbol", "the demo market does not have it", { symbol });
}

export { demoIndex } from "./draw.ts";

/** The members' shares of the index on its last session. */
export function demoWeights(): Map<string, number> {
  const market = drawDemoMarket();
  const caps = demoMembers.map(({ symbol, shares }) => {
    const close = market.get(symbol)?.close.at(-1) ?? Number.NaN;
    return [symbol, shares * close] as const;
  });
  const total = caps.reduce((sum, [, cap]) => sum + cap, 0);
  return new Map(caps.map(([symbol, cap]) => [symbol, cap / total]));
}
