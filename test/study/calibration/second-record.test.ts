import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allRecords, recordsOf, type RuleRecord } from "../../../src/evidence/record.ts";
import { weightTable } from "../../../src/study/calibration/record-docs.ts";
import { agreementOf, secondRecordRows, secondStudyFacts } from "../../../src/study/calibration/second-record.ts";
import { createEventStudy } from "../../../src/study/event-study.ts";

const [template] = recordsOf.published;

function record(parts: Partial<RuleRecord>): RuleRecord {
  if (template === undefined) throw new Error("no record");
  return { ...template, ...parts };
}

function pair(a: number, b: number): [RuleRecord, RuleRecord] {
  return [record({ lift: a }), record({ lift: b })];
}

describe("agreementOf", () => {
  it("counts lifts within the interval, intervals that meet and verdicts that are the same", () => {
    const good = record({ lift: 1.2, low: 1.1, high: 1.3, survives: true });
    const { rules, within, overlapping, sameVerdict } = agreementOf([
      [good, record({ lift: 1.15, low: 1.05, high: 1.25, survives: true })],
      [good, record({ lift: 1.0, low: 0.9, high: 1.15, survives: false })],
      [good, record({ lift: 0.9, low: 0.85, high: 0.95, survives: true })],
    ]);
    expect({ rules, within, overlapping, sameVerdict }).toEqual({
      rules: 3,
      within: 1,
      overlapping: 2,
      sameVerdict: 1,
    });
  });

  it("tells how the lifts go together", () => {
    expect(agreementOf([pair(1, 1), pair(1.1, 1.21), pair(1.21, 1.4641)]).correlation).toBeCloseTo(1, 12);
    expect(agreementOf([pair(1, 1.21), pair(1.1, 1.1), pair(1.21, 1)]).correlation).toBeCloseTo(-1, 12);
  });
});

describe("a study without a rally day", () => {
  const empty = createEventStudy({ from: undefined, minDollarVolume: 0, minHistory: 252, seed: 1, draws: 10 }).result();

  it("gives no row, and is refused as a record", () => {
    expect(secondRecordRows(empty)).toEqual([]);
    expect(() => secondStudyFacts(empty)).toThrow(RangeError);
  });
});

describe("docs/evidence.md", () => {
  const docs = readFileSync(new URL("../../../docs/evidence.md", import.meta.url), "utf8");

  it("shows the weights of the records that are shown", () => {
    expect(docs, "run npm run calibrate").toContain(weightTable(allRecords));
  });

  it("shows the second record as it is shipped, and which record each rule shows", () => {
    for (const { rule, lift, low, high, events, quarters } of recordsOf.second) {
      const figures = [`${lift.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`, events.toLocaleString("en-US")];
      const rows = docs.split("\n").filter((line) => line.startsWith(`| \`${rule}\` `));
      const row = rows.find((line) => figures.every((text) => line.includes(text)));
      expect(row?.replaceAll(" ", "").split("|").at(5), `${rule}: run npm run calibrate`).toBe(String(quarters));
      expect(row).toContain(` ${allRecords.find((record) => record.rule === rule)?.study} `);
    }
  });
});
