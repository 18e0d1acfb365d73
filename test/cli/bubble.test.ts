import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasShared, sharedPath } from "../shared.ts";
import { escape, folderOf, froth } from "./run-froth.ts";

const foam = readFileSync(new URL("../../fixtures/demo/FOAM.csv", import.meta.url), "utf8");
const [header = "", ...rows] = foam.trimEnd().split("\n");
const csvOf = (lines: readonly string[]): string => [header, ...lines].join("\n");

const folder = folderOf({
  "WEEK.csv": csvOf(rows.slice(-5)),
  "SHORT.csv": csvOf(rows.slice(-500)),
  "FLAT.csv": csvOf(rows.map((row) => `${row.split(",")[0]},50,50,50,50,1000`)),
  "ZERO.csv": csvOf([...rows.slice(0, 600), ...rows.slice(600).map((row) => `${row.split(",")[0]},0,0,0,0,1000`)]),
  "GAP.csv": csvOf([...rows.slice(0, 400), ...rows.slice(600)]),
});
const own = (symbol: string, ...options: string[]) =>
  froth(["bubble", symbol, "--source", `csv:${folder}`, ...options]);

function pointsOf(...options: string[]): object[] {
  const { stdout } = froth(["bubble", "FOAM", "--source", "demo", "-f", "json", ...options]);
  const report: { points: object[] } = JSON.parse(stdout);
  return report.points;
}

describe("froth bubble", () => {
  it("dates the episode of the demo market, and keeps stderr quiet into a pipe", () => {
    const { code, stdout, stderr } = froth(["bubble", "foam", "--source", "demo"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^froth bubble · FOAM · 202 weeks, 2022-01-14 to 2025-11-21 · demo\n/);
    expect(stdout).toMatch(/\nA {2}\d{4}-\d\d-\d\d {2}/);
    expect(stdout).toContain("explosive at ");
    expect(stdout).not.toContain(escape);
  });

  it("gives programs the same bytes on every run", () => {
    const json = froth(["bubble", "FOAM", "--source", "demo", "--format", "json"]).stdout;
    expect(froth(["bubble", "FOAM", "--source", "demo", "--weekly", "-f", "json", "--lang", "fr"]).stdout).toBe(json);
    expect(JSON.parse(json)).toMatchObject({
      schemaVersion: 1,
      symbol: "FOAM",
      settings: { interval: "1wk", longest: 260, shortest: 31 },
      episodes: [{ end: null }],
      record: { rule: "explosive-price-95" },
    });
  });

  it("judges a past week as it was judged then", () => {
    const [then, now] = [pointsOf("--as-of", "2025-08-01"), pointsOf()];
    expect(now.slice(0, then.length)).toEqual(then);
    expect(pointsOf("--history-bars", "50")).toEqual(now.slice(-10));
  });

  it("reads sessions, and earlier differences, when asked", () => {
    const { code, stdout } = froth(["bubble", "FOAM", "--source", "demo", "--daily", "--history-bars", "60"]);
    expect(code).toBe(0);
    expect(stdout).toContain("60 sessions");
    const lagged = froth(["bubble", "FOAM", "--source", "demo", "--lags", "1", "--history-bars", "60", "-f", "json"]);
    expect(JSON.parse(lagged.stdout)).toMatchObject({ settings: { lags: 1 } });
  });

  it("speaks French", () => {
    const { stdout } = froth(["bubble", "FOAM", "--source", "demo", "--lang", "fr"]);
    expect(stdout).toContain("ÉPISODES EXPLOSIFS");
  });

  it.each([
    ["WEEK", /^froth: WEEK: 1 weeks that are over: too few .* – they take 104 weeks/],
    ["SHORT", /^froth: SHORT: 10\d weeks that are over: too few/],
    ["FLAT", /^froth: FLAT: its price never moves/],
    ["NOPE", /^froth: NOPE: no NOPE\.csv/],
  ])("says of %s what is wrong, and exits 3", (symbol, message) => {
    const { code, stdout, stderr } = own(symbol);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  });

  it("says which bars it could not use", () => {
    const { code, stdout } = own("ZERO");
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nDATA\n[^\n]*400/);
  });

  it("begins anew after a long gap", () => {
    const { code, stderr } = own("GAP");
    expect(stderr).toMatch(/too few .* without a long gap/);
    expect(code).toBe(3);
  });

  it.each([[["--lags", "9"]], [["--weekly", "--daily"]], [["--format", "html"]]])("%j is a usage error", (options) => {
    expect(own("FLAT", ...options)).toMatchObject({ code: 2, stdout: "" });
  });

  it.skipIf(!hasShared)("reads a series of closes alone (needs ../shared)", () => {
    const source = `csv:${sharedPath("market/close-only")}`;
    const { code, stdout } = froth([
      "bubble",
      "CSCO",
      "--source",
      source,
      "--as-of",
      "2000-12-29",
      "--history-bars",
      "600",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("1999-12-03  2000-01-07  2000-04-14");
  });
});
