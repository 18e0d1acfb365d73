import { expect, it } from "vitest";
import { distributionVolume } from "../../src/detectors/distribution-volume.ts";
import { afterQuiet, fall, falls, found, recovery } from "./distribution-bars.ts";
import { barSeries, quietBar, type Bar } from "./quiet-bars.ts";
import { signalsOf, spans } from "./signals-of.ts";

const five = (bars: readonly Bar[], overrides?: Readonly<Record<string, number>>) =>
  spans(found("distribution-days-5", bars, overrides));

const six = (count: number) =>
  found("distribution-days-6", afterQuiet(...falls(count))).map(({ knownAt, severity }) => [knownAt, severity]);

/** Five distribution days, the last on bar 88, and a quiet day with this high on bar 92. */
const spike = (high: number) => {
  const bars = afterQuiet(...falls(5));
  bars[92] = { ...quietBar, high };
  return five(bars);
};

it("distribution days speak on the fifth, for as long as five lie within 25 sessions", () => {
  const [signal, ...more] = found("distribution-days-5", afterQuiet(...falls(5)));
  expect(more).toEqual([]);
  expect(signal).toEqual({
    detector: "distribution-volume",
    rule: "distribution-days-5",
    knownAt: 88,
    endedAt: 80 + 25,
    endReason: "no-longer-true",
    severity: 0.5,
    anchors: [80, 82, 84, 86, 88].map((at) => ({ role: "distribution-day", at, price: 99.8 })),
    message: { id: "distribution-days-5", data: { days: 5, stallingDays: 0, window: 25 } },
  });
});

it("distribution days are silent at four", () => {
  expect(five(afterQuiet(...falls(4)))).toEqual([]);
});

it("distribution days need a fall of 0.2 % on more volume than the day before", () => {
  expect(five(afterQuiet(...falls(5, { ...fall, close: 99.81 })))).toEqual([]);
  expect(five(afterQuiet(...falls(5, { ...fall, volume: 1000 })))).toEqual([]);
  expect(five(afterQuiet(...falls(5, { ...fall, volume: 1001 })))).toHaveLength(1);
});

it("distribution days are struck out by a later high 5 % above their close, not by one just below", () => {
  expect(spike(104.78)).toEqual([["distribution-days-5", 88, 105]]);
  expect(spike(104.8)).toEqual([["distribution-days-5", 88, 92]]);
});

it("distribution days are not struck out by a high of their own day", () => {
  expect(five(afterQuiet(...falls(5, { ...fall, high: 106 })))).toEqual([]);
  expect(five(afterQuiet(...falls(1, { ...fall, high: 106 })), { days: 1 })).toHaveLength(1);
});

it("distribution days speak louder at six and at seven", () => {
  expect(six(5)).toEqual([]);
  expect(six(6)).toEqual([[90, 0.75]]);
  expect(six(7)).toEqual([
    [90, 0.75],
    [92, 1],
  ]);
});

it("distribution days do not count where the volume, or that of the day before, cannot be believed", () => {
  const missing = afterQuiet(...falls(5));
  missing[83] = { ...recovery, volume: 0 };
  expect(five(missing)).toEqual([]);
  const wideOnNothing = afterQuiet(...falls(5));
  wideOnNothing[83] = { ...recovery, low: 96, volume: 100 };
  expect(five(wideOnNothing)).toEqual([]);
});

it("distribution days take their numbers from the parameters", () => {
  expect(five(afterQuiet(...falls(4)), { days: 4 })).toHaveLength(1);
  expect(five(afterQuiet(...falls(5)), { decline: 0.21 })).toEqual([]);
  expect(five(afterQuiet(...falls(5)), { window: 8 })).toEqual([]);
  expect(five(afterQuiet(...falls(5)), { window: 9 })).toEqual([["distribution-days-5", 88, 89]]);
});

it("is silent without the columns that its rules need", () => {
  const { volume: _volume, ...noVolume } = barSeries(afterQuiet(...falls(7)));
  expect(() => signalsOf(distributionVolume, noVolume)).toThrow("not-applicable");
  const { high: _high, ...noHigh } = barSeries(afterQuiet(...falls(7)));
  expect(() => signalsOf(distributionVolume, noHigh)).toThrow("not-applicable");
  const { low: _low, ...noLow } = barSeries(afterQuiet(...falls(7)));
  expect([...new Set(signalsOf(distributionVolume, noLow).map(({ rule }) => rule))]).toEqual([
    "distribution-days-5",
    "distribution-days-6",
  ]);
});
