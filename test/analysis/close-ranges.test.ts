import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { closeRanges, closesAsked, turnBetween } from "../../src/analysis/close-ranges.ts";

const LAST = 10_000;

/** True on the closes of an interval, both ends included. */
const within =
  (low: number, high: number) =>
  (ticks: number): boolean =>
    ticks >= low && ticks <= high;

describe("closeRanges", () => {
  it.each([
    ["above", within(10_431, Infinity), [{ low: 10_431, high: null }]],
    ["below", within(0, 9_112), [{ low: null, high: 9_112 }]],
    ["in a band above", within(10_431, 11_007), [{ low: 10_431, high: 11_007 }]],
    ["around the last close", within(9_977, 10_009), [{ low: 9_977, high: 10_009 }]],
    ["from the last close on", within(LAST, Infinity), [{ low: LAST, high: null }]],
    ["everywhere", within(0, Infinity), [{ low: null, high: null }]],
    ["nowhere", within(20_000, Infinity), []],
    ["further off than is looked", within(12_001, Infinity), []],
    ["on the last close that is looked at", within(12_000, Infinity), [{ low: 12_000, high: null }]],
    [
      "on both sides",
      (ticks: number) => ticks <= 9_000 || ticks >= 10_200,
      [
        { low: null, high: 9_000 },
        { low: 10_200, high: null },
      ],
    ],
  ])("finds what happens %s", (_, happens, ranges) => {
    expect(closeRanges(happens, LAST)).toEqual(ranges);
  });

  it("takes the nearest of several", () => {
    const [near, far] = [within(10_500, 10_800), within(11_500, 11_800)];
    expect(closeRanges((ticks) => near(ticks) || far(ticks), LAST)).toEqual([{ low: 10_500, high: 10_800 }]);
  });

  it("finds every single threshold to the tick", () => {
    assert(
      property(integer({ min: 200, max: 50_000 }), double({ min: 0.81, max: 1.19, noNaN: true }), (last, share) => {
        const threshold = Math.round(last * share);
        const [range] = closeRanges((ticks) => ticks >= threshold, last);
        expect(range).toEqual({ low: threshold, high: null });
        expect(closeRanges((ticks) => ticks < threshold, last)).toEqual([{ low: null, high: threshold - 1 }]);
      }),
    );
  });

  it("asks of prices of a few ticks only what exists", () => {
    expect(closesAsked(3)).toEqual([3, 2, 4]);
    expect(closesAsked(1)).toEqual([1]);
    expect(closeRanges((ticks) => ticks >= 4, 3)).toEqual([{ low: 4, high: null }]);
  });
});

it("turnBetween gives the two neighbours, in either direction", () => {
  expect(turnBetween((value) => value >= 70, 1, 100)).toEqual({ before: 69, after: 70 });
  expect(turnBetween((value) => value >= 70, 100, 1)).toEqual({ before: 70, after: 69 });
});
