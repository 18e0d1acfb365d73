import { describe, expect, it } from "vitest";
import { detectors } from "../../src/detectors/index.ts";
import { allRecords, chooseRecords, recordOf, recordsOf, studies, type RuleRecord } from "../../src/evidence/record.ts";

describe("the records", () => {
  it("give a rule its own row, as the study printed it", () => {
    expect(recordOf("run-up-50")).toEqual({
      rule: "run-up-50",
      study: "published",
      row: "Run +50% in 15d",
      counted: "events",
      tried: 37,
      events: 2032,
      quarters: 113,
      hitRate: 0.739,
      lift: 1.15,
      low: 1.09,
      high: 1.22,
      survives: true,
    });
    expect(recordOf("extension-40")).toMatchObject({ events: 25722, counted: "bars", tried: 69, survives: true });
  });

  it("of the second study stand where no other measured the rule", () => {
    for (const rule of ["upthrust", "macd-line-divergence-pivot", "parabola", "churning", "gap-and-fail"]) {
      expect(recordOf(rule)).toMatchObject({ rule, row: rule, study: "second", counted: "events", tried: 38 });
    }
    expect(studies.second.tickers).toBeLessThan(studies.published.tickers);
    expect(studies.second.lastYear).toBe(2025);
  });

  it("leave no rule of froth without one", () => {
    const rules = detectors.flatMap((detector) => detector.rules.map(({ id }) => id));
    expect(rules.filter((rule) => recordOf(rule) === undefined)).toEqual([]);
    expect(allRecords.length).toBe(rules.length);
  });

  it("lend no row to a rule that was not measured", () => {
    for (const rule of ["rsi", "macd-histogram-divergence", "toString", ""]) {
      expect(recordOf(rule)).toBeUndefined();
    }
  });

  it("hold together: one a rule, shares between 0 and 1, the lift inside its interval", () => {
    expect(new Set(allRecords.map(({ rule }) => rule)).size).toBe(allRecords.length);
    for (const record of allRecords) {
      const { hitRate, lift, low, high, events, quarters } = record;
      const isSound = hitRate > 0 && hitRate < 1 && low <= lift && lift <= high && events >= quarters && quarters >= 30;
      expect({ ...record, isSound }).toEqual({ ...record, isSound: true });
    }
  });

  it("let no rule survive whose interval holds 1", () => {
    const survivors = allRecords.filter(({ survives }) => survives);
    expect(survivors.length).toBeGreaterThan(0);
    expect(survivors.filter(({ low, high }) => low <= 1 && high >= 1)).toEqual([]);
  });
});

describe("chooseRecords", () => {
  const [record] = recordsOf.published;
  const published: RuleRecord = { ...template(record), rule: "a", low: 0.9, high: 1.2 };
  const second = (parts: Partial<RuleRecord>): RuleRecord => ({ ...published, study: "second", ...parts });

  it("takes the second record where the first study has none", () => {
    const other = second({ rule: "b", low: 0.1, high: 9 });
    expect(chooseRecords([published], [other])).toEqual([published, other]);
  });

  it("takes it where its interval is narrower on the log scale, whatever it says", () => {
    const narrower = second({ lift: 0.8, low: 0.7, high: 0.9 });
    expect(chooseRecords([published], [narrower])).toEqual([narrower]);
    // As wide in points, wider in proportion.
    const lower = second({ lift: 0.7, low: 0.55, high: 0.85 });
    expect(chooseRecords([published], [lower])).toEqual([published]);
    expect(chooseRecords([published], [second({})])).toEqual([published]);
  });
});

function template(record: RuleRecord | undefined): RuleRecord {
  if (record === undefined) throw new Error("no record");
  return record;
}
