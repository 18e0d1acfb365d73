import { chartFetch } from "./fetch.ts";
import type { ChartCall } from "./fetch.ts";
import { readChart } from "./payload.ts";
import type { Chart } from "./payload.ts";

/** How many requests are under way at once. Few: masses of parallel requests get an address banned. */
export const CONCURRENCY = 2;

/** The time asked for, in seconds since 1970 UTC. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * One chart of daily bars, with splits, by as many requests as it takes. Nothing is printed, whatever Yahoo answers.
 *
 * @throws {FrothError} naming the symbol
 */
export async function requestChart(call: ChartCall, { from, to }: Period): Promise<Chart> {
  library ??= loadLibrary();
  const yahoo = await library;
  const result = await yahoo.chart(
    encodeURIComponent(call.symbol),
    { period1: from, period2: to, interval: "1d", includePrePost: false, events: "div|split", return: "object" },
    { fetch: chartFetch(call), validateResult: false },
  );
  return readChart(result, call.symbol);
}

/** Made once: the library mutates a class of its own on every creation. */
let library: ReturnType<typeof loadLibrary> | undefined;

/** Only the parts that charts need, and only when bars are asked for: the whole would cost every start 50 ms. */
async function loadLibrary() {
  const [{ default: createYahooFinance }, { default: chart }] = await Promise.all([
    import("yahoo-finance2/createYahooFinance"),
    import("yahoo-finance2/modules/chart"),
  ]);
  const YahooFinance = createYahooFinance({ modules: { chart } });
  return new YahooFinance({
    // Its notices and complaints are no part of a report.
    logger: { info: ignore, warn: ignore, error: ignore, debug: ignore, dir: ignore },
    queue: { concurrency: CONCURRENCY },
    versionCheck: false,
  });
}

function ignore(): void {}
