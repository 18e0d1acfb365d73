import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { chanceOf, expectedWarnings } from "../../src/analysis/expected.ts";
import { barKind, hasFiringRate, usualRange, usualWarnings } from "../../src/evidence/chance.ts";
import { detectors } from "../../src/detectors/index.ts";
import { volatility60 } from "../../src/evidence/outlook.ts";
import type { Series } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";

const series: Series = { ...randomSeries(3, 1300), symbol: "NVDA" };
const chance = (parts: Partial<Series> = {}): ReturnType<typeof chanceOf> =>
  chanceOf(analyze({ ...series, ...parts }, [], {}, "in-force"), false);

describe("what one symbol adds by chance", () => {
  it("is what is usual for its context, its volatility and the detectors that can speak", () => {
    const { report } = analyze(series, []);
    const kind = barKind(report.context, volatility60(series.close, series.close.length - 1));
    const measured = detectors.map(({ id }) => id).filter(hasFiringRate);
    expect(chance()).toEqual({
      seen: new Set(report.signals.map(({ detector }) => detector).filter(hasFiringRate)).size,
      usual: usualWarnings(kind, measured),
    });
  });

  it("leaves out, on both sides, what could not speak with all of its rules", () => {
    const all = chance();
    const closeOnly = chance({ open: undefined, high: undefined, low: undefined, volume: undefined });
    if (!("usual" in all) || !("usual" in closeOnly)) throw new Error("not measured");
    expect(closeOnly.usual).toBeLessThan(all.usual);
    expect(closeOnly.usual).toBeGreaterThan(0);
  });

  it("is nothing where it was not measured", () => {
    expect(chance({ instrument: "etf" })).toEqual({ notMeasured: "instrument" });
    expect(chance({ symbol: "OCDO.L" })).toEqual({ notMeasured: "instrument" });
    expect(chanceOf(analyze({ ...randomSeries(3, 200), symbol: "NVDA" }, []), false)).toEqual({
      notMeasured: "insufficient-history",
    });
    expect(chanceOf(analyze(series, [], { "rsi-overheated": { threshold: 70 } }), true)).toEqual({
      notMeasured: "parameters",
    });
  });
});

describe("what is expected of a list", () => {
  it("is the sum over the symbols that were measured, with the range for as many", () => {
    const list = [{ seen: 2, usual: 1.5 }, { notMeasured: "instrument" as const }, { seen: 0, usual: 2.5 }];
    expect(expectedWarnings(list)).toEqual({
      status: "measured",
      symbols: 2,
      seen: 2,
      warnings: 4,
      ...usualRange(4, 2),
    });
  });

  it("is not told, with the reason, where no symbol was measured", () => {
    expect(expectedWarnings([])).toEqual({ status: "not-measured", reason: "no-data" });
    expect(expectedWarnings([{ notMeasured: "instrument" }])).toEqual({ status: "not-measured", reason: "instrument" });
  });
});
