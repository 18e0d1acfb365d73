import { readdirSync, readFileSync } from "node:fs";
import { symbolsOf, usProfile } from "../../market/profile.ts";
import { parseCsv } from "../../series/csv.ts";
import { instrumentOf } from "../../series/instruments.ts";
import type { Series } from "../../series/series.ts";
import { marketFingerprints } from "../../study/market/market-fingerprint.ts";
import { marketFiles } from "../../study/market/market-files.ts";
import { studyMarket } from "../../study/market/market-study.ts";
import { sameCompany } from "./calibration-stocks.ts";
import { demoMarketBars } from "./demo-bars.ts";
import { readText, root, writeFiles } from "./write-files.ts";

/**
 * Measures the rules of the market view on the S&P 500, from the folder of real bars beside the checkout, and writes their
 * records. Run by `npm run market`; takes some seconds. With `--check` it writes nothing and exits 1 where a file is out
 * of date.
 */
const folder = (name: string): URL => new URL(`../shared/market/${name}/`, root);
const symbolsIn = (name: string): string[] =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith(".csv"))
    .map((file) => file.slice(0, -".csv".length));
const read = (name: string, symbol: string): Series =>
  parseCsv(readFileSync(new URL(`${encodeURIComponent(symbol)}.csv`, folder(name))), { symbol, file: `${symbol}.csv` })
    .series;

const known = new Set(symbolsIn("ohlcv"));
const funds = symbolsOf(usProfile).filter((symbol) => known.has(symbol));

const members = symbolsIn("universe").filter((symbol) => instrumentOf(symbol) === "stock" && !sameCompany.has(symbol));
const records = studyMarket({
  index: read("ohlcv", "^GSPC"),
  members: members.map((symbol) => read("universe", symbol)),
  funds: new Map(funds.map((symbol) => [symbol, read("ohlcv", symbol)])),
  profile: usProfile,
  breadthFile: null,
});
const fingerprints = marketFingerprints(demoMarketBars());
writeFiles(marketFiles({ records, fingerprints, members: members.length, docs: readText("docs/market.md") }));
