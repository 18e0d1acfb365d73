import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MarketReport } from "../../src/market/market-report.ts";
import { drawDemoMarket } from "../../src/providers/demo-market/draw.ts";
import { isoDate } from "../../src/series/dates.ts";
import type { Series } from "../../src/series/series.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { escape, folderOf, froth } from "./run-froth.ts";

function csvOf(series: Series | undefined): string {
  if (series === undefined) throw new RangeError("the demo market lacks a member");
  const { days, close } = series;
  const rows = Array.from(days.subarray(-600), (day, i) => `${isoDate(day)},${close.subarray(-600)[i] ?? 0}`);
  return `date,close\n${rows.join("\n")}\n`;
}

const drawn = drawDemoMarket();
const members = [...drawn.keys()].filter((symbol) => drawn.get(symbol)?.instrument === "stock");
/** The demo's index and stocks as CSV files, for sources other than the demo. */
const folder = folderOf(
  Object.fromEntries(["^ALLQ", ...members].map((symbol) => [`${symbol}.csv`, csvOf(drawn.get(symbol))])),
);
const ofFolder = ["market", "--source", `csv:${folder}`, "--index", "^ALLQ"];

function reportOf(arguments_: readonly string[]): MarketReport {
  const { code, stdout, stderr } = froth([...arguments_, "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return parsed(stdout);
}

function parsed(json: string): MarketReport {
  const report: MarketReport = JSON.parse(json);
  return report;
}

function listOf(name: string, text: string): string {
  return join(folderOf({ [name]: text }), name);
}

describe("froth market", () => {
  it("shows the demo's market, in words and as JSON, the same each time", () => {
    const { code, stdout, stderr } = froth(["market", "--source", "demo"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("froth market · ^ALLQ · last session 2025-11-21 · demo");
    expect(stdout).toContain("Market: watch · 3 of 12 rules in force, none beats chance");
    expect(stdout).not.toContain(escape);
    const json = ["market", "--source", "demo", "--format", "json"];
    expect(froth(json).stdout).toBe(froth(json).stdout);
    expect(froth(["market", "--source", "demo", "--lang", "fr"]).stdout).toMatch(/Marché\s: vigilance/);
  });

  it("takes every stock of a folder, or those of a list, and names those without bars", () => {
    const all = reportOf([...ofFolder, "--members", "all"]);
    expect(all.members).toMatchObject({
      listed: 40,
      withBars: 40,
      onLastSession: 40,
      membership: "today",
      missing: [],
    });
    expect(all.breadth).toMatchObject({ status: "ran", above50: 0.45 });
    const list = listOf("members.txt", `${members.slice(0, 35).join("\n")}\nGONE\n`);
    const some = reportOf([...ofFolder, "--members", list]);
    expect(some.members).toMatchObject({ listed: 36, withBars: 35, missing: ["GONE"] });
  });

  it("prints too few members, never a value, for twenty", () => {
    const list = listOf("members.txt", members.slice(0, 20).join(" "));
    const { code, stdout } = froth([...ofFolder, "--members", list]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Above the 50-day average\s+too few members: 20 can be judged, 30 are needed\s+no record/);
    expect(stdout).toMatch(/Average correlation\s+too few members: 20 can be judged/);
  });

  it("without members, weights or funds says so in every row, and has no level", () => {
    const { code, stdout } = froth(ofFolder);
    expect(code).toBe(0);
    expect(stdout).toContain("no level, for too little is known");
    expect(stdout).toContain("no members: --members FILE names them");
    expect(stdout).toContain("no weights: --weights FILE names them");
    expect(stdout).toContain("Without bars at the source: GLD, IEF");
  });

  it("weights carry their members, and where they are short the rest is not explained", () => {
    const weights = listOf("weights.csv", "symbol,weight\nATOQ,0.15\nBYTQ,0.09\nNONE,0.2\n");
    const { contribution, members: facts, weights: told } = reportOf([...ofFolder, "--weights", weights]);
    expect(facts).toMatchObject({ listed: 3, withBars: 2, missing: ["NONE"] });
    expect(told).toMatchObject({ kind: "weights", listed: 3 });
    expect(told?.total).toBeCloseTo(0.44, 12);
    expect(contribution).toMatchObject({ status: "ran", counted: 2, uncounted: ["NONE"] });
  });

  it("members with dates are those of the date", () => {
    const rows = members.map((symbol, i) => `${symbol},${i < 5 ? "2025-11-01" : ""},`);
    const list = listOf("members.csv", `ticker,start_date,end_date\n${rows.join("\n")}\n`);
    const then = reportOf([...ofFolder, "--members", list, "--as-of", "2025-10-31"]);
    expect(then.members).toMatchObject({ listed: 35, membership: "on-date" });
    expect([then.asOf, then.drawdown.highOn <= "2025-10-31"]).toEqual(["2025-10-31", true]);
  });

  it("breadth of a file stands in for that of the members, where it reaches", () => {
    const reaching = listOf("breadth.csv", "date,value\n2025-11-20,20\n2025-11-21,30\n");
    expect(reportOf([...ofFolder, "--breadth", reaching]).breadth).toMatchObject({ above50From: "file", above50: 0.3 });
    const old = listOf("breadth.csv", "date,value\n2020-11-20,20\n");
    const { code, stderr, stdout } = froth([...ofFolder, "--members", "all", "--breadth", old, "--format", "json"]);
    expect(code).toBe(0);
    expect(stderr).toContain("the breadth file has no value of 2025-11-21 and was not used");
    expect(parsed(stdout).breadth).toMatchObject({ above50From: "members", above50: 0.45 });
  });

  it.each([
    ["--weights", listOf("w.csv", "symbol,weight\nA,0.9\nB,0.8\n"), 2, "the weights add up to 1.7"],
    ["--index", "../etc", 2, "Use a symbol such as ^GSPC"],
    ["--index", "^NONE", 3, "^NONE: no ^NONE.csv"],
    ["--as-of", "1990-01-01", 3, "no bars on or before 1990-01-01"],
  ])("a %s that is wrong has its exit code", (option, value, code, message) => {
    const outcome = froth([...ofFolder, option, value]);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toBe("");
    expect(outcome.stderr).toContain(message);
  });

  it("stays out of the demo that a scan reads", () => {
    expect(froth(["scan", "^ALLQ", "--source", "demo"]).code).toBe(3);
  });

  it.skipIf(!hasShared)("docs/market.md tells what it says of real bars (needs ../shared)", () => {
    const docs = readFileSync(new URL("../../docs/market.md", import.meta.url), "utf8");
    const report = reportOf([
      "market",
      "--source",
      `csv:${sharedPath("market/ohlcv")}`,
      "--index",
      "^GSPC",
      "--as-of",
      "2025-10-29",
      "--members",
      sharedPath("market/meta/sp500_ticker_start_end.csv"),
      "--breadth",
      sharedPath("market/meta/sp500_pct_above_50dma.csv"),
    ]);
    const inForce = report.warnings.filter((warning) => warning.inForce === true).map(({ rule }) => rule);
    expect(inForce).toEqual(["large-names-carry", "breadth-below-50-at-high", "breadth-falling-at-high"]);
    expect(report.state.level).toBe("watch");
    expect(report.breadth).toMatchObject({ status: "ran", above50From: "file" });
    const row = docs.split("\n").find((line) => line.startsWith("| 2025-10-29"));
    expect(row).toContain("watch, 3 of 8");
  });
});
