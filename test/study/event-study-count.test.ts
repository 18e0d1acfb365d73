import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/analyze.ts";
import { inRally, standingAt } from "../../src/analysis/trend.ts";
import { detectors } from "../../src/detectors/index.ts";
import { levelOf, levels } from "../../src/evidence/levels.ts";
import { outlookCell, outlookShape, volatility60 } from "../../src/evidence/outlook.ts";
import { rallyDays } from "../../src/study/rally-days.ts";
import type { Figures } from "../../src/study/study-result.ts";
import { inventedAnalyses, studied } from "./studied.ts";

const analyses = inventedAnalyses();
const result = studied(analyses);

/** A rally day as a plain count sees it. */
interface Day {
  readonly analysis: Analysis;
  readonly t: number;
  readonly row: number;
  readonly fell: boolean;
}

const days: Day[] = analyses.flatMap((analysis) => {
  const { context } = analysis;
  const close = [...context.close];
  return close.flatMap((price, t) => {
    if (t >= close.length - 60 || !inRally(context, t)) return [];
    const cell = outlookCell(volatility60(context.close, t), standingAt(context, t).above200);
    const fell = Math.min(...close.slice(t + 1, t + 61)) <= 0.9 * price;
    return [{ analysis, t, row: Math.floor(cell / outlookShape.columns), fell }];
  });
});

function shareOfFalls(some: readonly Day[]): number {
  return some.filter(({ fell }) => fell).length / some.length;
}

function liftOf(some: readonly Day[]): number {
  const rates = new Map(
    [...new Set(days.map(({ row }) => row))].map((row) => [row, shareOfFalls(days.filter((day) => day.row === row))]),
  );
  return some.filter(({ fell }) => fell).length / some.reduce((sum, { row }) => sum + (rates.get(row) ?? 0), 0);
}

function expectFigures(figures: Figures | undefined, some: readonly Day[]): void {
  expect(figures?.cases).toBe(some.length);
  const fall = figures?.falls[1];
  if (some.length === 0) return;
  expect(fall?.share).toBeCloseTo(shareOfFalls(some), 12);
  expect(fall?.lifts.raw?.value).toBeCloseTo(shareOfFalls(some) / shareOfFalls(days), 10);
  expect(fall?.lifts.volatility?.value).toBeCloseTo(liftOf(some), 10);
}

describe("a study of invented bars against a plain count", () => {
  it("counts all rally days", () => {
    expectFigures(result.base, days);
    expect(result.symbols).toBe(new Set(days.map(({ analysis }) => analysis)).size);
  });

  it.each(detectors.flatMap(({ rules }) => rules))("$id", ({ id, lasts }) => {
    const cases = analyses.flatMap((analysis) => {
      const own = analysis.signals.filter(({ rule }) => rule === id);
      let last = -10;
      return days.filter((day) => {
        const { t } = day;
        if (day.analysis !== analysis || t - last < 10) return false;
        const isCase = own.some(({ knownAt, endedAt = 1600 }) =>
          lasts === "sessions" ? knownAt === t : knownAt <= t && t < endedAt,
        );
        if (isCase) last = t;
        return isCase;
      });
    });
    expectFigures(
      result.rules.find(({ rule }) => rule === id),
      cases,
    );
  });

  it.each(levels)("level %s", (level) => {
    const own = new Map(
      analyses.map((analysis) => [analysis, new Map(rallyDays(analysis).map((day) => [day.at, day]))]),
    );
    const some = days.filter(({ analysis, t }) => {
      const { severity = 0, surviving = false } = own.get(analysis)?.get(t) ?? {};
      return levelOf(severity, surviving) === level;
    });
    expectFigures(
      result.levels.find((found) => found.level === level),
      some,
    );
  });

  it("counts what came first, and every horizon no more often than a longer one", () => {
    for (const { cases, first, falls, rises } of [result.base, ...result.rules]) {
      if (first !== null) expect(first.fall + first.rise + first.neither).toBeCloseTo(1, 12);
      for (const [short, long] of [falls, rises]) expect(short?.hits).toBeLessThanOrEqual(long?.hits ?? 0);
      expect(falls[1]?.hits).toBeLessThanOrEqual(cases);
    }
  });
});
