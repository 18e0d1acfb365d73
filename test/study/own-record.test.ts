import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { ownRecord } from "../../src/study/own-record.ts";
import { wilson95 } from "../../src/study/wilson.ts";
import { drawn, randomSeries } from "../random-series.ts";
import { studied } from "./studied.ts";

const result = studied([analyze(randomSeries(44, 2600), [])]);
const spoken = result.rules.filter(({ detector, cases, open }) => detector !== null && cases + open > 0);
const [quiet = ""] = spoken.toSorted((a, b) => a.cases - b.cases).map(({ rule }) => rule);

describe("ownRecord", () => {
  const record = ownRecord(result, new Set([quiet]), null);

  it("tells each rule that has spoken, those in force first, then those with the most cases", () => {
    expect(record.rules.length).toBe(spoken.length);
    expect(record.rules[0]).toMatchObject({ rule: quiet, inForce: true });
    const others = record.rules.slice(1);
    expect(others.every(({ inForce }) => !inForce)).toBe(true);
    expect(others.map(({ cases }) => cases)).toEqual(others.map(({ cases }) => cases).toSorted((a, b) => b - a));
    expect(record.rules.map(({ rule }) => rule)).not.toContain("placebo");
  });

  it("counts what its own cases say", () => {
    for (const rule of record.rules) {
      const over = rule.past.filter(({ open }) => !open);
      expect(over.length).toBe(rule.cases);
      expect(rule.past.length - over.length).toBe(rule.open);
      const fell = over.filter(({ fellAfter }) => fellAfter !== null).length;
      const soon = over.filter(({ fellAfter }) => fellAfter !== null && fellAfter <= 20).length;
      const rose = over.filter(
        ({ fellAfter, roseAfter }) => roseAfter !== null && roseAfter < (fellAfter ?? 61),
      ).length;
      expect([rule.fell20.hits, rule.fell60.hits, rule.roseFirst.hits]).toEqual([soon, fell, rose]);
      if (rule.cases > 0)
        expect(rule.fell60).toMatchObject({ share: fell / rule.cases, ...wilson95(fell, rule.cases) });
      expect(rule.says === "cannot-tell").toBe(rule.cases < record.fewestCases);
    }
    expect(record.baseline.cases).toBe(result.base.cases);
    expect(record.baseline.roseFirst.share).toBeCloseTo(result.base.first?.rise ?? Number.NaN, 12);
  });

  it("keeps apart the rules that have spoken on no rally day", () => {
    const others = result.rules.filter(({ reason, open }) => reason === "no-case" && open === 0);
    expect(record.outsideRallies).toEqual(others.map(({ rule }) => rule).filter((rule) => rule !== quiet));
  });

  it("has a rule in force without a past, and no number that does not exist", () => {
    const short = studied([analyze(drawn({ close: [100, 101, 102] }), [])]);
    const none = ownRecord(short, new Set(["run-up-50"]), "3 bars");
    expect(none).toMatchObject({
      firstDay: null,
      missing: "3 bars",
      rules: [{ rule: "run-up-50", cases: 0, past: [] }],
    });
    expect(JSON.stringify(none)).not.toContain("NaN");
    expect(none.rules[0]?.fell60).toEqual({ hits: 0, share: null, low: null, high: null });
  });
});
