import { describe, expect, it } from "vitest";
import { analyze, type Analysis } from "../../src/analysis/analyze.ts";
import { detectors } from "../../src/detectors/index.ts";
import type { StudyResult } from "../../src/study/study-result.ts";
import { drawn, randomSeries } from "../random-series.ts";
import { expectFinite } from "./finite.ts";
import { inventedAnalyses, studied } from "./studied.ts";

const analyses = inventedAnalyses();
const result = studied(analyses);

function reasonsOf({ rules }: StudyResult): (string | null)[] {
  return rules.map(({ reason }) => reason);
}

describe("a study", () => {
  it("is the same for the same bars and seed, and another for another seed", () => {
    expect(studied(analyses)).toEqual(result);
    const other = studied(analyses, { seed: 2 });
    expect(other).not.toEqual(result);
    expect(other.base.cases).toBe(result.base.cases);
  });

  it("counts the placebo among what was tried, and every rule once", () => {
    expect(result.tried).toBe(detectors.flatMap(({ rules }) => rules).length + 1);
    expect(new Set(result.rules.map(({ rule }) => rule)).size).toBe(result.tried);
    expect(result.rules.at(-1)).toMatchObject({ rule: "placebo", detector: null });
  });

  it("gives no NaN and no infinity, whatever the bars", () => {
    expectFinite(result);
    expectFinite(studied([]));
    expectFinite(studied([analyze(randomSeries(1, 10), [])]));
    expectFinite(studied([analyze(drawn({ close: Array.from({ length: 700 }, () => 50) }), [])]));
    expectFinite(studied([analyze(drawn({ close: Array.from({ length: 700 }, (_, t) => 50 + t / 10) }), [])]));
    const { open: _, high: __, low: ___, volume: ____, ...closeOnly } = randomSeries(40, 1600);
    expectFinite(studied([analyze(closeOnly, [])]));
  });

  it("says why it cannot tell", () => {
    expect(reasonsOf(studied([]))).toContain("did-not-run");
    expect(reasonsOf(studied([analyze(randomSeries(1, 10), [])]))).toContain("did-not-run");
    const rising = studied([analyze(drawn({ close: Array.from({ length: 1500 }, (_, t) => 50 + t / 10) }), [])]);
    expect(reasonsOf(rising)).toEqual(expect.arrayContaining(["no-signal", "few-cases", "no-fall"]));
    for (const { verdict, reason, q } of [...result.rules, ...result.levels]) {
      expect(verdict === "cannot-tell").toBe(reason !== null);
      expect(q === null).toBe(reason !== null);
    }
  });

  it("tells of a detector that throws, and goes on", () => {
    const [first] = analyses;
    if (first === undefined) throw new Error("no analysis");
    const broken: Analysis = {
      ...first,
      signals: first.signals.filter(({ detector }) => detector !== "run-up"),
      results: first.results.map((found) =>
        found.detector === "run-up" ? { detector: "run-up", status: "failed", error: "a fault" } : found,
      ),
    };
    const of = studied([broken]);
    expect(of.detectors.find(({ detector }) => detector === "run-up")).toMatchObject({
      runs: { ran: 0, failed: 1 },
      error: "a fault",
    });
    expect(of.rules.find(({ rule }) => rule === "run-up-50")).toMatchObject({ cases: 0, reason: "did-not-run" });
    expect(of.rules.find(({ rule }) => rule === "parabola")?.reason).not.toBe("did-not-run");
    expectFinite(of);
  });

  it("keeps the past of one symbol, oldest first, and of no more", () => {
    const [first, second] = analyses;
    if (first === undefined || second === undefined) throw new Error("no analysis");
    const one = studied([first]);
    expect(one.past.length).toBe(
      one.rules.reduce((sum, { rule, cases, open }) => sum + (rule === "placebo" ? 0 : cases + open), 0),
    );
    expect(one.past.map(({ date }) => date)).toEqual(one.past.map(({ date }) => date).toSorted());
    expect(studied([first, second]).past).toEqual([]);
    for (const { returns, open, fellAfter } of one.past) {
      expect(returns[2] === null).toBe(open);
      expect(fellAfter === null || (fellAfter >= 1 && fellAfter <= 60)).toBe(true);
    }
  });
});
