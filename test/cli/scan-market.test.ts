import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ScanMarket } from "../../src/scan/scan-report.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { inFolder } from "./configured-folder.ts";
import { csvMarket } from "./csv-market.ts";
import { folderOf, froth } from "./run-froth.ts";

const demo = ["scan", "BLOW", "CALM", "--source", "demo", "--lang", "en"];
const market = [...demo, "--market"];

interface Printed {
  readonly symbols: readonly { readonly symbol: string; readonly status: string }[];
  readonly market?: ScanMarket;
}

function jsonOf(arguments_: readonly string[]): Printed {
  const { code, stdout } = froth([...arguments_, "--format", "json"]);
  expect(code).toBe(0);
  const report: Printed = JSON.parse(stdout);
  return report;
}

describe("froth scan --market", () => {
  it("tells the market under the title, and what shows all of it", () => {
    const { code, stdout, stderr } = froth(market);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")[1]).toBe("Market: watch · 3 of 12 rules in force, none beats chance (^ALLQ)");
    expect(stdout).toContain("froth market --source demo  shows all of it");
    expect(froth(demo).stdout).not.toContain("arket");
  });

  it("has the report of froth market in its JSON, and the same symbols as without", () => {
    const report = jsonOf(market);
    const alone: unknown = JSON.parse(froth(["market", "--source", "demo", "--format", "json"]).stdout);
    expect(report.market).toEqual({ status: "ran", error: null, report: alone });
    const { market: _, ...rest } = report;
    expect(rest).toEqual(jsonOf(demo));
  });

  it("costs no symbol its report where the index has no bars, and says why", () => {
    const report = jsonOf(["scan", "--source", `csv:${csvMarket()}`, "--market"]);
    expect(report.symbols.map(({ status }) => status)).not.toContain("failed");
    expect(report.market).toMatchObject({ status: "failed", report: null });
    expect(JSON.stringify(report.market)).toContain("^NDX");
  });

  it("refuses a wrong table before anything is read, and options of a market that was not asked for", () => {
    const weights = join(folderOf({ "w.csv": "symbol,weight\nA,90\nB,80\n" }), "w.csv");
    const wrong = froth([...market, "--weights", weights]);
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("w.csv");
    const idle = froth([...demo, "--members", "all"]);
    expect(idle).toMatchObject({ code: 2, stdout: "" });
    expect(idle.stderr).toContain("add --market");
  });

  it("may be set in a file, where the index does no harm to a scan without", () => {
    const folder = folderOf({
      "froth.config.json": JSON.stringify({
        source: "demo",
        symbols: ["BLOW"],
        index: "^ALLQ",
        profiles: { daily: { market: true } },
      }),
    });
    expect(inFolder(folder, "scan")).toMatchObject({ code: 0, stderr: "" });
    const daily = inFolder(folder, "scan --profile daily --lang en");
    expect(daily).toMatchObject({ code: 0, stderr: "" });
    expect(daily.stdout).toContain("Market: watch");
    expect(inFolder(folder, "market --lang en").stdout).toContain("Market: watch");
  });

  it("says that the level has changed, in two reports and in the next scan", () => {
    const folder = folderOf({});
    const [june, november] = [join(folder, "june.json"), join(folder, "november.json")];
    expect(froth([...market, "--as-of", "2025-06-02", "--output", `json=${june}`]).code).toBe(0);
    const later = froth([...market, "--since", june, "--output", `json=${november}`]);
    expect(later.stdout).toContain("^ALLQ market: level calm → watch.");
    const diff = froth(["history", "diff", june, november, "--lang", "fr"]);
    expect(diff.stdout).toContain("marché\u202F: niveau calme → vigilance");
  });

  it("is no part of a replay, which says so", () => {
    const path = join(folderOf({}), "report.json");
    writeFileSync(path, froth([...market, "--format", "json"]).stdout);
    expect(readFileSync(path, "utf8")).toContain('"market": {');
    const { code, stdout } = froth(["replay", path, "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toContain("The market beside the symbols is not replayed");
  });
});

describe.runIf(hasShared)("froth scan --market on real bars (needs ../shared)", () => {
  it("counts the members that there are bars of, and takes breadth from a file", () => {
    const bars = ["scan", "NVDA", "SMCI", "--source", `csv:${sharedPath("market/ohlcv")}`, "--as-of", "2025-11-21"];
    const files = [
      ["--members", "market/meta/sp500_ticker_start_end.csv"],
      ["--breadth", "market/meta/sp500_pct_above_50dma.csv"],
    ].flatMap(([option = "", path = ""]) => [option, sharedPath(path)]);
    const { market: shown } = jsonOf([...bars, "--market", "--index", "^GSPC", ...files]);
    if (shown?.status !== "ran") throw new Error("no market");
    expect(shown.report.members).toMatchObject({ listed: 503, membership: "on-date" });
    expect(shown.report.breadth).toMatchObject({ status: "ran", above50From: "file" });
    expect(shown.report.state).toMatchObject({ level: "calm", inForce: 0, judged: 8 });
  });
});
