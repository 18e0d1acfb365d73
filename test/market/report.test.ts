import { describe, expect, it } from "vitest";
import { marketReport } from "../../src/market/build-report.ts";
import type { MarketRecord } from "../../src/market/record.ts";
import { marketState, type MarketWarning } from "../../src/market/state.ts";
import { parseIsoDate } from "../../src/series/dates.ts";
import { sliceSeries } from "../../src/series/series.ts";
import { demoMarketBars, randomMarket } from "./bars.ts";
import { sourcesOf } from "./demo-report.ts";

describe("a report of the market", () => {
  it("is plain data: JSON loses nothing of it", () => {
    const report = marketReport(sourcesOf(demoMarketBars()));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("contributions of a sum of members leave nothing unexplained", () => {
    const { shares, ...bars } = randomMarket(35, 420);
    const total = bars.index.close.at(-1) ?? 0;
    const of = new Map(
      bars.members.map(({ symbol, close }, i) => [symbol, ((close.at(-1) ?? 0) * (shares[i] ?? 0)) / total]),
    );
    const { contribution } = marketReport(sourcesOf(bars, { of, day: null, from: "weights" }));
    expect(contribution).toMatchObject({ status: "ran", counted: 35, uncounted: [] });
    if (contribution.status !== "ran") return;
    expect(contribution.coverage).toBeCloseTo(1, 9);
    expect(contribution.residual).toBeCloseTo(0, 9);
  });

  it("29 members are too few for breadth and correlation, 30 are not", () => {
    const few = marketReport(sourcesOf(randomMarket(29, 420)));
    expect([few.breadth, few.correlation]).toEqual([
      { status: "too-few-members", needed: 30, had: 29 },
      { status: "too-few-members", needed: 30, had: 29 },
    ]);
    const enough = marketReport(sourcesOf(randomMarket(30, 420)));
    expect([enough.breadth.status, enough.correlation.status]).toEqual(["ran", "ran"]);
  });

  it("members that end before the last session are counted and named, and judge nothing on it", () => {
    const { shares: _, ...bars } = randomMarket(40, 420);
    const members = bars.members.map((member, i) => (i < 15 ? sliceSeries(member, 0, 410) : member));
    const report = marketReport(sourcesOf({ ...bars, members }));
    expect(report.members).toMatchObject({ withBars: 40, onLastSession: 25 });
    expect(report.stale).toHaveLength(15);
    expect(report.breadth).toEqual({ status: "too-few-members", needed: 30, had: 25 });
  });

  it("an index of one symbol, without members, funds or a year of bars, says what is missing and no value", () => {
    const { shares: _, ...bars } = randomMarket(1, 100);
    const report = marketReport(sourcesOf({ ...bars, members: [] }));
    expect(report.breadth).toEqual({ status: "too-few-members", needed: 30, had: 0 });
    expect(report.contribution).toEqual({ status: "no-data", missing: ["weights"] });
    expect(report.rotation).toEqual({ status: "no-data", missing: ["XLK", "SPY"] });
    expect(report.volatility).toEqual({ status: "no-data", missing: ["^VIX"] });
    expect(report.size.every(({ change, rank }) => change === null && rank === null)).toBe(true);
    expect(report.warnings.every(({ inForce }) => inForce === null)).toBe(true);
    expect(report.state).toMatchObject({ level: null, judged: 0, inForce: 0 });
    expect(
      marketReport(sourcesOf({ ...bars, index: sliceSeries(bars.index, 0, 1), members: [] })).drawdown.fromHigh,
    ).toBe(0);
  });

  it("weights later than the bars are labelled, and taken as of the last session", () => {
    const { shares: _, ...bars } = randomMarket(35, 420);
    const of = new Map([["M0", 0.5]]);
    const later = marketReport(sourcesOf(bars, { of, day: parseIsoDate("2030-01-01") ?? 0, from: "weights" }));
    const last = marketReport(sourcesOf(bars, { of, day: null, from: "weights" }));
    expect([later.weights?.laterThanBars, last.weights?.laterThanBars]).toEqual([true, false]);
    expect(later.contribution).toEqual(last.contribution);
  });

  it("market caps of 29 names are no index, and six weights have no seven leaders", () => {
    const { shares: _, ...bars } = randomMarket(35, 420);
    const caps = (names: number) => {
      const of = new Map(bars.members.slice(0, names).map(({ symbol }) => [symbol, 1 / names]));
      return marketReport(sourcesOf(bars, { of, day: null, from: "market-caps" }));
    };
    const few = { status: "too-few-members", needed: 30, had: 29 };
    expect([caps(29).contribution, caps(29).weight]).toEqual([few, few]);
    expect([caps(30).contribution.status, caps(30).weight.status]).toEqual(["ran", "ran"]);
    expect(caps(6).leaders).toEqual({ status: "too-few-members", needed: 7, had: 6 });
    expect(caps(7).leaders.status).toBe("ran");
  });

  it("names the heaviest members where none can be counted", () => {
    const { shares: _, ...bars } = randomMarket(35, 420);
    const of = new Map([
      ["M9", 0.1],
      ["GONE", 0.2],
    ]);
    const { contribution } = marketReport(sourcesOf({ ...bars, members: [] }, { of, day: null, from: "weights" }));
    expect(contribution).toEqual({ status: "no-data", missing: ["GONE", "M9"] });
  });

  it("a member that lacks the first day of the window is left in the residual, not guessed", () => {
    const { shares: _, ...bars } = randomMarket(35, 420);
    const late = bars.members.map((member, i) => (i === 3 ? sliceSeries(member, 200, 420) : member));
    const of = new Map(bars.members.map(({ symbol }) => [symbol, 1 / 35]));
    const { contribution } = marketReport(sourcesOf({ ...bars, members: late }, { of, day: null, from: "weights" }));
    expect(contribution).toMatchObject({ counted: 34, uncounted: ["M3"] });
  });
});

function record(survives: boolean, lift: number): MarketRecord {
  return {
    rule: "volatility-awake",
    index: "^GSPC",
    from: "2000-01-03",
    to: "2020-01-03",
    judged: 1000,
    base: 0.1,
    cases: 100,
    quarters: 20,
    hitRate: 0.2,
    lift,
    low: lift * 0.8,
    high: lift * 1.3,
    survives,
    tried: 12,
  };
}

function warning(panel: MarketWarning["panel"], inForce: boolean | null, known: MarketRecord | null): MarketWarning {
  return { rule: "volatility-awake", panel, inForce, record: known };
}

describe("the market line", () => {
  const panels = ["concentration", "breadth", "rotation", "volatility", "correlation"] as const;

  it("is calm without a rule in force, and has no level where none can be judged or the index is in no rally", () => {
    expect(marketState([warning("breadth", false, null)], "rally").level).toBe("calm");
    const half = [warning("breadth", false, null), warning("rotation", null, null)];
    expect(marketState(half, "rally")).toMatchObject({ level: "calm", noLevel: null });
    const less = [...half, warning("volatility", null, null)];
    expect(marketState(less, "rally")).toMatchObject({ level: null, noLevel: "too-few-judged" });
    expect(marketState([...less, warning("breadth", true, null)], "rally").level).toBe("watch");
    expect(marketState([], "rally").level).toBeNull();
    for (const context of ["decline", "none"] as const) {
      expect(marketState([warning("breadth", true, record(true, 2))], context)).toMatchObject({
        level: null,
        noLevel: "no-rally",
      });
    }
  });

  it("rules that cannot be told from chance never lift it above watch, however many", () => {
    for (const known of [null, record(false, 3), record(true, 0.4)]) {
      const all = Array.from({ length: 50 }, (_, i) => warning(panels[i % 5] ?? "breadth", true, known));
      expect(marketState(all, "rally")).toMatchObject({ level: "watch", inForce: 50, beatChance: 0 });
    }
  });

  it("rises with the panels in which a rule that beats chance is in force", () => {
    const known = record(true, 1.5);
    const levelOf = (count: number) =>
      marketState(
        panels.slice(0, count).map((panel) => warning(panel, true, known)),
        "pullback",
      ).level;
    expect([1, 2, 3, 5].map(levelOf)).toEqual(["elevated", "high", "extreme", "extreme"]);
    // Two of one panel see the same thing.
    expect(marketState([warning("breadth", true, known), warning("breadth", true, known)], "rally").level).toBe(
      "elevated",
    );
  });
});
