import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { chanceOf } from "../../src/analysis/expected.ts";
import { detectors } from "../../src/detectors/index.ts";
import { barKind, hasFiringRate, usualWarnings } from "../../src/evidence/chance.ts";
import { firingRates } from "../../src/evidence/data/firing-rates.ts";
import { levels } from "../../src/evidence/levels.ts";
import { volatility60 } from "../../src/evidence/outlook.ts";
import { at, sliceSeries } from "../../src/series/series.ts";
import { emptyTally, tallyFirings, untold } from "../../src/study/firing-tally.ts";
import { marketDays } from "../../src/study/list-draws.ts";
import { drawn, randomSeries } from "../random-series.ts";

/** Not yet where a detector is new. */
const areMeasured = detectors.every(({ id }) => hasFiringRate(id));

function sum(counts: Float64Array | undefined): number {
  return counts?.reduce((total, count) => total + count, 0) ?? 0;
}

describe("the tally of what was in force", () => {
  const series = randomSeries(11, 1400);
  const tally = emptyTally();
  const bars = tallyFirings(tally, analyze(series, []));
  const asRun = [260, 500, 640, 881, 882, 900, 1200, 1399].map((t) => ({
    t,
    analysis: analyze(sliceSeries(series, 0, t + 1), [], {}, "in-force"),
  }));

  it("is what a scan on that bar would have said", () => {
    for (const { t, analysis } of asRun) {
      const { report, context } = analysis;
      expect(at(bars.kinds, t), `bar ${t}`).toBe(barKind(report.context, volatility60(context.close, t)));
      expect(at(bars.warnings, t), `bar ${t}`).toBe(new Set(report.signals.map(({ detector }) => detector)).size);
    }
  });

  it.skipIf(!areMeasured)("expects of a day what a scan on that bar would have expected", () => {
    for (const { t, analysis } of asRun) {
      const only = (_: number, bar: number): number => (bar === t ? at(bars.kinds, bar) : untold);
      const [day] = marketDays([{ ...bars, kinds: bars.kinds.map(only), days: series.days }], firingRates, 1);
      const chance = chanceOf(analysis, false);
      expect(chance).toEqual({ seen: day?.warnings[0], usual: day?.usual[0] });
    }
  });

  it("counts a rule from the bar on which its detector can speak", () => {
    expect(sum(tally.rules.get("rsi-above-80")?.bars)).toBe(1400 - 251);
    expect(sum(tally.rules.get("turnover-trend")?.bars)).toBe(1400 - 881);
    expect(bars.kinds.filter((kind) => kind === untold).length).toBe(251);
  });

  it("counts a level as reached on the bars of the higher ones too", () => {
    const reached = levels.slice(1).map((level) => sum(tally.levels.get(level)?.inForce));
    expect(reached).toEqual(reached.toSorted((a, b) => b - a));
    expect(reached[0]).toBeGreaterThan(0);
  });

  it("counts how often a state begins, not how long it lasts", () => {
    const rise = Array.from({ length: 600 }, (_, i) => 100 * 1.004 ** i);
    const steep = emptyTally();
    tallyFirings(steep, analyze(drawn({ close: rise }), []));
    const extended = steep.rules.get("extension-40");
    expect(sum(extended?.inForce)).toBeGreaterThan(300);
    expect(extended?.begun).toBeLessThanOrEqual(1);
  });

  it("leaves no rate to a detector that was never heard", () => {
    expect(() => usualWarnings(0, ["nobody"])).toThrow(RangeError);
  });
});
