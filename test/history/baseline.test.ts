import { describe, expect, it } from "vitest";
import type { ReportedSignal } from "../../src/analysis/symbol-report.ts";
import { parseBaseline, renderBaseline } from "../../src/history/baseline-file.ts";
import { acceptAll, levelWithout, matchBaseline, type AcceptedWarning } from "../../src/history/baseline.ts";
import { compareReports } from "../../src/history/compare.ts";
import { hasNews } from "../../src/history/news.ts";
import { analysedOf, failedOf, reportOf } from "../report/reports.ts";
import { extension, rejection, runUp } from "../report/signals.ts";

const nvda = (...signals: ReportedSignal[]) => analysedOf({ symbol: "NVDA", level: "high", severity: 50, signals });
const accept = (...signals: ReportedSignal[]) => acceptAll(reportOf([nvda(...signals)]), []);
const stronger = { ...extension, rule: "extension-70", severity: 0.9 };

describe("a baseline", () => {
  it("accepts what is in force: an event by its bars, a state while it is no stronger", () => {
    const entries = accept(rejection, extension);
    const whyOf = (...signals: ReportedSignal[]) =>
      matchBaseline(entries, reportOf([nvda(...signals)])).stale.map(({ entry, why }) => `${entry.rule} ${why}`);
    expect(whyOf(rejection, extension)).toEqual([]);
    expect(whyOf({ ...rejection, knownAt: "2025-11-21" }, extension)).toEqual(["level-rejection gone"]);
    expect(whyOf(rejection, stronger)).toEqual(["extension-40 stronger"]);
    expect(whyOf(rejection, { ...extension, rule: "extension-30", severity: 0.2 })).toEqual([]);
  });

  it("accepts up to a date, the day itself included", () => {
    const [entry] = accept(rejection);
    if (entry === undefined) throw new Error("an entry");
    const until = (date: string): AcceptedWarning[] => [{ ...entry, until: date }];
    const report = reportOf([nvda(rejection)]);
    expect(matchBaseline(until("2025-11-21"), report).stale).toEqual([]);
    expect(matchBaseline(until("2025-11-20"), report).stale.map(({ why }) => why)).toEqual(["over"]);
  });

  it("says which entry could not be judged, and leaves other lists alone", () => {
    const entries = accept(rejection);
    expect(matchBaseline(entries, reportOf([failedOf("NVDA", "x")])).stale.map(({ why }) => why)).toEqual([
      "not-scanned",
    ]);
    expect(matchBaseline(entries, reportOf([analysedOf()]))).toEqual({ accepted: [], stale: [] });
  });

  it("takes accepted warnings out of the level, and only those", () => {
    const symbol = nvda(rejection, runUp);
    expect(levelWithout(symbol, [])).toBe("high");
    expect(levelWithout(symbol, accept(runUp))).toBe("calm");
    // Without weight it makes no difference that the rejection is accepted; the level is made anew from the rest.
    expect(levelWithout(symbol, accept(rejection))).not.toBe("calm");
    expect(levelWithout({ ...symbol, level: null }, accept(runUp))).toBeNull();
  });

  it("written again keeps reasons and dates, drops what is gone, and leaves other symbols alone", () => {
    const [first, second] = accept(rejection, runUp);
    if (first === undefined || second === undefined) throw new Error("two entries");
    const other = { ...first, symbol: "AAPL" };
    const known = [{ ...first, reason: "earnings", until: "2026-01-31" }, second, other];
    const again = acceptAll(reportOf([nvda(rejection, extension)]), known);
    expect(again.map(({ symbol, rule, reason, until }) => [symbol, rule, reason, until])).toEqual([
      ["AAPL", "level-rejection", null, null],
      ["NVDA", "extension-40", null, null],
      ["NVDA", "level-rejection", "earnings", "2026-01-31"],
    ]);
  });

  it("is a file of one line an entry, sorted, that reads back as it was", () => {
    const entries = accept(runUp, rejection, extension);
    const text = renderBaseline(entries);
    expect(parseBaseline(text, "b.json")).toEqual(entries);
    expect(text.split("\n").filter((line) => line.includes('"symbol"'))).toHaveLength(3);
    expect(renderBaseline(accept(extension, runUp, rejection))).toBe(text);
    expect(parseBaseline(renderBaseline([]), "b.json")).toEqual([]);
  });

  it.each([
    ["until", '"2025-13-01"', 'its "accepted[0].until" is not a date'],
    ["untill", '"2025-12-01"', 'its "accepted[0].untill" is not a key of an entry'],
    ["kind", '"mood"', 'its "accepted[0].kind" is not one of event, state'],
    ["symbol", '"=1+1"', 'its "accepted[0].symbol" is not a symbol'],
  ])("is refused with the key that is wrong: %s", (key, value, message) => {
    const text = renderBaseline(accept(rejection)).replace(/"severity":0.5/, `"severity":0.5,"${key}":${value}`);
    expect(() => parseBaseline(text, "b.json")).toThrow(message);
  });

  it("is not mistaken for a report", () => {
    expect(() => parseBaseline('{"schemaVersion":1,"symbols":[]}', "b.json")).toThrow(
      'its "format" is not froth-baseline',
    );
  });
});

const since = (before: ReportedSignal[], ...now: ReportedSignal[]) => ({
  changes: compareReports(reportOf([nvda(...before)]), reportOf([nvda(...now)])),
  baseline: null,
});

describe("what is new", () => {
  const none = { changes: null, baseline: null };

  it("is nothing without anything to compare with", () => {
    expect(hasNews(nvda(rejection), none, null)).toBe(false);
  });

  it("is what was not there before, or is stronger; not what is weaker or gone", () => {
    expect(hasNews(nvda(rejection), since([], rejection), null)).toBe(true);
    expect(hasNews(nvda(rejection), since([rejection], rejection), null)).toBe(false);
    expect(hasNews(nvda(stronger), since([extension], stronger), null)).toBe(true);
    expect(hasNews(nvda(extension), since([stronger, rejection], extension), null)).toBe(false);
  });

  it("is what the baseline does not accept", () => {
    const baseline = matchBaseline(accept(rejection), reportOf([nvda(rejection, runUp)]));
    expect(hasNews(nvda(rejection), { changes: null, baseline }, null)).toBe(false);
    expect(hasNews(nvda(rejection, runUp), { changes: null, baseline }, null)).toBe(true);
    expect(hasNews(nvda(rejection), { ...since([], rejection), baseline }, null)).toBe(false);
  });

  it("counts only on symbols that reach the level, where one is named; that they reach it is new too", () => {
    expect(hasNews(nvda(rejection), since([], rejection), "high")).toBe(true);
    expect(hasNews(nvda(rejection), since([], rejection), "extreme")).toBe(false);
    const calm = reportOf([{ ...nvda(rejection), level: "calm" }]);
    const risen = { changes: compareReports(calm, reportOf([nvda(rejection)])), baseline: null };
    expect(hasNews(nvda(rejection), risen, "elevated")).toBe(true);
    expect(hasNews(nvda(rejection), risen, null)).toBe(false);
  });
});
