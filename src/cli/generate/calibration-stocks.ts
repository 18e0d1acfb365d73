import { readdirSync, readFileSync } from "node:fs";
import { parseCsv } from "../../series/csv.ts";
import { instrumentOf } from "../../series/instruments.ts";
import type { Series } from "../../series/series.ts";
import { root } from "./write-files.ts";

/**
 * Symbols left out because another one stands for the same company: the same bars under a new symbol (PEAK became DOC, MMC
 * became MRSH), a second class of shares (GOOG; GOOGL has more bars), a second listing (CUK; CCL). Daily returns of each
 * pair correlate at 0.98 or more; those of no other pair do.
 */
export const sameCompany: ReadonlySet<string> = new Set(["PEAK", "MRSH", "GOOG", "CUK"]);

/** One stock of the calibration, read when it is its turn. */
export interface StockFile {
  readonly symbol: string;
  readonly read: () => Series;
}

/** The stocks of `universe` and of `ohlcv` in ../shared/market, each company once, in the order of their symbols. */
export function calibrationStocks(): StockFile[] {
  const files = ["universe", "ohlcv"].flatMap((folder) => stocksOf(new URL(`../shared/market/${folder}/`, root)));
  return files.toSorted((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

function stocksOf(folder: URL): StockFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return names.flatMap((file) => {
    const symbol = file.slice(0, -".csv".length);
    if (instrumentOf(symbol) !== "stock" || sameCompany.has(symbol)) return [];
    return [{ symbol, read: () => parseCsv(readFileSync(new URL(file, folder)), { symbol, file }).series }];
  });
}
