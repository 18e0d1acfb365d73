import { readdirSync, readFileSync } from "node:fs";
import { createContext } from "../../detectors/context.ts";
import { parseCsv } from "../../series/csv.ts";
import { provenance } from "../../evidence/record.ts";
import { createOutlookCheck } from "../../study/outlook-check.ts";
import { upsideFiles } from "../../study/upside-files.ts";
import { createUpsideCount } from "../../study/upside-grid.ts";
import { progressLine } from "../progress.ts";
import { readText, root, writeFiles } from "./write-files.ts";

/**
 * Counts what rallies had to gain, and checks the outlook on other bars: writes the upside's grid and the two tables of
 * docs/evidence.md. Run by `npm run upside` in a checkout that has the folder of real bars beside it; takes a few seconds.
 * With `--check` it writes nothing and exits 1 where a file is out of date.
 */
const universe = new URL("../shared/market/universe/", root);
const names = readdirSync(universe).filter((name) => name.endsWith(".csv"));
const upside = createUpsideCount();
const check = createOutlookCheck(`${provenance.lastYear}-12-31`);
const progress = progressLine("counting");
for (const [index, name] of names.entries()) {
  const { series } = parseCsv(readFileSync(new URL(name, universe)), { symbol: name.slice(0, -4), file: name });
  const context = createContext(series);
  upside.add(context);
  check.add(context);
  progress.update(index + 1, names.length);
}
progress.end();

const docs = readText("docs/evidence.md");
writeFiles(upsideFiles({ grid: upside.result(), checks: check.result(), given: names.length, docs }));
