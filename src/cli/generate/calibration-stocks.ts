import { readdirSync, readFileSync } from "node:fs";
import { parseCsv } from "../../series/csv.ts";
import { instrumentOf } from "../../series/instruments.ts";
import type { Instrument, Series } from "../../series/series.ts";
import { root } from "./write-files.ts";

/**
 * Symbols left out because another one stands for the same company: the same bars under a new symbol (PEAK became DOC, MMC
 * became MRSH), a second class of shares (GOOG; GOOGL has more bars), a second listing (CUK; CCL). Daily returns of each
 * pair correlate at 0.98 or more; those of no other pair do.
 */
export const sameCompany: ReadonlySet<string> = new Set(["PEAK", "MRSH", "GOOG", "CUK"]);

/** The bars of one symbol, read when it is its turn. */
export interface BarsFile {
  readonly symbol: string;
  readonly instrument: Instrument;
  readonly read: () => Series;
}

/** The stocks of `universe` and of `ohlcv` in ../shared/market, each company once, in the order of their symbols. */
export function calibrationStocks(): BarsFile[] {
  const files = [...barsIn("universe"), ...barsIn("ohlcv")].filter(
    ({ symbol, instrument }) => instrument === "stock" && !sameCompany.has(symbol),
  );
  return files.toSorted((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** The exchange-traded funds and the indices of stocks of `ohlcv`; an index of volatility has no rally. */
export function fundsAndIndices(): BarsFile[] {
  return barsIn("ohlcv").filter(({ symbol, instrument }) => ["etf", "index"].includes(instrument) && symbol !== "^VIX");
}

function barsIn(name: string): BarsFile[] {
  const folder = new URL(`../shared/market/${name}/`, root);
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  return files.map((file) => {
    const symbol = file.slice(0, -".csv".length);
    const read = (): Series => parseCsv(readFileSync(new URL(file, folder)), { symbol, file }).series;
    return { symbol, instrument: instrumentOf(symbol), read };
  });
}
