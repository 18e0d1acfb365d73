import { describe, expect, it } from "vitest";
import { extension } from "../../src/detectors/extension.ts";
import { trendFit } from "../../src/indicators/trend-fit.ts";
import { at } from "../../src/series/series.ts";
import { drawn } from "../random-series.ts";
import { signalsOf, spans } from "./signals-of.ts";

const LAST = 199;

/** 200 closes whose average is exactly 10,000, the last of them `price`; then further closes. */
function standingAt(price: number, after: readonly number[] = []) {
  const rest = 2_000_000 - price;
  const base = Math.floor(rest / 199);
  const close = Array.from({ length: 199 }, (_, t) => (t < rest - base * 199 ? base + 1 : base));
  return drawn({ close: [...close, price, ...after] });
}

const distanceRules = (price: number): [string, number][] =>
  signalsOf(extension, standingAt(price))
    .filter(({ rule, knownAt }) => rule !== "parabola" && knownAt === LAST)
    .map(({ rule, severity }) => [rule, severity]);

describe("extension above the 200-day average", () => {
  it.each([
    [12_999, []],
    [13_000, [["extension-30", 0.3 / 1.5]]],
    [13_999, [["extension-30", 0.3 / 1.5]]],
    [14_000, [["extension-40", 0.4 / 1.5]]],
    [15_499, [["extension-40", 0.4 / 1.5]]],
    [15_500, [["extension-55", 0.55 / 1.5]]],
    [16_999, [["extension-55", 0.55 / 1.5]]],
    [17_001, [["extension-70", 0.7 / 1.5]]],
    [20_000, [["extension-70", 0.7 / 1.5]]],
    [
      20_001,
      [
        ["extension-70", 0.7 / 1.5],
        ["extension-100", 1 / 1.5],
      ],
    ],
    [
      25_001,
      [
        ["extension-70", 0.7 / 1.5],
        ["extension-100", 1 / 1.5],
        ["extension-100", 1],
      ],
    ],
  ])("a close of %d over an average of 10,000", (price, expected) => {
    expect(distanceRules(price)).toEqual(expected);
  });
});

describe("extension: its evidence and its bands", () => {
  it("says how far, and marks the close and the average", () => {
    const [signal] = signalsOf(extension, standingAt(14_200));
    expect(signal).toMatchObject({
      rule: "extension-40",
      anchors: [
        { role: "close", at: LAST, price: 14_200 },
        { role: "average", at: LAST, price: 10_000 },
      ],
      message: { data: { close: 14_200, average: 10_000, averageDays: 200 } },
    });
    expect(signal?.message.data["abovePercent"]).toBeCloseTo(42, 10);
  });

  it("leaves a band at its lower and its upper edge", () => {
    const down = signalsOf(extension, standingAt(14_200, [13_500, 10_000]));
    expect(spans(down)).toEqual([
      ["extension-30", LAST + 1, LAST + 2],
      ["extension-40", LAST, LAST + 1],
    ]);
    const up = signalsOf(extension, standingAt(14_200, [16_000, 18_000, 10_000]));
    expect(spans(up)).toEqual([
      ["extension-40", LAST, LAST + 1],
      ["extension-55", LAST + 1, LAST + 2],
      ["extension-70", LAST + 2, LAST + 3],
    ]);
  });

  it("takes the length of the average from its parameters", () => {
    const close = [...Array.from({ length: 150 }, () => 100), 160];
    expect(spans(signalsOf(extension, drawn({ close }), { averagePeriod: 100 }))).toEqual([
      ["extension-55", 150, undefined],
    ]);
  });
});

/** Closes 100 exp(f(bar)). */
const growing = (f: (bar: number) => number, length = 260) =>
  drawn({ close: Array.from({ length }, (_, bar) => 100 * Math.exp(f(bar))) });

const parabolas = (series: ReturnType<typeof drawn>, overrides = {}) =>
  signalsOf(extension, series, overrides).filter(({ rule }) => rule === "parabola");

describe("parabola", () => {
  it("speaks where growth itself grows, and tells the sessions to a doubling at the present pace", () => {
    const [signal, ...others] = parabolas(growing((bar) => 0.00005 * bar * bar));
    expect(others).toEqual([]);
    expect(signal).toMatchObject({
      knownAt: LAST,
      anchors: [
        { role: "start", at: LAST - 59 },
        { role: "close", at: LAST },
      ],
    });
    const doubling = Math.LN2 / (2 * 0.00005 * LAST);
    expect(signal?.message.data["doublingDays"]).toBeCloseTo(doubling, 6);
    expect(signal?.message.data["sessions"]).toBe(60);
    expect(signal?.severity).toBeCloseTo(20 / doubling, 6);
  });

  it("has full severity where the price doubles within 20 sessions", () => {
    expect(parabolas(growing((bar) => 0.0001 * bar * bar))[0]?.severity).toBe(1);
  });

  it("is silent on steady growth, on growth that slows, on a fall that steepens and on one that slows", () => {
    expect(parabolas(growing((bar) => 0.01 * bar))).toEqual([]);
    expect(parabolas(growing((bar) => 0.02 * bar - 0.00003 * bar * bar))).toEqual([]);
    expect(parabolas(growing((bar) => -0.00005 * bar * bar))).toEqual([]);
    expect(parabolas(growing((bar) => -0.03 * bar + 0.00005 * bar * bar))).toEqual([]);
  });
});

describe("parabola: its start, its parameters", () => {
  it("starts on the first bar on which t is above its parameter, and ends when it no longer is", () => {
    // Steady growth with a wobble, which turns upwards from bar 230 to bar 275.
    const turning = growing(
      (bar) => 0.002 * bar + 0.02 * Math.sin(bar / 3) + 0.0002 * Math.max(0, Math.min(bar, 275) - 230) ** 2,
      330,
    );
    const t = trendFit(turning.close, 60).curvatureT;
    const signal = parabolas(turning).find(({ knownAt }) => knownAt > 230);
    const { knownAt = 0, endedAt = 0 } = signal ?? {};
    expect(at(t, knownAt)).toBeGreaterThan(3);
    expect(at(t, knownAt - 1)).not.toBeGreaterThan(3);
    expect(at(t, endedAt)).not.toBeGreaterThan(3);
    expect(at(t, endedAt - 1)).toBeGreaterThan(3);
    const starts = (parabolaT: number) => parabolas(turning, { parabolaT }).map((s) => s.knownAt);
    expect(starts(at(t, knownAt) - 1e-9)).toContain(knownAt);
    expect(starts(at(t, knownAt))).not.toContain(knownAt);
  });

  it("takes its length from its parameters", () => {
    const [signal] = parabolas(
      growing((bar) => 0.00005 * bar * bar),
      { parabolaPeriod: 30 },
    );
    expect(signal?.anchors[0]?.at).toBe(LAST - 29);
  });

  it("needs the close only", () => {
    const { symbol, instrument, days, close } = growing((bar) => 0.00005 * bar * bar);
    expect(parabolas({ symbol, instrument, days, close })).toHaveLength(1);
  });
});
