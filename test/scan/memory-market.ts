import { FrothError } from "../../src/errors.ts";
import type { Bars, Provider } from "../../src/providers/provider.ts";
import type { ScanReport, ScanSettings } from "../../src/scan/scan-report.ts";
import { scan } from "../../src/scan/scan.ts";
import { randomSeries } from "../random-series.ts";

export const settings: ScanSettings = { source: "test", asOf: null, historyBars: 2000, parameters: {} };

/** A source of bars in memory that counts how many are asked for at once. */
export function memoryProvider(bars: Readonly<Record<string, Bars>>, concurrency = 2) {
  let open = 0;
  const seen = { most: 0 };
  const provider: Provider = {
    id: "csv",
    label: "csv:memory",
    concurrency,
    live: true,
    symbols: async () => Object.keys(bars),
    fetch: async ({ symbol }) => {
      seen.most = Math.max(seen.most, ++open);
      await Promise.resolve();
      open -= 1;
      const found = bars[symbol];
      if (found === undefined) throw new FrothError("unknown-symbol", "not here", { symbol });
      return found;
    },
  };
  return { provider, seen };
}

/** So many symbols with 400 random bars each. */
export const market = (symbols: number): Record<string, Bars> =>
  Object.fromEntries(
    Array.from({ length: symbols }, (_, i) => {
      const symbol = `S${i}`;
      return [symbol, { series: { ...randomSeries(i + 1, 400), symbol }, findings: [] }];
    }),
  );

export const run = (
  bars: Record<string, Bars>,
  changes: Partial<Parameters<typeof scan>[0]> = {},
): Promise<ScanReport> =>
  scan({ provider: memoryProvider(bars).provider, symbols: Object.keys(bars), settings, version: "0", ...changes });
