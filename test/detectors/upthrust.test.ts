import { expect, it } from "vitest";
import { found } from "./distribution-bars.ts";
import { quiet, quietBar, timesPrice, type Bar } from "./quiet-bars.ts";

const weak: Bar = { open: 101, high: 102, low: 99.9, close: 100, volume: 1010 };
const heavy: Bar = { open: 100, high: 102, low: 99, close: 100.5, volume: 1500 };
const outside: Bar = { open: 101, high: 102, low: 101, close: 101.5, volume: 1010 };
const stay: Bar = { ...outside, high: 101.8 };

const climax: Bar = { ...quietBar, high: 103, volume: 2000 };

/** Bars so far below that no range reaches across. */
const elsewhere = timesPrice(quiet(60), 0.5);

const upthrust = (bars: readonly Bar[], overrides?: Readonly<Record<string, number>>) =>
  found("upthrust", [...quiet(70), ...bars], overrides);

/** An upthrust of a range that begins with this bar. */
const afterClimax = (bar: Bar) => found("upthrust", [...elsewhere, bar, ...quiet(50), { ...weak, high: 103.5 }]);

it("upthrust speaks on a high above the range and a weak close back inside", () => {
  expect(upthrust([weak])).toEqual([
    {
      detector: "distribution-volume",
      rule: "upthrust",
      knownAt: 70,
      severity: 0.5,
      invalidAbove: 102,
      anchors: [
        { role: "range-high", at: 0, price: 101 },
        { role: "high", at: 70, price: 102 },
        { role: "close", at: 70, price: 100 },
      ],
      message: {
        id: "upthrust",
        data: { rangeHigh: 101, rangeBars: 70, high: 102, close: 100, afterClimax: 0 },
      },
    },
  ]);
});

it("upthrust needs a high above the range, a close below its high, and a close that is weak or on volume", () => {
  expect(upthrust([{ ...weak, high: 101 }])).toEqual([]);
  expect(upthrust([{ ...weak, low: 99, close: 100.5 }])).toEqual([]);
  expect(upthrust([heavy])).toHaveLength(1);
  expect(upthrust([{ ...heavy, volume: 1499 }])).toEqual([]);
  expect(upthrust([{ ...heavy, close: 101 }])).toEqual([]);
});

it("upthrust takes the volume of the thrust or of the fall back", () => {
  const back: Bar = { ...quietBar, close: 100.5, volume: 1010 };
  expect(upthrust([outside, back])).toEqual([]);
  expect(upthrust([{ ...outside, volume: 1500 }, back])).toMatchObject([{ knownAt: 71, pivotAt: 70 }]);
  expect(upthrust([outside, { ...back, volume: 1600 }])).toMatchObject([{ knownAt: 71, pivotAt: 70 }]);
});

it("upthrust must be back within three sessions", () => {
  const back: Bar = { ...weak, high: 101.5 };
  expect(upthrust([outside, stay, stay, back])).toMatchObject([{ knownAt: 73, pivotAt: 70 }]);
  expect(upthrust([outside, stay, stay, stay, back])).toEqual([]);
  expect(upthrust([outside, stay, stay, stay, back], { backWithin: 4 })).toMatchObject([{ knownAt: 74 }]);
});

it("upthrust needs a range of 40 bars, of at most so many ATR", () => {
  expect(found("upthrust", [...elsewhere, ...quiet(39), weak])).toEqual([]);
  expect(found("upthrust", [...elsewhere, ...quiet(40), weak])).toMatchObject([
    { knownAt: 100, message: { data: { rangeBars: 40 } } },
  ]);
  expect(upthrust([weak], { rangeHeight: 1 })).toHaveLength(1);
  expect(upthrust([weak], { rangeHeight: 0.99 })).toEqual([]);
});

it("upthrust is stronger where the range began with a climax bar", () => {
  expect(afterClimax(climax)).toMatchObject([{ severity: 0.75, message: { data: { afterClimax: 1 } } }]);
  expect(afterClimax({ ...climax, volume: 1990 })).toMatchObject([
    { severity: 0.5, message: { data: { afterClimax: 0 } } },
  ]);
  expect(afterClimax({ ...climax, low: 101.01 })).toMatchObject([{ severity: 0.5 }]);
});

it("upthrust is taken back by a close above its high, and otherwise expires", () => {
  expect(upthrust([weak, { ...quietBar, high: 103, close: 102 }, ...quiet(20)])).toMatchObject([
    { endedAt: 80, endReason: "expired" },
  ]);
  expect(upthrust([weak, { ...quietBar, high: 103, close: 102.01 }, ...quiet(20)])).toMatchObject([
    { endedAt: 71, endReason: "invalidated" },
  ]);
});

it("upthrust says nothing on a column of one number for a volume, or on a volume that cannot be believed", () => {
  expect(upthrust([{ ...weak, volume: 1000 }])).toEqual([]);
  expect(upthrust([{ ...weak, volume: 0 }])).toEqual([]);
});
