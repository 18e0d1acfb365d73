import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import { parseSymbol } from "../series/symbols.ts";
import type { Store, StoredBars } from "./store.ts";

/** All that is in the store, whatever source it came from, and nothing else: no request is ever made. */
export function createStoreProvider(store: Store): Provider {
  return {
    id: "store",
    label: "store",
    concurrency: 1,
    live: false,
    async symbols() {
      const symbols = new Set(store.list().map(({ symbol }) => symbol));
      if (symbols.size === 0) throw new FrothError("no-bars", "the store is empty", { file: store.path });
      return [...symbols];
    },
    async fetch({ symbol: asked, historyBars, asOf, signal }) {
      if (signal?.aborted === true) throw new FrothError("aborted", "interrupted", { symbol: asked });
      const symbol = parseSymbol(asked);
      const sources = ["yahoo", "csv"] as const;
      const stored = sources.map((source) => store.read({ symbol, source }, { newest: historyBars, asOf }));
      return newest(stored) ?? notStored(symbol);
    },
    close: () => store.close(),
  };
}

/** The series whose last bar is the newest; of equals the first. */
function newest(stored: readonly (StoredBars | undefined)[]): StoredBars | undefined {
  return stored.reduce((best, other) => (lastDay(other) > lastDay(best) ? other : best));
}

function lastDay(bars: StoredBars | undefined): number {
  return bars?.series.days.at(-1) ?? -Infinity;
}

function notStored(symbol: string): never {
  throw new FrothError("unknown-symbol", "not in the store", {
    symbol,
    remedy: `froth data pull ${symbol} fetches it, froth data import reads it from a file`,
  });
}
