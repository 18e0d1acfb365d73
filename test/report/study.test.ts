import { describe, expect, it } from "vitest";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import { renderStudyJson } from "../../src/report/study/json.ts";
import { renderStudyMarkdown } from "../../src/report/study/markdown.ts";
import { renderStudyTable } from "../../src/report/study/table.ts";
import { displayWidth } from "../../src/report/text/width.ts";
import type { StudyReport } from "../../src/scan/study-report.ts";
import { analyze } from "../../src/analysis/analyze.ts";
import { randomSeries } from "../random-series.ts";
import { inventedAnalyses, studied } from "../study/studied.ts";

const analyses = inventedAnalyses();
const settings = {
  source: "csv:prices",
  from: null,
  to: null,
  seed: 1,
  draws: 200,
  rule: null,
  minDollarVolume: 0,
  minHistory: 252,
};
const rest = { schemaVersion: 1, version: "0", settings, dataHash: "00", instruments: { stock: 12 } } as const;

const many: StudyReport = { ...rest, ...studied(analyses), symbol: null, leftOut: [] };
const one: StudyReport = { ...rest, ...studied(analyses.slice(0, 1)), symbol: "RANDOM-40", leftOut: [] };
const none: StudyReport = { ...rest, ...studied([analyze(randomSeries(1, 10), [])]), symbol: "TEN", leftOut: [] };
const reports = { many, one, none };

const hostile: StudyReport = {
  ...many,
  settings: { ...settings, source: "csv:a|b<script>\u001B[2J" },
  leftOut: [
    { symbol: "X", code: "malformed", message: "x\u001B[31m | <img src=x> `code` [a](http://b)", failed: true },
  ],
};

const table = (report: StudyReport, width: number, locale = english): string =>
  renderStudyTable(report, { width, color: 0, locale });

describe.each(Object.entries(reports))("the table of a study of %s", (_, report) => {
  it.each([40, 60, 80, 100, 120, 160, 200])("fits %d columns, without a NaN", (width) => {
    for (const locale of [english, french]) expectToFit(table(report, width, locale), width);
  });
});

function expectToFit(text: string, width: number): void {
  const widest = Math.max(...text.split("\n").map(displayWidth));
  expect(widest).toBeLessThanOrEqual(width);
  expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  expect(text.endsWith("\n")).toBe(true);
}

it("looks as it should in French", async () => {
  // Few rules, so that a new detector changes nothing here.
  const shown = new Set(["run-up-50", "rsi-divergence-pivot"]);
  const [rules, ownRules] = [many, one].map((report) => report.rules.filter(({ rule }) => shown.has(rule)));
  const few: StudyReport = { ...many, rules: rules ?? [], tried: 37, survive: 2 };
  const past = one.past.filter(({ rule }) => shown.has(rule));
  const ownFew: StudyReport = { ...one, rules: ownRules ?? [], past };
  await expect(table(few, 140, french) + table(ownFew, 100, french)).toMatchFileSnapshot("golden/study-fr.txt");
});

describe("the table of a study", () => {
  it("says what was counted, what beats chance and how many were tried", () => {
    const text = table(many, 200);
    expect(text).toContain("froth study · 12 of 12 symbols");
    expect(text).toContain("38 rules tried, the placebo among them");
    expect(text).toContain("The placebo fires on random days");
    for (const { rule } of many.rules) expect(text).toContain(rule);
    for (const head of ["SAME VOLATILITY", "… AND EXTENSION", "… AND QUARTER", "+10 %", "MEDIAN"])
      expect(text).toContain(head);
  });

  it("tells no lift and no share of too few cases", () => {
    const lines = table(many, 200).split("\n");
    for (const { rule, cases, verdict } of many.rules.filter(({ verdict }) => verdict === "cannot-tell")) {
      const line = lines.find((text) => text.startsWith(`${rule} `)) ?? "";
      expect(line, `${rule} ${cases} ${verdict}`).not.toMatch(/\d %|\d\.\d\d/);
    }
  });

  it("of one symbol says below 30 cases that it cannot tell, and lists what followed", () => {
    const text = table(one, 160);
    const few = one.rules.find(({ cases, detector }) => detector !== null && cases > 0 && cases < 30);
    expect(text.split("\n").find((line) => line.startsWith(`${few?.rule} `))).toContain("cannot tell, < 30");
    expect(text).toContain("One symbol cannot tell a rule that works");
    expect(text).toContain(one.past.at(-1)?.date ?? "no date");
    expect(text).not.toContain("placebo ");
  });

  it("of nothing says so", () => {
    expect(table(none, 100)).toContain("there is nothing to study");
  });

  it("obeys nothing that comes from outside", () => {
    expect(table(hostile, 100)).not.toContain("\u001B");
    const markdown = renderStudyMarkdown(hostile, english);
    expect(markdown).not.toContain("\u001B");
    expect(markdown).not.toMatch(/[^\\]<(?:script|img)/);
    expect(markdown).toContain(String.raw`\<img src=x\> \`code\` \[a\](http://b)`);
  });
});

describe("the Markdown of a study", () => {
  it.each(Object.entries(reports))("of %s has tables whose rows have as many cells as their heads", (_, report) => {
    const text = renderStudyMarkdown(report, english);
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    let cells = 0;
    for (const line of text.split("\n")) {
      const count = line.startsWith("|") ? line.split("|").length : 0;
      if (cells > 0 && count > 0) expect(count).toBe(cells);
      cells = count;
    }
    expect(text.startsWith("# froth study")).toBe(true);
  });
});

describe("the JSON of a study", () => {
  it.each(Object.entries(reports))("of %s gives back the report", (_, report) => {
    expect(JSON.parse(renderStudyJson(report))).toEqual(report);
    expect(renderStudyJson(report)).toBe(renderStudyJson({ ...report }));
  });

  it("refuses a number that is none", () => {
    const broken: StudyReport = { ...many, base: { ...many.base, cases: Number.NaN } };
    expect(() => renderStudyJson(broken)).toThrow("cases");
  });
});
