import { readdirSync, readFileSync } from "node:fs";
import { parseCsv } from "../../series/csv.ts";
import type { Series } from "../../series/series.ts";
import { universeFiles } from "../../study/universe-files.ts";
import { measureUniverse } from "../../study/universe-measures.ts";
import { progressLine } from "../progress.ts";
import { readText, root, writeFiles } from "./write-files.ts";

/**
 * Measures the folder of real bars beside the checkout once, and writes what rests on it: the levels' cut-offs, the shares of
 * rally days by number of warnings, the firing rates and the false alarms, with their tables in docs/evidence.md. Run by
 * `npm run levels`; takes about half a minute. With `--check` it writes nothing and exits 1 where a file is out of date.
 */
const universe = new URL("../shared/market/universe/", root);
const names = readdirSync(universe).filter((name) => name.endsWith(".csv"));
const progress = progressLine("analysing");

function* readUniverse(): Generator<Series> {
  for (const [index, name] of names.entries()) {
    yield parseCsv(readFileSync(new URL(name, universe)), { symbol: name.slice(0, -4), file: name }).series;
    progress.update(index + 1, names.length);
  }
}

const measures = measureUniverse(readUniverse());
progress.end();

writeFiles(universeFiles({ measures, manifest: readText("package.json"), docs: readText("docs/evidence.md") }));
