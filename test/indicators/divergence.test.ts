import { describe, expect, it } from "vitest";
import { pivotDivergence, straightLineDivergence, type DivergenceKind } from "../../src/indicators/divergence.ts";

const LEFT = 5;
const RIGHT = 20;
const LENGTH = 30;
const NONE: number[] = [];

/** `floor` throughout, but for the two ends and what else is said. */
function wave(floor: number, left: number, right: number, rest: Readonly<Record<number, number>> = {}): Float64Array {
  const values = new Float64Array(LENGTH).fill(floor);
  values[LEFT] = left;
  values[RIGHT] = right;
  for (const [t, value] of Object.entries(rest)) values[Number(t)] = value;
  return values;
}

const found = (left: Int32Array): number[] => [...left].flatMap((from, t) => (from < 0 ? [] : [t]));

/** The bars on which the straight-line method speaks, with one pivot of the close at the left end. */
function onLine(
  close: Float64Array,
  oscillator: Float64Array,
  { kind = "regular", span = 5, maxBars = 100 }: { kind?: DivergenceKind; span?: number; maxBars?: number } = {},
): number[] {
  return found(straightLineDivergence(close, oscillator, Int32Array.of(LEFT), { kind, span, maxBars }));
}

const close = wave(5, 10, 13);
const oscillator = wave(20, 80, 65);

describe("straightLineDivergence", () => {
  it("speaks on the bar after the right end, of the left one", () => {
    const left = straightLineDivergence(close, oscillator, Int32Array.of(LEFT), {
      kind: "regular",
      span: 5,
      maxBars: 100,
    });
    expect(found(left)).toEqual([RIGHT + 1]);
    expect(left[RIGHT + 1]).toBe(LEFT);
  });

  it("lets either touch its line, and not stand above it", () => {
    // A third of the way from one end to the other.
    const [middle, closeLine, oscillatorLine] = [10, 11, 75];
    expect(onLine(wave(5, 10, 13, { [middle]: closeLine }), oscillator)).toContain(RIGHT + 1);
    expect(onLine(wave(5, 10, 13, { [middle]: closeLine + 1e-9 }), oscillator)).not.toContain(RIGHT + 1);
    expect(onLine(close, wave(20, 80, 65, { [middle]: oscillatorLine }))).toEqual([RIGHT + 1]);
    expect(onLine(close, wave(20, 80, 65, { [middle]: oscillatorLine + 1e-9 }))).toEqual(NONE);
  });

  it("needs a higher close on a lower oscillator", () => {
    expect(onLine(wave(5, 13, 13), oscillator)).toEqual(NONE);
    expect(onLine(close, wave(20, 65, 65))).toEqual(NONE);
  });

  it("waits for a bar on which the close or the oscillator turns down", () => {
    const risen = wave(5, 10, 13, { [RIGHT + 1]: 13 });
    expect(onLine(risen, oscillator)).toContain(RIGHT + 1);
    expect(onLine(risen, wave(20, 80, 65, { [RIGHT + 1]: 65 }))).not.toContain(RIGHT + 1);
  });

  it("is silent where the oscillator has no value at the left end", () => {
    expect(onLine(close, wave(20, Number.NaN, 65))).toEqual(NONE);
  });

  it("does not depend on the level of a running sum", () => {
    const touching = [80, 75, 70].map((value, i) => [LEFT + 5 * i, value]);
    const sum = wave(20, 80, 65, Object.fromEntries(touching));
    expect(onLine(close, sum)).toEqual([RIGHT + 1]);
    const raised = sum.map((value) => value + 2 ** 50);
    expect(onLine(close, raised)).toEqual([RIGHT + 1]);
  });
});

describe("straightLineDivergence chooses its left end", () => {
  it("counts from the left end to the confirmation, which is 16 bars here", () => {
    expect(onLine(close, oscillator, { maxBars: 16 })).toEqual([RIGHT + 1]);
    expect(onLine(close, oscillator, { maxBars: 15 })).toEqual(NONE);
  });

  it("does not use a pivot before the bar after its confirmation", () => {
    expect(onLine(close, oscillator, { span: 15 })).toEqual([RIGHT + 1]);
    expect(onLine(close, oscillator, { span: 16 })).toEqual(NONE);
  });

  it("takes the newest pivot that passes, and an older one where it does not", () => {
    const pivots = Int32Array.of(LEFT, 12);
    const limits = { kind: "regular", span: 5, maxBars: 100 } as const;
    const two = wave(5, 10, 13, { 12: 11 });
    const under = straightLineDivergence(two, wave(20, 80, 65, { 12: 70 }), pivots, limits);
    expect(under[RIGHT + 1]).toBe(12);
    const lower = straightLineDivergence(two, wave(20, 80, 65, { 12: 60 }), pivots, limits);
    expect(lower[RIGHT + 1]).toBe(LEFT);
  });

  it("finds a lower close on a higher oscillator when asked for hidden ones", () => {
    const hidden = { kind: "hidden" } as const;
    expect(onLine(wave(5, 13, 10), wave(20, 65, 80), hidden)).toEqual([RIGHT + 1]);
    expect(onLine(close, oscillator, hidden)).toEqual(NONE);
  });
});

interface PivotCase {
  readonly minBars?: number;
  readonly maxBars?: number;
  readonly pivots?: readonly number[];
}

/** The bars on which the pivot method speaks, with pivots of the oscillator at both ends. */
function between(
  high: Float64Array,
  values: Float64Array,
  { minBars = 6, maxBars = 61, pivots = [LEFT, RIGHT] }: PivotCase = {},
): number[] {
  return found(pivotDivergence(high, values, Int32Array.from(pivots), { kind: "regular", span: 5, minBars, maxBars }));
}

describe("pivotDivergence", () => {
  const price = wave(5, 10, 10.5);

  it("speaks when the second pivot is confirmed", () => {
    expect(between(price, oscillator)).toEqual([RIGHT + 5]);
  });

  it("needs a higher price on a lower oscillator", () => {
    expect(between(wave(5, 10, 10), oscillator)).toEqual(NONE);
    expect(between(price, wave(20, 65, 65))).toEqual(NONE);
    expect(
      between(
        price.map(() => Number.NaN),
        oscillator,
      ),
    ).toEqual(NONE);
  });

  it("keeps to the distances it is given, both ends included", () => {
    expect(between(price, oscillator, { minBars: 15 })).toEqual([RIGHT + 5]);
    expect(between(price, oscillator, { minBars: 16 })).toEqual(NONE);
    expect(between(price, oscillator, { maxBars: 15 })).toEqual([RIGHT + 5]);
    expect(between(price, oscillator, { maxBars: 14 })).toEqual(NONE);
  });

  it("compares neighbours only", () => {
    expect(between(price, oscillator, { pivots: [LEFT, 13, RIGHT] })).toEqual(NONE);
  });
});
