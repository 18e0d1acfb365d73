import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedFingerprints } from "../../src/evidence/data/published-fingerprints.ts";
import { ruleFingerprints } from "../../src/study/calibration/fingerprint.ts";
import { evidenceFiles } from "../../src/study/evidence-files.ts";
import { ruleRows } from "../../src/study/rule-rows.ts";
import { findRow, readStudyTables } from "../../src/study/study-tables.ts";
import { hasShared, sharedPath } from "../shared.ts";

const committed = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const scoring = (name: string): string =>
  hasShared ? readFileSync(sharedPath(`oracles/scoring/${name}`), "utf8") : "";

const inputs = {
  study: scoring("study_result.csv"),
  bands: scoring("severity_tables.csv"),
  grid: scoring("baserate_vol_ext.json"),
  docs: committed("docs/evidence.md"),
  fingerprints: ruleFingerprints(),
  knownFingerprints: publishedFingerprints,
};

describe.skipIf(!hasShared)("the generated evidence (needs ../shared)", () => {
  it("is what is committed", () => {
    for (const [path, text] of evidenceFiles(inputs)) expect(committed(path)).toBe(text);
  });

  it("finds the same twelve survivors as the study's authors", () => {
    const survivors = readStudyTables(inputs).study.filter(({ survives }) => survives);
    expect(survivors.map(({ row }) => row).toSorted()).toEqual([
      ">100% above 200dma",
      ">70% above 200dma",
      "BSADF>cv95",
      "BSADF>cv99",
      "BSADF>cv99 & climax>=3",
      "Climax>=3/6",
      "Climax>=4/6",
      "KeyRev2x & >40% above 200dma",
      "RSI14>90",
      "RSI>80 & >70% above 200dma",
      "Run +50% in 15d",
      "Turnover trend>=+50% & 36m ret>=100%",
    ]);
  });

  it("has no survivor that is worse than chance", () => {
    const { study, bands } = readStudyTables(inputs);
    const worse = [...study, ...bands].filter(({ survives, lift }) => survives && lift <= 1);
    expect(worse).toEqual([]);
  });

  it("fails on a changed docs table, a lost marker, a lost row", () => {
    const docs = inputs.docs.replace("| `parabola` ", "| `parabole` ");
    expect(docs).not.toBe(inputs.docs);
    expect(evidenceFiles({ ...inputs, docs }).get("docs/evidence.md")).toBe(inputs.docs);
    const unmarked = inputs.docs.replace("<!-- record-table:start -->", "");
    expect(() => evidenceFiles({ ...inputs, docs: unmarked })).toThrow("record-table");
    const study = inputs.study.replace("RSI14>90", "RSI14>91");
    expect(() => evidenceFiles({ ...inputs, study })).toThrow('"RSI14>90"');
  });

  it("finds a row for every rule that names one", () => {
    const tables = readStudyTables(inputs);
    const named = ruleRows.flatMap(({ row }) => (row === null ? [] : [findRow(tables, row)]));
    expect(new Set(named.map(({ row }) => row)).size).toBe(named.length);
  });
});
