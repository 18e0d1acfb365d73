import { fileURLToPath } from "node:url";
import { replaceSection } from "../../markdown.ts";
import { createCsvProvider } from "../../providers/csv.ts";
import { study } from "../../scan/study.ts";
import type { StudyReport } from "../../scan/study-report.ts";
import { readStudyTables } from "../../study/study-tables.ts";
import { progressLine } from "../progress.ts";
import { studySections } from "./study-sections.ts";
import { readText, root, writeFiles } from "./write-files.ts";

/**
 * Writes the tables of docs/study.md. Run by `npm run study` in a checkout that has the folder of real bars beside it; takes
 * about half a minute. With `--check` it writes nothing and exits 1 where the page is out of date.
 */
const settings = { from: null, to: null, seed: 1, draws: 2000, rule: null, minDollarVolume: 5_000_000 };

async function studyFolder(name: string, minHistory: number): Promise<StudyReport> {
  const provider = createCsvProvider(fileURLToPath(new URL(`../shared/market/${name}`, root)));
  const progress = progressLine(`studying ${name}`);
  const report = await study({
    provider,
    symbols: (await provider.symbols()) ?? [],
    settings: { ...settings, source: `csv:${name}`, minHistory },
    stocksOnly: true,
    version: "docs",
    onProgress: progress.update,
  });
  progress.end();
  return report;
}

const scoring = (name: string): string => readText(`../shared/oracles/scoring/${name}`);
const tables = readStudyTables({ study: scoring("study_result.csv"), bands: scoring("severity_tables.csv") });
const studies = {
  record: await studyFolder("universe", 1300),
  younger: await studyFolder("universe", 252),
  famous: await studyFolder("ohlcv", 252),
};
const sections = Object.entries(studySections(studies, tables));
const page = sections.reduce((text, [name, part]) => replaceSection(text, name, part), readText("docs/study.md"));
writeFiles(new Map([["docs/study.md", page]]));
