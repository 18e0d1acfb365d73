import { describe, expect, it } from "vitest";
import { firstDifference } from "../../src/history/difference.ts";
import { parseReport } from "../../src/history/read-report.ts";
import { judgeReplay } from "../../src/history/replay.ts";
import { english } from "../../src/locale/en/index.ts";
import { french } from "../../src/locale/fr/index.ts";
import { renderReplay } from "../../src/report/history/replay.ts";
import { renderJson } from "../../src/report/json.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { analysedOf, failedOf, reportOf } from "../report/reports.ts";
import { rejection } from "../report/signals.ts";

const [hash, other] = ["a".repeat(64), "b".repeat(64)];
const nvda = analysedOf({ symbol: "NVDA", dataHash: hash, signals: [rejection] });
const amd = analysedOf({ symbol: "AMD", dataHash: hash });
const report: ScanReport = { ...reportOf([nvda, amd]), dataHash: hash };

const replayOf = (again: ScanReport, json = renderJson(report)) =>
  judgeReplay(json, parseReport(json, "r.json"), renderJson(again), again);

const linesOf = (again: ScanReport, json?: string, locale = english): string[] =>
  renderReplay(replayOf(again, json), 2, "2025-11-21", locale).trimEnd().split("\n");

describe("a replay", () => {
  it("is the same where the bytes are", () => {
    expect(replayOf(report)).toEqual({ same: "bytes", version: null, bars: "all", first: null, hasChanges: false });
    expect(linesOf(report)).toEqual(["The same bytes: 2 symbols, session of 2025-11-21."]);
  });

  it("is the same where another program has laid the values out anew", () => {
    const compact = JSON.stringify(JSON.parse(renderJson(report)));
    expect(replayOf(report, compact)).toMatchObject({ same: "values", first: null });
    const text: string = renderJson(report);
    expect(replayOf(report, text.replace(/\n/g, "\r\n")).same).toBe("values");
  });

  it("leaves out what changed since an earlier report, and says so", () => {
    const json = renderJson(report).replace('"schemaVersion": 1,', '"schemaVersion": 1, "changes": {},');
    expect(replayOf(report, json)).toMatchObject({ same: "values", hasChanges: true });
    expect(linesOf(report, json).at(-1)).toBe("What changed since an earlier report is not replayed.");
  });

  it("names the symbol whose bars are others, and how", () => {
    const restated = { ...amd, dataHash: other };
    expect(linesOf({ ...report, dataHash: other, symbols: [nvda, { ...restated, close: 150 }] })).toEqual([
      "The replay differs from the report.",
      "bars: others of 1 of 2 symbols",
      "AMD: other prices on the same dates, the last close 299.66 in the report, 150.00 now",
      "first difference: symbols[1].close: 299.66 in the report, 150 now",
    ]);
    const shorter = { ...restated, bars: 1900, firstBar: "2018-05-02" };
    expect(linesOf({ ...report, dataHash: other, symbols: [nvda, shorter] })[2]).toBe(
      "AMD: 2,000 bars 2017-12-08 to 2025-11-21 in the report, 1,900 bars 2018-05-02 to 2025-11-21 now",
    );
    const gone = failedOf("AMD", "AMD: gone");
    expect(linesOf({ ...report, dataHash: other, symbols: [nvda, gone] })[2]).toMatch(/in the report, no bars now$/);
    // A volume alone changes no close, and yet the report is of other bars.
    const volumes = linesOf({ ...report, dataHash: other, symbols: [nvda, restated] });
    expect(volumes.slice(2)).toEqual(["AMD: other prices or volumes on the same dates, with the last close the same"]);
  });

  it("cannot name the symbol where the report has one hash for all", () => {
    const json = renderJson(report).replaceAll(`      "dataHash": "${hash}",\n`, "");
    expect(replayOf({ ...report, dataHash: other }, json).bars).toBe("unknown");
  });

  it("names the version, and the first value that another version finds", () => {
    const again = { ...report, version: "9.0.0", symbols: [{ ...nvda, severity: 12 }, amd] };
    expect(linesOf(again)).toEqual([
      "The replay differs from the report.",
      "version: the report is of froth 0.1.0, this is 9.0.0",
      "bars: the same",
      "first difference: symbols[0].severity: 0 in the report, 12 now",
    ]);
  });

  it("says it in French too, with nothing left in English", () => {
    const again = {
      ...report,
      version: "9.0.0",
      dataHash: other,
      symbols: [{ ...nvda, dataHash: other }, failedOf("AMD", "x")],
    };
    const text = linesOf(again, undefined, french).join("\n");
    expect(text).toContain("barres\u202F: différentes pour 2 sur 2 valeurs");
    expect(text).not.toMatch(/\b(?:bars|report|now|in the)\b/);
  });
});

describe("the first difference", () => {
  it.each([
    [
      { a: 1, b: [1, { c: 2 }] },
      { a: 1, b: [1, { c: 3 }] },
      { path: "b[1].c", was: "2", is: "3" },
    ],
    [{ a: [1] }, { a: [1, 2] }, { path: "a[1]", was: null, is: "2" }],
    [{ a: null }, {}, { path: "a", was: "null", is: null }],
    [{ a: [] }, { a: {} }, { path: "a", was: "[]", is: "{}" }],
    [1, "1", { path: "", was: "1", is: '"1"' }],
  ])("of %j and %j", (was, is, expected) => {
    expect(firstDifference(was, is)).toEqual(expected);
    expect(firstDifference(was, structuredClone(was))).toBeUndefined();
  });

  it("shows only the beginning of what is long", () => {
    expect(firstDifference({ a: "x".repeat(500) }, {})?.was).toHaveLength(81);
  });
});
