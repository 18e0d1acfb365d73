import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levels } from "../../src/evidence/levels.ts";
import type { ReportChanges } from "../../src/history/changes.ts";
import { renderJson, renderNdjson } from "../../src/report/json.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { hostileView } from "./hostile.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { strictValidatorOf, validatorOf } from "./schemas.ts";
import { everyChange, noChange } from "./views.ts";

const report = strictValidatorOf("report");
const line = strictValidatorOf("ndjson");

const silent = analysedOf({ silences: [{ detector: "run-up", status: "failed", error: "no" }] });
const reports: Readonly<Record<string, ScanReport>> = {
  mixed: mixedReport,
  empty: reportOf([]),
  "all failed": reportOf([failedOf("NOPE", "NOPE: gone")]),
  "every level": reportOf([null, ...levels].map((level) => analysedOf({ level }))),
  "a detector that failed": reportOf([silent]),
};

function faults(scan: ScanReport, changes: ReportChanges | null = null): unknown[] {
  report(JSON.parse(renderJson(scan, changes)));
  const lines = renderNdjson(scan, changes).trimEnd().split("\n");
  return [report.errors ?? [], ...lines.map((text) => (line(JSON.parse(text)) ? [] : line.errors))].flat();
}

describe("the schema", () => {
  it.each(Object.keys(reports))("describes a report, key by key: %s", (name) => {
    expect(faults(reports[name] ?? reportOf([]))).toEqual([]);
  });

  it("describes what changed", () => {
    expect(faults(mixedReport, everyChange)).toEqual([]);
    expect(faults(mixedReport, noChange)).toEqual([]);
  });

  it("describes a report whatever stands in it", () => {
    fc.assert(
      fc.property(hostileView, (view) => {
        expect(faults(view.report, view.changes)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("allows keys that come later", () => {
    const later = { ...JSON.parse(renderJson(mixedReport)), market: {} };
    expect(validatorOf("report")(later)).toBe(true);
    expect(report(later)).toBe(false);
  });
});

type Path = readonly (string | number)[];

/** The way to every key and item of a document. */
function paths(value: unknown, way: Path = []): Path[] {
  const here = way.length === 0 ? [] : [way];
  if (typeof value !== "object" || value === null) return here;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  const below = [...keys].flatMap((key) => paths(Reflect.get(value, key), way.concat(key)));
  return [...here, ...below];
}

/** The document with what lies at the end of the way given to `change`, in its parent. */
function changed(document: object, way: Path, change: (parent: object, key: string | number) => void): unknown {
  const copy = structuredClone(document);
  const parent = way.slice(0, -1).reduce<object>((found, key) => Reflect.get(found, key), copy);
  change(parent, way.at(-1) ?? "");
  return copy;
}

/** What has names or a length that nobody knows beforehand. */
const free = /parameters|data\.|\.\d+$/;

describe("the schema against a report that is not as it should be", () => {
  const document: object = JSON.parse(renderJson(mixedReport, everyChange));
  const validate = validatorOf("report");
  const all = paths(document);

  it("misses every key that is not there", () => {
    const required = all.filter(
      (way) => !free.test(way.join(".")) && way.join(".") !== "changes" && way.at(-1) !== "detail",
    );
    const unmissed = required.filter((way) =>
      validate(changed(document, way, (parent, key) => Reflect.deleteProperty(parent, key))),
    );
    expect(required.length).toBeGreaterThan(800);
    expect(unmissed.map((way) => way.join("."))).toEqual([]);
  });

  it("sees every value of another type", () => {
    const unseen = all.filter((way) =>
      validate(changed(document, way, (parent, key) => Reflect.set(parent, key, [[true]]))),
    );
    expect(unseen.map((way) => way.join("."))).toEqual([]);
  });

  it.each([
    ["asOf", "21/11/2025"],
    ["schemaVersion", 2],
    ["dataHash", "short"],
    ["symbols.1.level", "loud"],
    ["symbols.1.severity", 101],
    ["symbols.1.signals.0.severity", -0.1],
    ["symbols.1.signals.0.record.counted", "days"],
    ["symbols.1.bars", 1.5],
    ["symbols.7.bars", 3],
    ["symbols.2.findings.0.code", "odd"],
    ["changes.warnings.0.kind", "old"],
  ])("refuses %s of %j", (way, value) => {
    expect(validate(changed(document, way.split("."), (parent, key) => Reflect.set(parent, key, value)))).toBe(false);
  });
});
