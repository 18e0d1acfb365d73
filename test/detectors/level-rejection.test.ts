import { expect, it } from "vitest";
import { resistanceRejection } from "../../src/detectors/resistance-rejection.ts";
import { barSeries, quiet, quietBar, timesPrice, type Bar } from "./quiet-bars.ts";
import { signalsOf } from "./signals-of.ts";

const peak = (high: number): Bar => ({ ...quietBar, high });
const twoPeaks = { 200: peak(104), 220: peak(104.5) };
const wick: Bar = { open: 100, high: 104, low: 100, close: 100, volume: 1000 };

/** The level rejections after 260 quiet bars, some of them replaced. The ATR is a little above 2. */
function found(bars: readonly Bar[], earlier: Readonly<Record<number, Bar>> = twoPeaks, overrides = {}) {
  const series = barSeries([...quiet(260).map((bar, t) => earlier[t] ?? bar), ...bars]);
  return signalsOf(resistanceRejection, series, overrides).filter(({ rule }) => rule === "level-rejection");
}

/** Two touches, the newer one 40 bars old. */
const strength = (2 * Math.exp(-40 / 250)) / 4;

const severityOf = (open: number) => found([{ ...wick, open }])[0]?.severity;
const after = (close: number) => found([wick, { ...quietBar, high: 105, close }, ...quiet(20)]);
const severities = (bars: readonly Bar[]) =>
  signalsOf(resistanceRejection, barSeries(bars)).map(({ rule, severity }) => [rule, severity]);

it("level-rejection speaks on a wick into the zone of two earlier highs", () => {
  const [signal, ...more] = found([wick]);
  expect(more).toEqual([]);
  expect(signal).toMatchObject({
    knownAt: 260,
    invalidAbove: 104,
    anchors: [
      { role: "level", at: 220, price: 104.25 },
      { role: "high", at: 260, price: 104 },
      { role: "close", at: 260, price: 100 },
    ],
    message: { data: { from: 104, to: 100, level: 104.25, touches: 2, wickPercent: 100 } },
  });
  expect(signal?.severity).toBeCloseTo(strength, 12);
});

it("level-rejection is as strong as its wick times its level", () => {
  expect(severityOf(102)).toBeCloseTo(0.3 * strength, 12);
  expect(severityOf(101.4)).toBeCloseTo(0.65 * strength, 12);
  expect(severityOf(100.8)).toBeCloseTo(strength, 12);
});

it("level-rejection reaches the zone", () => {
  expect(found([{ ...wick, high: 103.99 }])).toEqual([]);
  expect(found([{ ...wick, high: 108, low: 99 }])).toHaveLength(1);
});

it("level-rejection leaves half the bar behind as a wick", () => {
  expect(found([{ ...wick, open: 102 }])).toHaveLength(1);
  expect(found([{ ...wick, open: 102.01 }])).toEqual([]);
});

it("level-rejection closes a quarter of an ATR below the level", () => {
  const bar: Bar = { ...wick, open: 103, high: 110, low: 103 };
  expect(found([{ ...bar, close: 103.7 }])).toHaveLength(1);
  expect(found([{ ...bar, close: 103.8 }])).toEqual([]);
});

it("level-rejection needs two touches, close together", () => {
  expect(found([wick], { 200: peak(104) })).toEqual([]);
  expect(found([wick], { 200: peak(104) }, { touches: 1 })).toHaveLength(1);
  expect(found([wick], { 200: peak(104), 220: peak(105) })).toHaveLength(1);
  expect(found([wick], { 200: peak(104), 220: peak(105.1) })).toEqual([]);
});

it("level-rejection counts a touch only when it was confirmed the day before", () => {
  expect(found([wick], { 220: peak(104.5), 254: peak(104) })).toHaveLength(1);
  expect(found([wick], { 220: peak(104.5), 255: peak(104) })).toEqual([]);
});

it("level-rejection comes from below: a level under the close of the day before is no resistance", () => {
  const bar: Bar = { ...wick, open: 103, high: 106, low: 102.5, close: 103 };
  const dayBefore: Bar = { ...quietBar, high: 107.2, close: 107 };
  expect(found([bar])).toHaveLength(1);
  expect(found([bar], { ...twoPeaks, 259: dayBefore })).toEqual([]);
});

it("level-rejection takes the strongest level that it reached", () => {
  const lower = { 150: peak(102.5), 165: peak(102.6), 180: peak(102.7) };
  const signal = found([wick], { ...twoPeaks, ...lower }).at(-1);
  expect(signal?.message.data["touches"]).toBe(3);
  expect(signal?.message.data["level"]).toBeCloseTo(102.6, 12);
});

it("level-rejection is taken back by a close above its high", () => {
  expect(after(104)).toMatchObject([{ endedAt: 270, endReason: "expired" }]);
  expect(after(104.01)).toMatchObject([{ endedAt: 261, endReason: "invalidated" }]);
});

it("level-rejection has no wick on a bar without a range, and none without an open", () => {
  expect(found([{ ...wick, open: 104, low: 104, close: 104 }])).toEqual([]);
  expect(found([{ ...wick, open: Number.NaN }])).toEqual([]);
});

it("level-rejection does not know round numbers: twice the price is the same signal", () => {
  const bars = [...quiet(260).map((bar, t) => (t === 200 || t === 220 ? twoPeaks[t] : bar)), wick];
  expect(severities(bars)).toContainEqual(["level-rejection", strength]);
  expect(severities(timesPrice(bars, 2))).toEqual(severities(bars));
});
