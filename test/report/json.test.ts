import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/report/json.ts";
import { analysedOf, failedOf, mixedReport, reportOf } from "./reports.ts";
import { rejection, runUp } from "./signals.ts";

/** All keys that occur anywhere, each with the keys of its object as one string. */
function shapes(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) shapes(item, found);
  else if (typeof value === "object" && value !== null) {
    found.add(Object.keys(value).join(" "));
    for (const item of Object.values(value)) shapes(item, found);
  }
  return found;
}

function withParameters(parameters: Record<string, Record<string, number>>): string {
  const report = reportOf([]);
  return renderJson({ ...report, settings: { ...report.settings, parameters } });
}

describe("renderJson", () => {
  it("looks as it should", async () => {
    await expect(renderJson(mixedReport)).toMatchFileSnapshot("golden/report.json.txt");
  });

  it("gives back what it was given", () => {
    const parsed: unknown = JSON.parse(renderJson(mixedReport));
    expect(parsed).toMatchObject({
      schemaVersion: 1,
      version: "0.1.0",
      asOf: "2025-11-21",
      settings: mixedReport.settings,
      dataHash: mixedReport.dataHash,
    });
    expect(parsed).toMatchObject({ symbols: mixedReport.symbols.map(({ symbol, status }) => ({ symbol, status })) });
    const one: unknown = JSON.parse(renderJson(reportOf([analysedOf({ signals: [runUp, rejection] })])));
    expect(one).toMatchObject({ symbols: [analysedOf({ signals: [runUp, rejection] })] });
  });

  it("gives every symbol the same keys in the same order, the failed ones too", () => {
    const text = renderJson(reportOf([analysedOf(), failedOf("NOPE", "NOPE: gone")]));
    const keys = [...shapes(JSON.parse(text))].filter((shape) => shape.startsWith("symbol "));
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^symbol status error instrument currency bars firstBar lastBar dataHash close/);
  });

  it("does not depend on the order in which objects were filled", () => {
    expect(withParameters({ b: { y: 1, x: 2 }, a: { z: 3 } })).toBe(withParameters({ a: { z: 3 }, b: { x: 2, y: 1 } }));
  });

  it("escapes what a terminal would obey, and ends with one line feed", () => {
    const text = renderJson(reportOf([failedOf("\u001b[2J", "\u001b]0;x\u0007")]));
    expect(text).not.toContain("\u001b");
    expect(text).toMatch(/[^\n]\n$/);
  });

  it("has every field in its documentation", () => {
    const docs = readFileSync(new URL("../../docs/json.md", import.meta.url), "utf8");
    const parsed: unknown = JSON.parse(renderJson(mixedReport));
    const names = new Set([...shapes(parsed)].flatMap((shape) => shape.split(" ")).filter((name) => name !== ""));
    // Numbers of a message are named by its rule, not by the format.
    const own = new Set(["high", "close", "percent", "rsi", "points", "days", "low"]);
    const undocumented = [...names].filter((name) => !own.has(name) && !docs.includes(`\`${name}\``));
    expect(undocumented).toEqual([]);
  });
});
