import type { MarketReport } from "../market/market-report.ts";
import type { Provider } from "../providers/provider.ts";
import { scanMarket } from "../scan/market.ts";
import { marketTables } from "./market-source.ts";
import { progressLine } from "./progress.ts";
import type { MarketChoice } from "./usage/bar-options.ts";

/** What a market view depends on beside the bars. */
export interface MarketAsked extends MarketChoice {
  readonly source: string;
  readonly asOf?: string;
  readonly sessions: number;
}

/** Reads the bars of a market and makes its report; throws as `scanMarket` does. */
export type GatherMarket = (signal: AbortSignal) => Promise<MarketReport>;

/** The demo's market is a source of its own. */
export async function demoMarket(): Promise<Provider> {
  const { createDemoMarketProvider } = await import("../providers/demo-market/index.ts");
  return createDemoMarketProvider();
}

/**
 * Reads the tables of a market now, so that a wrong one is told of before any bar is asked for.
 *
 * @throws FrothError `usage` for whatever is wrong with a table
 */
export async function readyMarket(asked: MarketAsked, provider: Provider, version: string): Promise<GatherMarket> {
  const tables = await marketTables(asked, provider);
  const { source, asOf = null, sessions, members = null, weights = null, breadth = null } = asked;
  const settings = { source, asOf, index: tables.index, sessions, members, weights, breadth };
  return async (signal) => {
    const progress = progressLine("reading");
    const watch = { onProgress: progress.update, onWait: progress.wait };
    try {
      return await scanMarket({ ...tables, provider, settings, version, signal, ...watch });
    } finally {
      progress.end();
    }
  };
}
