import { publishedFingerprints } from "../../evidence/data/published-fingerprints.ts";
import { ruleFingerprints } from "../../study/calibration/fingerprint.ts";
import { evidenceFiles } from "../../study/evidence-files.ts";
import { readText, writeFiles } from "./write-files.ts";

/**
 * Writes the evidence data and the generated sections of docs/evidence.md from the event study. Run by `npm run evidence`
 * in a checkout that has the study beside it; with `--check` it writes nothing and exits 1 where a file is out of date.
 */
const study = (name: string): string => readText(`../shared/oracles/scoring/${name}`);

writeFiles(
  evidenceFiles({
    study: study("study_result.csv"),
    bands: study("severity_tables.csv"),
    grid: study("baserate_vol_ext.json"),
    docs: readText("docs/evidence.md"),
    fingerprints: ruleFingerprints(),
    knownFingerprints: publishedFingerprints,
  }),
);
