import { describe, expect, it } from "vitest";
import { allRecords, recordOf } from "../../src/evidence/record.ts";
import { beatsChance, nullRuleWeight, severityOf, weightOf, weightOfRecord } from "../../src/evidence/weights.ts";

const signal = (detector: string, rule: string, severity: number) => ({ detector, rule, severity });

describe("weightOf", () => {
  it("is 5 x ln of the lower bound for a rule that beats chance", () => {
    expect(weightOf("extension-100")).toBeCloseTo(5 * Math.log(1.15), 12);
    expect(weightOf("climax-3")).toBeCloseTo(5 * Math.log(1.03), 12);
  });

  it("is about 0.7 for the strongest rule, and never outside 0..1", () => {
    const weights = allRecords.map(({ rule }) => weightOf(rule));
    expect(Math.max(...weights)).toBeCloseTo(0.7, 1);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
  });

  it("is the constant of null rules where a lift does not survive, though its interval lies above 1", () => {
    expect(recordOf("key-reversal")?.low).toBeGreaterThan(1);
    expect(weightOf("key-reversal")).toBe(nullRuleWeight);
    expect(weightOf("distribution-days-5")).toBe(nullRuleWeight);
  });

  it("is 0 for a rule that was not measured", () => {
    expect(weightOf("distribution")).toBe(0);
    expect(weightOf("no-such-rule")).toBe(0);
  });

  it("gives nothing to a rule that is reliably worse than chance, and never more than 1", () => {
    const record = { ...template(), lift: 0.8, low: 0.7, high: 0.9 };
    expect(weightOfRecord(record)).toBe(nullRuleWeight);
    expect(weightOfRecord({ ...record, lift: 3, low: 2, high: 4 })).toBe(1);
  });
});

describe("beatsChance", () => {
  it("is told by the record", () => {
    expect(["rsi-above-90", "turnover-trend", "extension-40"].map(beatsChance)).toEqual([true, true, true]);
    expect(["rsi-above-80", "key-reversal", "extension-30", "upthrust", ""].some(beatsChance)).toBe(false);
  });
});

describe("severityOf", () => {
  it("is 0 without signals, and with signals that weigh nothing", () => {
    expect(severityOf([])).toBe(0);
    expect(severityOf([signal("distribution-volume", "upthrust", 1)])).toBe(0);
  });

  it("is weight x strength for one signal", () => {
    expect(severityOf([signal("extension", "extension-70", 0.5)])).toBeCloseTo(50 * weightOf("extension-70"), 10);
  });

  it("takes each detector once, with its most telling signal", () => {
    const nested = [
      signal("extension", "extension-70", 1),
      signal("extension", "extension-100", 0.8),
      signal("extension", "extension-55", 1),
    ];
    expect(severityOf(nested)).toBeCloseTo(100 * weightOf("extension-70"), 10);
  });

  it("joins detectors as the chance that none of independent warnings is right", () => {
    const rest = (1 - weightOf("extension-100")) * (1 - 0.5 * weightOf("rsi-above-90")) * (1 - weightOf("climax-4"));
    const severity = severityOf([
      signal("extension", "extension-100", 1),
      signal("rsi-overheated", "rsi-above-90", 0.5),
      signal("blow-off-top", "climax-4", 1),
    ]);
    expect(severity).toBeCloseTo(100 * (1 - rest), 10);
  });

  it("stays under 100 with every measured rule in force, and rises with each detector", () => {
    let before = 0;
    const inForce = [];
    for (const { rule } of allRecords.filter((record) => beatsChance(record.rule))) {
      inForce.push(signal(rule, rule, 1));
      const severity = severityOf(inForce);
      expect(severity).toBeGreaterThan(before);
      before = severity;
    }
    expect(before).toBeLessThan(100);
  });
});

function template() {
  const record = recordOf("rsi-above-90");
  if (record === undefined) throw new Error("rsi-above-90 has lost its record");
  return record;
}
