import { describe, expect, it } from "vitest";
import { allRecords, recordOf } from "../../src/evidence/record.ts";

describe("the records", () => {
  it("give a rule its own row, as the study printed it", () => {
    expect(recordOf("run-up-50")).toEqual({
      rule: "run-up-50",
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

  it("lend no row to a rule that was not measured", () => {
    for (const rule of ["rsi", "upthrust", "macd-histogram-divergence-pivot", "toString", ""]) {
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
