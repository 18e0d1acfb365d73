import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import type { ScanMarket, ScanReport } from "../scan/scan-report.ts";
import { demoMarket, readyMarket, type GatherMarket } from "./gather-market.ts";
import { sayNotes } from "./source.ts";
import { MARKET_SESSIONS, type MarketChoice } from "./usage/bar-options.ts";

interface Options extends MarketChoice {
  readonly source: string;
  readonly asOf?: string;
}

/** Adds the market to a report on symbols. */
export type AddMarket = (report: ScanReport, signal: AbortSignal) => Promise<ScanReport>;

/**
 * Reads the tables of the market now, its bars after those of the symbols.
 *
 * @param provider of the symbols; the market is read from it as well
 * @throws FrothError `usage` for whatever is wrong with a table
 */
export async function prepareMarket(options: Options, provider: Provider, version: string): Promise<AddMarket> {
  const source = provider.id === "demo" ? await demoMarket() : provider;
  const gather = await readyMarket({ ...options, sessions: MARKET_SESSIONS }, source, version);
  return async (report, signal) => {
    const market = await outcomeOf(gather, signal);
    if (market.status === "failed") return { ...report, market };
    // What the source had to say it may say twice.
    const notes = market.report.notes.filter((note) => !report.notes.includes(note));
    sayNotes(notes);
    return { ...report, market: { status: "ran", report: { ...market.report, notes } } };
  };
}

/** A market that cannot be shown is told of in its place, whatever the reason: the symbols have their report by now. */
async function outcomeOf(gather: GatherMarket, signal: AbortSignal): Promise<ScanMarket> {
  try {
    return { status: "ran", report: await gather(signal) };
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    return { status: "failed", error: { code: error.code, message: error.message } };
  }
}
