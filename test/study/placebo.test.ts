import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { drawQuarters } from "../../src/study/bootstrap.ts";
import { compareWith, figuresOf } from "../../src/study/figures.ts";
import { rallyDays } from "../../src/study/rally-days.ts";
import { countPlacebo } from "../../src/study/rule-count.ts";
import { sampleOf } from "../../src/study/sample.ts";
import { createTally } from "../../src/study/tally.ts";
import { realSeries } from "../real-series.ts";
import { hasShared } from "../shared.ts";
import { everyDay, studied } from "./studied.ts";

describe.skipIf(!hasShared)("a study of real bars (needs ../shared)", () => {
  const analysed = realSeries().map((series) => analyze(series, []));

  it("has a placebo at 1: of 40 seeds about 38 hold it, and their mean is within 3 %", () => {
    const samples = analysed.map((analysis) => ({ analysis, sample: sampleOf(analysis.context, everyDay) }));
    const base = createTally();
    for (const { analysis, sample } of samples) for (const day of rallyDays(analysis)) base.add(sample, day.at);
    const comparison = compareWith(base, (quarters) => drawQuarters(quarters, 400, 1));
    const lifts = Array.from({ length: 40 }, (_, seed) => {
      const placebo = countPlacebo(seed);
      for (const { analysis, sample } of samples) placebo.add(analysis, sample);
      return figuresOf(placebo.tally, comparison).falls[1]?.lifts.volatility;
    });
    const holding = lifts.filter((lift) => (lift?.low ?? 2) <= 1 && (lift?.high ?? 0) >= 1);
    expect(holding.length).toBeGreaterThanOrEqual(36);
    expect(Math.abs(lifts.reduce((sum, lift) => sum + (lift?.value ?? 0), 0) / 40 - 1)).toBeLessThan(0.03);
  });

  it("counts the same rally days as the level table", () => {
    const { base, levels } = studied(analysed);
    const counted = analysed.flatMap((analysis) => rallyDays(analysis));
    expect(base.cases).toBe(counted.length);
    expect(base.falls[1]?.hits).toBe(counted.filter(({ fell }) => fell).length);
    expect(levels.reduce((sum, { cases }) => sum + cases, 0)).toBe(counted.length);
  });
});
