import { readFileSync, writeFileSync } from "node:fs";
import { evidenceFiles } from "../../study/evidence-files.ts";

/**
 * Writes the evidence data and the generated sections of docs/evidence.md from the event study. Run in a checkout that
 * has the study beside it: `npx node src/cli/generate/evidence.ts`, or with `--check` to write nothing and exit 1
 * where a file is out of date.
 */
const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const study = (name: string): string => read(`../shared/oracles/scoring/${name}`);

const files = evidenceFiles({
  study: study("study_result.csv"),
  bands: study("severity_tables.csv"),
  grid: study("baserate_vol_ext.json"),
  docs: read("docs/evidence.md"),
});

const checkOnly = process.argv.includes("--check");
for (const [path, text] of files) {
  const current = currentText(path);
  if (current === text) process.stdout.write(`${path} is up to date\n`);
  else if (checkOnly) {
    process.stdout.write(`${path} is out of date\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(path, root), text);
    process.stdout.write(`${path} written\n`);
  }
}

function currentText(path: string): string | undefined {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}
