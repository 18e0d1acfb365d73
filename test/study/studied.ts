import { analyze, type Analysis } from "../../src/analysis/analyze.ts";
import { createEventStudy } from "../../src/study/event-study.ts";
import type { StudyResult } from "../../src/study/study-result.ts";
import { randomSeries } from "../random-series.ts";

/** Every rally day counts, however little was traded. */
export const everyDay = { from: undefined, minDollarVolume: 0, minHistory: 1, seed: 1, draws: 200 };

export function studied(analyses: readonly Analysis[], changed: Partial<typeof everyDay> = {}): StudyResult {
  const study = createEventStudy({ ...everyDay, ...changed });
  for (const analysis of analyses) study.add(analysis);
  return study.result();
}

/** Twelve symbols of invented bars. */
export function inventedAnalyses(): Analysis[] {
  return Array.from({ length: 12 }, (_, seed) => analyze(randomSeries(seed + 40, 1600), []));
}
