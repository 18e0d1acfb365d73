import { readdirSync, readFileSync } from "node:fs";
import { analyze } from "../../analysis/analyze.ts";
import { parseCsv } from "../../series/csv.ts";
import { levelFiles } from "../../study/level-files.ts";
import { rallyDays, type RallyDay } from "../../study/rally-days.ts";
import { progressLine } from "../progress.ts";
import { readText, root, writeFiles } from "./write-files.ts";

/**
 * Calibrates the levels: writes their cut-offs, the shares of rally days by number of warnings, and the level table of
 * docs/evidence.md. Run by `npm run levels` in a checkout that has the folder of real bars beside it; takes about half
 * a minute. With `--check` it writes nothing and exits 1 where a file is out of date.
 */
const universe = new URL("../shared/market/universe/", root);
const names = readdirSync(universe).filter((name) => name.endsWith(".csv"));
const days: RallyDay[] = [];
const progress = progressLine("analysing");
for (const [index, name] of names.entries()) {
  const { series } = parseCsv(readFileSync(new URL(name, universe)), { symbol: name.slice(0, -4), file: name });
  for (const day of rallyDays(analyze(series, []))) days.push(day);
  progress.update(index + 1, names.length);
}
progress.end();

writeFiles(levelFiles({ days, symbols: names.length, docs: readText("docs/evidence.md") }));
