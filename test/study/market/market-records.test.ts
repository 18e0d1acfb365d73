import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { demoMarketBars } from "../../../src/cli/generate/demo-bars.ts";
import { recordedFingerprints } from "../../../src/market/data/market-fingerprints.ts";
import { marketRecords } from "../../../src/market/data/market-records.ts";
import { symbolsOf, usProfile } from "../../../src/market/profile.ts";
import { verdictOfRecord } from "../../../src/market/record.ts";
import { marketRuleIds, marketRules } from "../../../src/market/rules.ts";
import { marketFingerprints } from "../../../src/study/market/market-fingerprint.ts";
import { studyMarket } from "../../../src/study/market/market-study.ts";
import { readMarket } from "../../real-series.ts";
import { hasShared, sharedPath } from "../../shared.ts";
import { drawn, gaussian, randomSeries, seededRandom } from "../../random-series.ts";

describe("the records of the market's rules", () => {
  it("are of the rules as they are: run npm run market after a change of one", () => {
    expect(marketFingerprints(demoMarketBars())).toEqual(recordedFingerprints);
  });

  it("are of rules that there are, each once", () => {
    expect(marketRules.map(({ id }) => id)).toEqual(marketRuleIds);
    const measured = marketRecords.map(({ rule }) => rule);
    expect(new Set(measured).size).toBe(measured.length);
    expect(marketRuleIds).toEqual(expect.arrayContaining(measured));
    for (const { tried } of marketRecords) expect(tried).toBe(marketRules.length);
  });

  it("have an interval around their lift, or say that they cannot tell", () => {
    for (const record of marketRecords) {
      const { lift, low, high, cases, quarters } = record;
      if (verdictOfRecord(record) === "cannot-tell") expect(cases < 30 || quarters < 8 || lift === null).toBe(true);
      else {
        expect(low ?? Number.NaN, record.rule).toBeLessThanOrEqual(lift ?? Number.NaN);
        expect(high ?? Number.NaN, record.rule).toBeGreaterThanOrEqual(lift ?? Number.NaN);
      }
    }
  });

  it.skipIf(!hasShared)("of funds and volatility come out the same from the bars (needs ../shared)", () => {
    const funds = symbolsOf(usProfile).filter((symbol) => existsSync(sharedPath(`market/ohlcv/${symbol}.csv`)));
    const measured = studyMarket({
      index: readMarket("ohlcv/^GSPC", "^GSPC"),
      members: [],
      funds: new Map(funds.map((symbol) => [symbol, readMarket(`ohlcv/${symbol}`, symbol)])),
      profile: usProfile,
      breadthFile: null,
    });
    const ofFunds = marketRules.filter(({ needs }) => needs !== "members").map(({ id }) => id);
    const without = ({ judged, rule }: { judged: number; rule: string }) =>
      judged > 0 && ofFunds.some((id) => id === rule);
    expect(measured.filter(without)).toEqual(marketRecords.filter(without));
  });
});

/** An index that falls a fifth after a spell of high implied volatility, or with the spells at any time. */
function planted(isWarned: boolean) {
  const random = seededRandom(3);
  const [close, implied] = [[100], [15]];
  const add = (change: number, points: number): void => {
    close.push((close.at(-1) ?? 0) * (1 + change + gaussian(random) * 0.004));
    implied.push(points + random());
  };
  while (close.length < 9000) {
    const calm = 100 + Math.floor(random() * 150);
    const spell = isWarned ? calm - 25 : Math.floor(random() * (calm - 25));
    for (let t = 0; t < calm; t++) add(0.0025, t >= spell && t < spell + 25 ? 30 : 15);
    for (let t = 0; t < 10; t++) add(-0.022, 15);
  }
  const index = { ...drawn({ close }, "^PLANT"), instrument: "index" as const };
  const volatility = drawn({ close: implied }, usProfile.volatility);
  const found = studyMarket({
    index,
    members: [],
    funds: new Map([[usProfile.volatility, volatility]]),
    profile: usProfile,
    breadthFile: null,
  });
  return found.find(({ rule }) => rule === "volatility-awake");
}

describe("the study of the market's rules", () => {
  it("finds a warning that was planted, and not one at random times", () => {
    const [warned, random] = [planted(true), planted(false)];
    expect(warned?.lift ?? 0).toBeGreaterThan(1.5);
    expect(warned?.low ?? 0).toBeGreaterThan(1.2);
    expect(warned?.survives).toBe(true);
    expect(random?.low ?? 9).toBeLessThan(1.1);
    expect(random?.survives).toBe(false);
  });

  it("counts cases, hits and the base as they are", () => {
    const index = { ...randomSeries(5, 1500), symbol: "^R" };
    const found = studyMarket({ index, members: [], funds: new Map(), profile: usProfile, breadthFile: null });
    for (const record of found) expect([record.judged, record.cases, record.lift]).toEqual([0, 0, null]);
  });
});
