import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import type { RuleSignal } from "../../src/detectors/contract.ts";
import { macdDivergence } from "../../src/detectors/macd-divergence.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { sliceSeries, type Series } from "../../src/series/series.ts";
import { FIRST_HIGH, SECOND_HIGH, weakeningRally } from "./weakening-rally.ts";

const LINE = "macd-line-divergence-straight-line";
const LINE_PIVOT = "macd-line-divergence-pivot";
const HISTOGRAM = "macd-histogram-divergence-straight-line";
const HISTOGRAM_PIVOT = "macd-histogram-divergence-pivot";
const rally = weakeningRally();
const afterLine = SECOND_HIGH + 1;

function signals(rule: string, values: Record<string, number> = {}, series: Series = rally): RuleSignal[] {
  const result = runDetector(macdDivergence, createContext(series), { ...defaultValues(macdDivergence), ...values });
  if (result.status !== "ran") throw new Error(result.status);
  return result.signals.filter((signal) => signal.rule === rule);
}

const known = (rule: string, values?: Record<string, number>) => signals(rule, values).map(({ knownAt }) => knownAt);

/** What comes of the first `length` bars. */
const statusAfter = (length: number) =>
  runDetector(macdDivergence, createContext(sliceSeries(rally, 0, length)), defaultValues(macdDivergence)).status;

describe("macd-divergence", () => {
  it.each([LINE, HISTOGRAM])("%s speaks one bar after the second high", (rule) => {
    expect(signals(rule).at(-1)).toMatchObject({
      knownAt: afterLine,
      pivotAt: SECOND_HIGH,
      anchors: [
        { role: "left", at: FIRST_HIGH, price: 120 },
        { role: "right", at: SECOND_HIGH, price: 123 },
      ],
    });
  });

  it("speaks the span after the second pivot, which the line makes a bar later than the histogram", () => {
    expect(signals(HISTOGRAM_PIVOT)).toMatchObject([{ knownAt: SECOND_HIGH + 5, pivotAt: SECOND_HIGH }]);
    expect(signals(LINE_PIVOT)).toMatchObject([{ knownAt: SECOND_HIGH + 6, pivotAt: SECOND_HIGH + 1 }]);
  });

  it("says where line and histogram stood", () => {
    const { line, histogram } = createContext(rally).macd(12, 26, 9);
    const [from, to] = [FIRST_HIGH, SECOND_HIGH];
    const ends = { priceFrom: 120, priceTo: 123, bars: 30, overboughtAtLeft: 1 };
    expect(signals(LINE).at(-1)?.message.data).toMatchObject({
      ...ends,
      oscillatorFrom: line[from],
      oscillatorTo: line[to],
    });
    expect(signals(HISTOGRAM).at(-1)?.message.data).toMatchObject({
      ...ends,
      oscillatorFrom: histogram[from],
      oscillatorTo: histogram[to],
    });
  });

  it("is stronger when line and histogram diverge on the same bar, and after an overbought left end", () => {
    expect(signals(LINE).at(-1)?.severity).toBe(0.75);
    expect(signals(HISTOGRAM, { overbought: 100 }).at(-1)?.severity).toBe(0.5);
    expect(signals(LINE_PIVOT)[0]?.severity).toBe(0.5);
    expect(signals(LINE_PIVOT, { overbought: 100 })[0]?.severity).toBe(0.25);
  });
});

describe("macd-divergence and its parameters", () => {
  it("follows its three periods", () => {
    for (const values of [{ fast: 8 }, { slow: 40 }, { signal: 5 }]) {
      const { fast, slow, signal } = { fast: 12, slow: 26, signal: 9, ...values };
      const { histogram } = createContext(rally).macd(fast, slow, signal);
      expect(signals(HISTOGRAM, values).at(-1)?.message.data["oscillatorTo"]).toBe(histogram[SECOND_HIGH]);
    }
  });

  it("keeps to the bounds of its methods", () => {
    expect(known(LINE, { lineBars: 31 })).toContain(afterLine);
    expect(known(LINE, { lineBars: 30 })).not.toContain(afterLine);
    expect(known(LINE_PIVOT, { pivotMinBars: 31, pivotMaxBars: 31 })).toEqual([SECOND_HIGH + 6]);
    expect(known(LINE_PIVOT, { pivotMinBars: 32 })).toEqual([]);
    expect(known(LINE_PIVOT, { pivotMaxBars: 30 })).toEqual([]);
  });

  it("ends after its sessions, or on a close above the high of its right end", () => {
    expect(signals(LINE)).toMatchObject([
      { knownAt: 79, endedAt: 80, endReason: "invalidated" },
      { knownAt: 81, endedAt: 91, endReason: "expired" },
    ]);
    expect(signals(LINE_PIVOT, { lasts: 4 })[0]).toMatchObject({ endedAt: SECOND_HIGH + 10, endReason: "expired" });
  });

  it("needs the histogram's warm-up, two pivots and their confirmation", () => {
    expect(statusAfter(49)).toBe("insufficient-history");
    expect(statusAfter(50)).toBe("ran");
  });
});
