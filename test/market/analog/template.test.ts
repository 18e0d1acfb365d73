import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aftermathOf } from "../../../src/market/analog/aftermath.ts";
import type { AnalogSettings } from "../../../src/market/analog/analog-report.ts";
import { namedTemplates, rallyRule, ruledSymbols } from "../../../src/market/analog/famous.ts";
import { sectionOf, templateOf } from "../../../src/market/analog/template.ts";
import { isoDate, parseIsoDate } from "../../../src/series/dates.ts";
import { at, type Series } from "../../../src/series/series.ts";
import { readMarket } from "../../real-series.ts";
import { hasShared, sharedPath } from "../../shared.ts";
import { closesOf } from "../bars.ts";

const settings: AnalogSettings = { sessions: 60, before: 0, neighbours: 50, fewestApart: 30 };
const rising = closesOf(
  "UP",
  Array.from({ length: 300 }, (_, t) => 100 + t),
);
const dateOf = (bar: number): string => isoDate(at(rising.days, bar));

describe("templateOf", () => {
  it("takes the nearest earlier session where the date has no bar", () => {
    const saturday = isoDate(at(rising.days, 104) + 1);
    const { session, date } = templateOf(rising, { symbol: "UP", date: saturday, kind: "asked" }, settings);
    expect({ session, date }).toEqual({ session: dateOf(104), date: saturday });
  });

  it.each([
    [{}, "2014-01-01", "no bar on or before 2014-01-01 – its first bar is 2015-01-05"],
    [{}, dateOf(30), `31 bars up to ${dateOf(30)}: too few for a path of 60`],
    [{ before: 200 }, dateOf(100), `100 bars before ${dateOf(100)}: too few for --before 200`],
  ])("says what is wrong with %j on %s", (changed, date, message) => {
    const named = { symbol: "UP", date, kind: "asked" as const };
    expect(() => templateOf(rising, named, { ...settings, ...changed })).toThrow(message);
  });

  it("compares no path with a hole, and none that does not move", () => {
    const holed = { ...rising, days: rising.days.map((day, t) => (t < 250 ? day : day + 20)) };
    expect(() => sectionOf(holed, 280, 60)).toThrow("a path with a hole is not compared");
    expect(sectionOf(holed, 249, 60).stretch.last).toBe(dateOf(249));
    const flat = closesOf(
      "FLAT",
      Array.from({ length: 100 }, () => 7),
    );
    expect(() => sectionOf(flat, 99, 60)).toThrow("its price does not move in the 60 sessions");
  });
});

describe("aftermathOf", () => {
  const close = Array.from({ length: 700 }, (_, t) => (t <= 300 ? 100 + t : t < 400 ? 500 - t : t < 600 ? 160 : 450));
  const peaked = closesOf("PEAK", close);

  it("tells the fall, when it was lowest, and when the high was passed", () => {
    const after = aftermathOf(peaked, 300);
    expect(after).toMatchObject({ close: 400, isHighest: true, laterPercent: -60 });
    expect(after.trough).toEqual({ date: isoDate(at(peaked.days, 399)), percent: (101 / 400 - 1) * 100 });
    expect(after.passed).toBe(isoDate(at(peaked.days, 600)));
    expect(after.yearLaterPercent).toBeCloseTo(-60, 9);
  });

  it("has no trough where the next close was higher, and says nothing of what is not over", () => {
    expect(aftermathOf(peaked, 200)).toMatchObject({
      trough: null,
      isHighest: false,
      passed: isoDate(at(peaked.days, 201)),
    });
    const last = aftermathOf(peaked, 699);
    expect(last).toMatchObject({
      isHighest: null,
      yearLaterPercent: null,
      laterPercent: null,
      lowestPercent: null,
      passed: null,
    });
  });
});

/** The longest history of a symbol among the real bars. */
function longest(symbol: string): Series {
  const folders = ["ohlcv", "close-only"].filter((folder) => existsSync(sharedPath(`market/${folder}/${symbol}.csv`)));
  const found = folders.map((folder) => readMarket(`${folder}/${symbol}`, symbol));
  const [best] = found.toSorted((a, b) => b.days.length - a.days.length);
  if (best === undefined) throw new Error(`no bars of ${symbol}`);
  return best;
}

/** The rule of the rallies, by its words; those whose next year is over. */
function ruled({ days, close }: Series): string[] {
  const { risePercent, sessions, quietSessions } = rallyRule;
  const dates: string[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (let t = sessions; t < close.length; t++) {
    const isHigh = close.subarray(t - sessions + 1, t).every((other) => other <= at(close, t));
    if (!isHigh || at(close, t) < at(close, t - sessions) * (1 + risePercent / 100)) continue;
    if (t - before > quietSessions && t + 250 < close.length) dates.push(isoDate(at(days, t)));
    before = t;
  }
  return dates;
}

describe.skipIf(!hasShared)("the shipped templates in real bars (needs ../shared)", () => {
  it("are all that the rule finds, and at least as many as the tops", () => {
    const rallies = namedTemplates.filter(({ kind }) => kind === "rally");
    const found = ruledSymbols.flatMap((symbol) => ruled(longest(symbol)).map((date) => `${symbol}@${date}`));
    expect(rallies.map(({ symbol, date }) => `${symbol}@${date}`)).toEqual(found);
    expect(rallies.length).toBeGreaterThanOrEqual(namedTemplates.length - rallies.length);
  });

  it("are closing highs of a year around that halved within 500 sessions, where they are tops", () => {
    for (const { symbol, date } of namedTemplates.filter(({ kind }) => kind === "top")) {
      const { days, close } = longest(symbol);
      const t = days.indexOf(parseIsoDate(date) ?? 0);
      expect(t, symbol).toBeGreaterThan(0);
      const around = close.subarray(Math.max(0, t - 250), t + 251);
      expect(Math.max(...around), symbol).toBe(at(close, t));
      expect(Math.min(...close.subarray(t, t + 501)), symbol).toBeLessThanOrEqual(at(close, t) / 2);
    }
  });

  it("Cisco lost 77 % within a year and 89 % in all", () => {
    const cisco = readMarket("close-only/CSCO", "CSCO");
    const after = aftermathOf(cisco, cisco.days.indexOf(parseIsoDate("2000-03-27") ?? 0));
    expect(after.yearLaterPercent).toBeCloseTo(-77.4, 1);
    expect(after.trough?.date).toBe("2002-10-08");
    expect(after.trough?.percent).toBeCloseTo(-89.3, 1);
  });
});
