import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { SymbolReport } from "../../src/analysis/symbol-report.ts";
import { levels } from "../../src/evidence/levels.ts";
import { renderJunit } from "../../src/report/junit.ts";
import type { Gate } from "../../src/report/verdict.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { hostileView } from "./hostile.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { overheated, runUp } from "./signals.ts";
import { open } from "./views.ts";

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
}

/** Every element, read by a parser that refuses whatever is not well-formed XML. */
function elements(report: ScanReport, gate: Gate = open): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(renderJunit(report, gate)).close();
  return found;
}

/** What stands in the test case of one symbol: its outcome, or `passed`. */
function outcomeOf(symbol: SymbolReport, gate: Partial<Gate> = {}): string {
  const found = elements(reportOf([symbol]), { ...open, ...gate });
  return found.map(({ name }) => name).find((name) => ["failure", "error", "skipped"].includes(name)) ?? "passed";
}

const stale = analysedOf({
  status: "partial",
  findings: [{ code: "not-refreshed", dates: ["2025-11-20"], detail: "off" }],
});

describe("renderJunit", () => {
  it("looks as it should", async () => {
    const text = renderJunit(mixedReport, { failOn: "elevated", allowPartial: false });
    await expect(text).toMatchFileSnapshot("golden/report.junit.txt");
  });

  it("fails nothing unless a level is asked for", () => {
    for (const level of levels) expect(outcomeOf(analysedOf({ level }))).toBe("passed");
  });

  it("fails a symbol from that level on", () => {
    const outcomes = levels.map((level) => outcomeOf(analysedOf({ level }), { failOn: "elevated" }));
    expect(outcomes).toEqual(["passed", "passed", "failure", "failure", "failure"]);
  });

  it("says whether the level or something new fails a symbol", () => {
    const symbols = (["calm", "high", null] as const).map((level) => analysedOf({ symbol: `${level}`, level }));
    const found = elements(reportOf(symbols), { ...open, failOn: "high", judge: () => true });
    const types = found.filter(({ name }) => name === "failure").map(({ attributes }) => attributes["type"]);
    expect(types).toEqual(["new", "high", "new"]);
  });

  it("skips what has no level to compare, and says why", () => {
    const decline = analysedOf({ context: "decline", level: null });
    expect(outcomeOf(decline, { failOn: "watch" })).toBe("skipped");
    expect(renderJunit(reportOf([decline]), open)).toContain("no level outside a rally and its pullback (decline)");
  });

  it("is an error where data is missing, and skipped where that is allowed", () => {
    const failed = failedOf("NOPE", "NOPE: gone");
    expect([failed, stale].map((symbol) => outcomeOf(symbol))).toEqual(["error", "error"]);
    expect([failed, stale].map((symbol) => outcomeOf(symbol, { allowPartial: true }))).toEqual(["skipped", "skipped"]);
    expect(outcomeOf(failedOf("LATE", "stopped", "aborted"), { allowPartial: true })).toBe("error");
    // A level that is reached in old bars is reached.
    expect(outcomeOf({ ...stale, level: "high" }, { failOn: "high", allowPartial: true })).toBe("failure");
  });

  it("counts what it holds", () => {
    const found = elements(mixedReport, { failOn: "elevated", allowPartial: false });
    const count = (name: string): number => found.filter((element) => element.name === name).length;
    for (const { attributes } of found.filter(({ name }) => name.startsWith("testsuite"))) {
      expect(attributes).toMatchObject({
        tests: String(count("testcase")),
        failures: String(count("failure")),
        errors: String(count("error")),
        skipped: String(count("skipped")),
      });
    }
    expect(count("testcase")).toBe(mixedReport.symbols.length);
    expect(count("failure")).toBe(2);
  });

  it("names the warnings with their record, whatever the outcome", () => {
    const text = renderJunit(reportOf([analysedOf({ signals: [runUp, overheated] })]), open);
    expect(text).toContain("run-up-50, known 2025-11-21, age 0, lift 1.15 [1.09, 1.22] on 2032 events\n");
    expect(text).toContain("on 14179 events, cannot be told from chance");
  });

  it("is well-formed whatever stands in it", () => {
    fc.assert(
      fc.property(
        hostileView,
        fc.constantFrom(null, "watch" as const),
        fc.boolean(),
        ({ report }, failOn, allowPartial) => {
          const names = elements(report, { failOn, allowPartial }).map(({ name }) => name);
          expect(names.filter((name) => name === "testcase")).toHaveLength(2);
          expect(names.filter((name) => !known.has(name))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const known = new Set("testsuites testsuite properties property testcase failure error skipped system-out".split(" "));
