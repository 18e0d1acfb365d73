import { describe, expect, it } from "vitest";
import type { Detector } from "../../src/detectors/contract.ts";
import { turnoverTrend } from "../../src/detectors/turnover-trend.ts";
import { revealer } from "../../src/study/no-repaint-bars.ts";
import { verificationSteps, verifyDetector, type Verification } from "../../src/study/no-repaint.ts";
import { drawn, randomSeries } from "../random-series.ts";
import { cheats, honest, planted, undeclared } from "./planted.ts";

const series = randomSeries(7, 900);

function differencesOf(detector: Detector, options: Parameters<typeof verifyDetector>[2] = {}) {
  const verification = verifyDetector(detector, series, options);
  return verification.status === "replayed" ? verification.differences : expect.fail(verification.status);
}

function lengthsDrawn(seed: number): number[] {
  const seen: number[] = [];
  const watching = planted((signals, { length }) => {
    seen.push(length);
    return signals;
  });
  verifyDetector(watching, series, { seed });
  return seen;
}

const replayed = (verification: Verification) =>
  verification.status === "replayed" ? verification : expect.fail(verification.status);

describe("verifyDetector", () => {
  it("finds nothing in an honest detector, on a sample and on every prefix", () => {
    expect(differencesOf(honest)).toEqual([]);
    expect(differencesOf(honest, { prefixes: "all" })).toEqual([]);
  });

  it.each(Object.entries(cheats))("catches a detector that %s", (_, { spoil, finds }) => {
    for (const seed of [1, 2, 3]) {
      expect(differencesOf(planted(spoil), { seed })).toContainEqual(expect.objectContaining(finds));
    }
    expect(differencesOf(planted(spoil), { prefixes: "all" })).toContainEqual(expect.objectContaining(finds));
  });

  it("catches one that misbehaves on a single prefix when all are replayed", () => {
    const detector = planted((signals, { length }) => (length === 611 ? signals.slice(1) : signals));
    const found = differencesOf(detector, { prefixes: "all" });
    expect(found.map(({ bars, kind }) => `${kind} on ${bars}`)).toContain("missing on 611");
    expect(found.filter(({ bars }) => bars !== 611)).toEqual([]);
    expect(differencesOf(detector, { prefixes: [610, 612] })).toEqual([]);
    expect(differencesOf(detector, { prefixes: [611] })).toHaveLength(1);
  });

  it("catches one that a scan misreads, as it does not declare how long its events last", () => {
    const everyBar = Array.from({ length: 900 }, (_, index) => index + 1);
    expect(differencesOf(undeclared, { prefixes: everyBar })).toEqual([]);
    expect(differencesOf(undeclared)).not.toEqual([]);
    expect(differencesOf(undeclared, { prefixes: "all" })).not.toEqual([]);
  });

  it("catches one that fails on the whole history", () => {
    const detector = planted((signals, { length }) => {
      if (length === 900) throw new Error("too much");
      return signals;
    });
    expect(differencesOf(detector)).toMatchObject([{ kind: "failed", error: "too much", bars: 900 }]);
  });

  it("says what differed, with dates", () => {
    const detector = planted((signals, { length }) =>
      signals.map((signal) => ({ ...signal, severity: length < 900 ? 0.25 : 0.5 })),
    );
    const [first] = differencesOf(detector, { prefixes: [400] });
    expect(first).toMatchObject({ kind: "changed", field: "severity", onPrefix: "0.25", onWhole: "0.5", bars: 400 });
    expect(first?.lastBar).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(first !== undefined && (first.knownAt ?? "") <= first.lastBar).toBe(true);
  });

  it("counts what it looked at", () => {
    const sample = replayed(verifyDetector(honest, series));
    const [rule] = sample.rules;
    expect(rule).toMatchObject({ rule: "rise", atTheirBar: 10 });
    expect(new Set(rule?.lags)).toEqual(new Set([1]));
    expect(sample.prefixes).toBeGreaterThan(30);
    expect(sample.prefixes).toBeLessThanOrEqual(50);
    const all = replayed(verifyDetector(honest, series, { prefixes: "all" }));
    expect(all.prefixes).toBe(900 - 20 + 1);
    expect(all.rules[0]?.atTheirBar).toBe(rule?.lags.length);
  });

  it("draws the same with the same seed", () => {
    expect(lengthsDrawn(5)).toEqual(lengthsDrawn(5));
    expect(lengthsDrawn(5)).not.toEqual(lengthsDrawn(6));
  });

  it("says why it could not replay", () => {
    expect(verifyDetector(honest, randomSeries(1, 19))).toEqual({
      detector: "planted",
      symbol: "RANDOM-1",
      status: "insufficient-history",
      needed: 20,
      had: 19,
    });
    const { symbol, instrument, days, close } = series;
    expect(verifyDetector(turnoverTrend, { symbol, instrument, days, close })).toMatchObject({
      status: "not-applicable",
    });
    expect(verifyDetector(honest, drawn({ close: [1] }))).toMatchObject({ status: "insufficient-history", had: 1 });
  });

  it("tells how far it is", () => {
    const steps = [...verificationSteps(honest, series, { prefixes: [100, 200, 300] })];
    expect(steps.map(({ done, total }) => `${done}/${total}`)).toEqual(["1/3", "2/3", "3/3"]);
  });
});

describe("the bars of a replay", () => {
  it("hold nothing of what is to come, in memory neither", () => {
    const splits = [
      { day: 0, numerator: 2, denominator: 1 },
      { day: 99_999, numerator: 2, denominator: 1 },
    ];
    const reveal = revealer({ ...series, splits });
    reveal(50);
    const shown = reveal(100);
    expect([...shown.close]).toEqual([...series.close.subarray(0, 100)]);
    expect([...shown.days]).toEqual([...series.days.subarray(0, 100)]);
    expect(shown.splits).toEqual(splits.slice(0, 1));
    for (const column of [shown.open, shown.high, shown.low, shown.close, shown.volume]) {
      const memory = new Float64Array(column?.buffer ?? new ArrayBuffer(0));
      expect(memory.length).toBeGreaterThanOrEqual(100);
      expect([...memory.subarray(100)].filter((value) => !Number.isNaN(value))).toEqual([]);
    }
    expect([...new Int32Array(shown.days.buffer).subarray(100)].filter((day) => day !== 0)).toEqual([]);
  });

  it("are a copy", () => {
    const before = [...series.close];
    const detector = planted((signals, { close }) => {
      close.fill(1);
      return signals;
    });
    verifyDetector(detector, series);
    expect([...series.close]).toEqual(before);
  });
});
