import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import type { RuleSignal } from "../../src/detectors/contract.ts";
import { obvDivergence } from "../../src/detectors/obv-divergence.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { sliceSeries, type Series } from "../../src/series/series.ts";
import { drawn } from "../random-series.ts";
import { FIRST_HIGH, SECOND_HIGH, weakeningRally } from "./weakening-rally.ts";

const LINE = "obv-divergence-straight-line";
const PIVOT = "obv-divergence-pivot";
const rally = weakeningRally();
const afterLine = SECOND_HIGH + 1;
const afterPivot = SECOND_HIGH + 5;

function signals(rule: string, values: Record<string, number> = {}, series: Series = rally): RuleSignal[] {
  const result = runDetector(obvDivergence, createContext(series), { ...defaultValues(obvDivergence), ...values });
  if (result.status !== "ran") throw new Error(result.status);
  return result.signals.filter((signal) => signal.rule === rule);
}

const known = (...args: Parameters<typeof signals>) => signals(...args).map(({ knownAt }) => knownAt);

/** What comes of the first `length` bars. */
const statusAfter = (length: number) =>
  runDetector(obvDivergence, createContext(sliceSeries(rally, 0, length)), defaultValues(obvDivergence)).status;

const falls = (found: RuleSignal[]) => found.map((signal) => signal.message.data["fallPercent"]);

describe("obv-divergence", () => {
  it("speaks one bar after the second high on the line, and the span after it at the pivot", () => {
    expect(signals(LINE).at(-1)).toMatchObject({ knownAt: afterLine, pivotAt: SECOND_HIGH });
    expect(signals(PIVOT)).toMatchObject([
      {
        knownAt: afterPivot,
        pivotAt: SECOND_HIGH,
        anchors: [
          { role: "left", at: FIRST_HIGH, price: 120.5 },
          { role: "right", at: SECOND_HIGH, price: 123.5 },
        ],
      },
    ]);
  });

  it("tells the fall as a share of the volume in between, never a level of the sum", () => {
    const volume = rally.volume ?? new Float64Array();
    const traded = volume.subarray(FIRST_HIGH + 1, SECOND_HIGH + 1).reduce((sum, shares) => sum + shares, 0);
    const obv = createContext(rally).onBalanceVolume();
    const fall = (obv[FIRST_HIGH] ?? 0) - (obv[SECOND_HIGH] ?? 0);
    const data = signals(PIVOT)[0]?.message.data ?? {};
    expect(data["fallPercent"]).toBeCloseTo((100 * fall) / traded, 10);
    expect(Object.keys(data)).not.toContain("oscillatorFrom");
  });

  it("does not depend on where the sum begins", () => {
    const later = sliceSeries(rally, 10, rally.days.length);
    expect(falls(signals(LINE, {}, later))).toEqual(falls(signals(LINE)));
    expect(known(LINE, {}, later)).toEqual(known(LINE).map((t) => t - 10));
  });
});

describe("obv-divergence without a word from the volume", () => {
  it("is silent while the volume has not changed once", () => {
    const constant = { ...rally, volume: new Float64Array(rally.days.length).fill(1000) };
    expect([...signals(LINE, {}, constant), ...signals(PIVOT, {}, constant)]).toEqual([]);
  });

  it("is silent when the same rally is bought on heavy volume", () => {
    const bought = Float64Array.from(rally.close, (price, t) => (price > (rally.close[t - 1] ?? price) ? 3000 : 1000));
    expect([
      ...signals(LINE, {}, { ...rally, volume: bought }),
      ...signals(PIVOT, {}, { ...rally, volume: bought }),
    ]).toEqual([]);
  });

  it("does not apply without volume", () => {
    const { volume: _, ...noVolume } = drawn({ close: [...rally.close] });
    const result = runDetector(obvDivergence, createContext(noVolume), defaultValues(obvDivergence));
    expect(result).toEqual({ detector: "obv-divergence", status: "not-applicable", missing: ["volume"] });
  });
});

describe("obv-divergence at the bounds of its parameters", () => {
  it("keeps to its distances", () => {
    expect(known(LINE, { lineBars: 31 })).toContain(afterLine);
    expect(known(LINE, { lineBars: 30 })).not.toContain(afterLine);
    expect(known(PIVOT, { pivotMinBars: 30, pivotMaxBars: 30 })).toEqual([afterPivot]);
    expect(known(PIVOT, { pivotMinBars: 31 })).toEqual([]);
    expect(known(PIVOT, { pivotMaxBars: 29 })).toEqual([]);
  });

  it("is stronger after an overbought left end", () => {
    expect(signals(PIVOT)[0]?.severity).toBe(0.5);
    expect(signals(PIVOT, { overbought: 100 })[0]?.severity).toBe(0.25);
  });

  it("ends after its sessions, or on a close above the high of its right end", () => {
    expect(signals(LINE)).toMatchObject([
      { knownAt: 79, endedAt: 80, endReason: "invalidated" },
      { knownAt: 81, endedAt: 91, endReason: "expired" },
    ]);
    expect(signals(PIVOT, { lasts: 4 })[0]).toMatchObject({ endedAt: afterPivot + 4, endReason: "expired" });
  });

  it("needs two pivots and their confirmation", () => {
    expect(statusAfter(30)).toBe("insufficient-history");
    expect(statusAfter(31)).toBe("ran");
  });
});
