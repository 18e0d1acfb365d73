import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import type { RuleSignal } from "../../src/detectors/contract.ts";
import { rsiDivergence } from "../../src/detectors/rsi-divergence.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { sliceSeries, type Series } from "../../src/series/series.ts";
import { FIRST_HIGH, SECOND_HIGH, weakeningRally } from "./weakening-rally.ts";

const LINE = "rsi-divergence-straight-line";
const PIVOT = "rsi-divergence-pivot";
const rally = weakeningRally();
const afterLine = SECOND_HIGH + 1;
const afterPivot = SECOND_HIGH + 5;

function signals(rule: string, values: Record<string, number> = {}, series: Series = rally): RuleSignal[] {
  const result = runDetector(rsiDivergence, createContext(series), { ...defaultValues(rsiDivergence), ...values });
  if (result.status !== "ran") throw new Error(result.status);
  return result.signals.filter((signal) => signal.rule === rule);
}

const known = (...args: Parameters<typeof signals>) => signals(...args).map(({ knownAt }) => knownAt);

/** The rally with its close on one bar moved. */
function moved(t: number, close: number): Series {
  return { ...rally, close: rally.close.map((price, i) => (i === t ? close : price)) };
}

/** What comes of the first `length` bars. */
const statusAfter = (length: number) =>
  runDetector(rsiDivergence, createContext(sliceSeries(rally, 0, length)), defaultValues(rsiDivergence)).status;

describe("rsi-divergence", () => {
  it("speaks one bar after the second high on the line, and the span after it at the pivot", () => {
    expect(signals(LINE).at(-1)).toMatchObject({
      knownAt: afterLine,
      pivotAt: SECOND_HIGH,
      anchors: [
        { role: "left", at: FIRST_HIGH, price: 120 },
        { role: "right", at: SECOND_HIGH, price: 123 },
      ],
    });
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

  it("says the prices, the RSI at both ends and the bars between them", () => {
    const rsi = createContext(rally).rsi(14);
    expect(signals(LINE).at(-1)?.message.data).toEqual({
      priceFrom: 120,
      priceTo: 123,
      bars: SECOND_HIGH - FIRST_HIGH,
      oscillatorFrom: rsi[FIRST_HIGH],
      oscillatorTo: rsi[SECOND_HIGH],
      overboughtAtLeft: 1,
      rsiAtLeft: rsi[FIRST_HIGH],
    });
  });

  it("judges the straight line alone where there is no high", () => {
    const { high: _, ...closeOnly } = rally;
    const result = runDetector(rsiDivergence, createContext(closeOnly), defaultValues(rsiDivergence));
    expect(result).toMatchObject({ status: "ran", muted: [{ rule: PIVOT, missing: ["high"] }] });
    expect(known(LINE, {}, closeOnly)).toEqual(known(LINE));
    expect(signals(LINE, {}, closeOnly).at(-1)?.invalidAbove).toBe(123);
  });

  it("needs a higher price at the second high", () => {
    const level = rally.high?.map((price, t) => (t === SECOND_HIGH ? 120.5 : price));
    expect(known(PIVOT, {}, { ...rally, high: level })).toEqual([]);
    expect(known(LINE, {}, moved(SECOND_HIGH, 120))).not.toContain(afterLine);
  });
});

describe("rsi-divergence at the bounds of its parameters", () => {
  it("takes the first high for a pivot until the span reaches bar 78, the first above it", () => {
    expect(known(PIVOT, { span: 6 })).toEqual([SECOND_HIGH + 6]);
    expect(known(LINE, { span: 27 })).not.toEqual([]);
    expect(known(LINE, { span: 28 })).toEqual([]);
  });

  it("goes back as far as lineBars", () => {
    const bars = afterLine - FIRST_HIGH;
    expect(known(LINE, { lineBars: bars })).toContain(afterLine);
    expect(known(LINE, { lineBars: bars - 1 })).not.toContain(afterLine);
  });

  it("keeps to the distances between pivots, both included", () => {
    const bars = SECOND_HIGH - FIRST_HIGH;
    expect(known(PIVOT, { pivotMinBars: bars, pivotMaxBars: bars })).toEqual([afterPivot]);
    expect(known(PIVOT, { pivotMinBars: bars + 1 })).toEqual([]);
    expect(known(PIVOT, { pivotMaxBars: bars - 1 })).toEqual([]);
  });

  it("is stronger when the RSI at the left end was above, not at, overbought", () => {
    const left = createContext(rally).rsi(14)[FIRST_HIGH] ?? 0;
    expect(signals(PIVOT, { overbought: left - 1e-9 })[0]?.severity).toBe(0.5);
    expect(signals(PIVOT, { overbought: left })[0]?.severity).toBe(0.25);
  });

  it("follows the period of its RSI", () => {
    const rsi = createContext(rally).rsi(7);
    expect(signals(LINE, { period: 7 }).at(-1)?.message.data["oscillatorFrom"]).toBe(rsi[FIRST_HIGH]);
  });

  it("says that it needs two pivots and their confirmation", () => {
    expect(statusAfter(30)).toBe("insufficient-history");
    expect(statusAfter(31)).toBe("ran");
  });
});

describe("rsi-divergence ends", () => {
  it("after its sessions", () => {
    expect(signals(LINE).at(-1)).toMatchObject({ endedAt: afterLine + 10, endReason: "expired" });
    expect(signals(LINE, { lasts: 3 }).at(-1)).toMatchObject({ endedAt: afterLine + 3, endReason: "expired" });
    expect(signals(PIVOT, { lasts: 24 })[0]?.endedAt).toBe(afterPivot + 24);
    expect(signals(PIVOT, { lasts: 25 })[0]?.endedAt).toBeUndefined();
  });

  it("on a close above the high of its right end, which takes it back", () => {
    expect(signals(LINE, {}, moved(84, 123.51)).at(-1)).toMatchObject({ endedAt: 84, endReason: "invalidated" });
    expect(signals(LINE, {}, moved(84, 123.5)).at(-1)).toMatchObject({ endReason: "expired" });
    expect(signals(LINE, { invalidation: 1 }, moved(84, 123.51)).at(-1)).toMatchObject({ endReason: "expired" });
  });

  it("is not born taken back where the close has passed that high before it is known", () => {
    const [signal] = signals(PIVOT, {}, moved(afterPivot, 123.8));
    expect(signal).toMatchObject({ knownAt: afterPivot, invalidAbove: 123.8, endReason: "expired" });
  });

  it("makes room for a new one: the higher close on bar 80 takes back the warning of bar 79", () => {
    expect(signals(LINE)).toMatchObject([
      { knownAt: 79, pivotAt: 78, invalidAbove: 121.3, endedAt: 80, endReason: "invalidated" },
      { knownAt: 81, pivotAt: 80 },
    ]);
  });
});
