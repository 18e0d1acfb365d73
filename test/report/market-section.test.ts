import { describe, expect, it } from "vitest";
import type { EarlierReport } from "../../src/history/earlier-report.ts";
import { compareReports } from "../../src/history/compare.ts";
import { parseReport } from "../../src/history/read-report.ts";
import type { MarketReport } from "../../src/market/market-report.ts";
import { renderJson } from "../../src/report/json.ts";
import { marketCommand } from "../../src/report/market/command.ts";
import { renderMarkdown } from "../../src/report/markdown/index.ts";
import { renderPrometheus } from "../../src/report/prometheus.ts";
import { marketHead, marketSection } from "../../src/report/table/market.ts";
import type { ScanMarket, ScanReport } from "../../src/scan/scan-report.ts";
import { printed } from "./formats.ts";
import { linesWiderThan, withoutColour } from "./lines.ts";
import { demoMarketShown, failedMarket, marketSaying, poorMarket, shownMarket } from "./markets.ts";
import { mixedReport, reportOf } from "./reports.ts";
import { viewOf } from "./views.ts";
import { testFrench, testLocale } from "./words.ts";

const shown: ScanReport = { ...mixedReport, market: shownMarket };

function withLevel(level: MarketReport["state"]["level"], symbol = "^ALLQ"): ScanReport {
  const { index, state } = demoMarketShown;
  const report = { ...demoMarketShown, index: { ...index, symbol }, state: { ...state, level } };
  return { ...mixedReport, market: { status: "ran", report } };
}

/** The lines of the market among all gauges. */
function gaugesOf(market: ScanMarket): string[] {
  return renderPrometheus({ ...reportOf([]), market }, new Date(0))
    .split("\n")
    .filter((line) => line.startsWith("froth_market"));
}

function read(report: ScanReport): EarlierReport["market"] {
  return parseReport(renderJson(report), "r.json").market;
}

describe("the market beside the symbols of a table", () => {
  it("looks as it did", async () => {
    await expect(await printed("table", viewOf(shown))).toMatchFileSnapshot("golden/table-market-100.txt");
  });

  it("looks as it did in French", async () => {
    await expect(await printed("table", viewOf(shown), testFrench)).toMatchFileSnapshot(
      "golden/table-market-fr-100.txt",
    );
  });

  it("fits every width, in colour and without, whatever is missing", () => {
    for (const market of [shownMarket, poorMarket, failedMarket, marketSaying("A long text ".repeat(5))]) {
      for (const width of [40, 57, 80, 100, 160]) {
        for (const locale of [testLocale, testFrench]) {
          const lines = (color: 0 | 1): string =>
            [...marketHead(market, { width, color, locale }), ...marketSection(market, { width, color, locale })].join(
              "\n",
            );
          expect(linesWiderThan(lines(1), width), `${width}`).toEqual([]);
          expect(withoutColour(lines(1))).toBe(lines(0));
        }
      }
    }
  });

  it("says under the title why there is none, and nothing more", async () => {
    const table = await printed("table", viewOf({ ...mixedReport, market: failedMarket }));
    expect(table.split("\n").slice(1, 3)).toEqual(["Market: not known: ^NDX: there are no bars", ""]);
    expect(table).not.toContain("The market");
  });

  it("names what a view rests on that knows nearly nothing", async () => {
    const table = await printed("table", viewOf({ ...mixedReport, market: poorMarket }));
    expect(table).toContain("too few members: 3 can be judged, 30 are needed");
    expect(table).toContain("no level, for");
  });
});

describe("the market in Markdown", () => {
  it("looks as it did", async () => {
    await expect(renderMarkdown(viewOf({ ...reportOf([]), market: shownMarket }), testLocale)).toMatchFileSnapshot(
      "golden/report-market.md.txt",
    );
  });
});

describe("the market as gauges", () => {
  it("has the level, the rules, breadth and the largest contributions", () => {
    const lines = gaugesOf(shownMarket);
    expect(lines).toContain(`froth_market_level{index="^ALLQ"} 1`);
    expect(lines).toContain(`froth_market_rules_in_force{index="^ALLQ"} 3`);
    expect(lines).toContain(`froth_market_above_average_ratio{index="^ALLQ",sessions="50"} 0.45`);
    expect(lines.filter((line) => line.startsWith("froth_market_top_contribution_ratio"))).toHaveLength(4);
    expect(lines).toContain(
      `froth_market_last_bar_timestamp_seconds{index="^ALLQ"} ${Date.parse("2025-11-21") / 1000}`,
    );
  });

  it("tells a market without a level from a calm one, and one that failed from none", () => {
    expect(gaugesOf(poorMarket).filter((line) => line.startsWith("froth_market_level"))).toEqual([]);
    expect(gaugesOf(failedMarket)).toEqual(["froth_market_success 0"]);
    expect(renderPrometheus(reportOf([]), new Date(0))).not.toContain("froth_market");
  });
});

describe("what to type for the whole market", () => {
  const { settings } = demoMarketShown;

  it("names what differs from the defaults, in words of a shell", () => {
    const plain = { ...settings, source: "yahoo", index: "^NDX", members: null, weights: null };
    expect(marketCommand(plain)).toBe("froth market --index ^NDX");
    expect(marketCommand({ ...plain, source: "demo", index: "^ALLQ" })).toBe("froth market --source demo");
    expect(marketCommand({ ...plain, asOf: "2025-11-21", members: "my list.csv", weights: "$(rm x).csv" })).toBe(
      `froth market --as-of 2025-11-21 --index ^NDX --members "my list.csv" --weights …`,
    );
  });
});

describe("the market against an earlier report", () => {
  it("has changed where its level is another", () => {
    const { market } = compareReports(withLevel("calm"), withLevel("watch"));
    expect(market).toEqual({ index: "^ALLQ", before: "calm", after: "watch" });
    expect(compareReports(withLevel("watch"), withLevel(null)).market?.after).toBeNull();
  });

  it("has not where it is the same, of another index, or not in both", () => {
    const others = [withLevel("watch"), withLevel("calm", "^NDX"), mixedReport, { ...shown, market: failedMarket }];
    for (const before of others) expect(compareReports(before, withLevel("watch")).market).toBeNull();
  });

  it("is read from a file with its level, and refused with a wrong one", () => {
    expect(read(mixedReport)).toBeUndefined();
    expect(read({ ...shown, market: failedMarket })).toEqual({ status: "failed" });
    expect(read(shown)).toEqual({ status: "ran", report: { index: { symbol: "^ALLQ" }, state: { level: "watch" } } });
    const broken = renderJson(shown).replace(
      '"level": "watch",\n        "noLevel"',
      '"level": "loud",\n        "noLevel"',
    );
    expect(() => parseReport(broken, "r.json")).toThrow(/r\.json.*market\.report\.state\.level/);
  });
});
