import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPrometheus } from "../../src/report/prometheus.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { hostileView } from "./hostile.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { runUp } from "./signals.ts";

const now = new Date("2025-11-22T06:00:00.700Z");

/** The exposition format, as its description has it: names, labels with three escapes, a number, nothing else. */
const HELP = /^# HELP (froth_[a-z0-9_]+) (?:[^\\\n]|\\\\|\\n)+$/;
const TYPE = /^# TYPE (froth_[a-z0-9_]+) gauge$/;
const LABEL = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*"`;
const SAMPLE = new RegExp(String.raw`^(froth_[a-z0-9_]+)(\{${LABEL}(?:,${LABEL})*\})? (-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$`);

/** Series -> value. Throws on a line, an order or a repetition that a collector would refuse the file for. */
function read(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  const families = text.replace(/\n$/, "").split(/\n(?=# HELP )/);
  const names = families.map((family) => readFamily(family, samples));
  if (new Set(names).size < names.length) throw new Error(`a family in two pieces: ${names.join(" ")}`);
  return samples;
}

function readFamily(family: string, samples: Map<string, number>): string {
  const [help = "", type = "", ...lines] = family.split("\n");
  const names = new Set([nameIn(help, HELP), nameIn(type, TYPE), ...lines.map((line) => nameIn(line, SAMPLE))]);
  if (lines.length === 0 || names.size > 1) throw new Error(`no family: ${family}`);
  for (const line of lines) {
    const [series = "", value] = line.split(/ (?=\S+$)/);
    if (samples.has(series)) throw new Error(`twice: ${line}`);
    samples.set(series, Number(value));
  }
  return [...names].join("");
}

function nameIn(line: string, pattern: RegExp): string {
  const [, name] = pattern.exec(line) ?? [];
  if (name === undefined) throw new Error(`not in the format: ${line}`);
  return name;
}

function samplesOf(report: ScanReport): Map<string, number> {
  return read(renderPrometheus(report, now));
}

function success(report: ScanReport): number | undefined {
  return samplesOf(report).get("froth_report_success");
}

describe("renderPrometheus", () => {
  it("looks as it should", async () => {
    await expect(renderPrometheus(mixedReport, now)).toMatchFileSnapshot("golden/report.prom.txt");
  });

  it("says how old the data are, by the clock that it is given", () => {
    const samples = samplesOf(reportOf([analysedOf()]));
    expect(samples.get("froth_report_timestamp_seconds")).toBe(Date.parse("2025-11-22T06:00:00Z") / 1000);
    expect(samples.get('froth_last_bar_timestamp_seconds{symbol="GOOGL"}')).toBe(Date.parse("2025-11-21") / 1000);
    expect(samples.get('froth_data_age_seconds{symbol="GOOGL"}')).toBe(30 * 3600);
  });

  it("counts warnings beside those expected by chance", () => {
    const samples = samplesOf(mixedReport);
    expect(samples.get("froth_warnings_in_force")).toBe(10);
    expect(samples.get("froth_warnings_seen")).toBe(9);
    expect(samples.get("froth_warnings_expected")).toBe(8.43);
    expect(samples.get("froth_failed_symbols")).toBe(1);
    expect(samples.get('froth_symbols{status="partial"}')).toBe(2);
  });

  it("has no sample for what is not known", () => {
    const decline = analysedOf({ level: null, outlook: { status: "not-measured", reason: "no-rally" } });
    const names = [...samplesOf(reportOf([decline, failedOf("NOPE", "gone")])).keys()].join(" ");
    expect(names).toContain('froth_severity{symbol="GOOGL"}');
    expect(names).not.toMatch(/froth_level|froth_drop|froth_warnings_expected|NOPE/);
  });

  it("is no success where data is missing", () => {
    const stale = analysedOf({ findings: [{ code: "not-refreshed", dates: [] }] });
    expect(success(reportOf([analysedOf({ signals: [runUp], level: "extreme" })]))).toBe(1);
    expect(success(reportOf([analysedOf(), failedOf("NOPE", "gone")]))).toBe(0);
    expect(success(reportOf([stale]))).toBe(0);
  });

  it("keeps to the format whatever stands in it, and one sample a series", () => {
    fc.assert(
      fc.property(hostileView, ({ report }) => {
        expect(samplesOf(report).size).toBeGreaterThan(5);
        samplesOf(reportOf([...report.symbols, ...report.symbols]));
      }),
      { numRuns: 200 },
    );
  });

  it("documents every metric", () => {
    const docs = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
    const names = new Set([...samplesOf(mixedReport).keys()].map((series) => series.replace(/\{.*/, "")));
    expect([...names].filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
  });
});
