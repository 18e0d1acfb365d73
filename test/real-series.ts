import { readFileSync } from "node:fs";
import { parseCsv } from "../src/series/csv.ts";
import { newestBars, type Series } from "../src/series/series.ts";
import { hasShared, sharedPath } from "./shared.ts";

const symbols = ["NVDA", "SMCI", "GME", "GOOGL", "CSCO", "AMC", "ZM", "MARA"];
let read: Series[] | undefined;

/** Real bars of some famous names, newest 2,500 each; none where the folder is absent. */
export function realSeries(): readonly Series[] {
  read ??= hasShared ? symbols.map((symbol) => newestBars(readMarket(`ohlcv/${symbol}`, symbol), 2500)) : [];
  return read;
}

/** One file of real bars, whole. */
export function readMarket(name: string, symbol: string): Series {
  const file = sharedPath(`market/${name}.csv`);
  return parseCsv(readFileSync(file), { symbol, file }).series;
}
