import { describe, expect, it } from "vitest";
import { sliceSeries } from "../../src/series/series.ts";
import { drawn, randomSeries } from "../random-series.ts";
import { kernels } from "./kernels.ts";
import { complete, type FullSeries } from "./oracle.ts";

type Column = "open" | "high" | "low" | "close" | "volume";

function mapColumns(bars: FullSeries, change: (value: number, column: Column, t: number) => number): FullSeries {
  const column = (name: Column) => bars[name].map((value, t) => change(value, name, t));
  const [open, high, low] = [column("open"), column("high"), column("low")];
  return { ...bars, open, high, low, close: column("close"), volume: column("volume") };
}

const cut = (bars: FullSeries, from: number, to: number): FullSeries => complete(sliceSeries(bars, from, to));

const length = 400;
const bars = complete(randomSeries(11, length));
const flatBars = complete(drawn({ close: Array(60).fill(100), volume: Array(60).fill(1000) }));

describe.each(kernels)("$name", ({ compute, first, flat, unit, total }) => {
  const values = compute(bars);

  it("is aligned with the bars, NaN through the warm-up and never after", () => {
    expect(values).toHaveLength(length);
    expect(values.findIndex((value) => !Number.isNaN(value))).toBe(first);
    expect(values.subarray(first).every(Number.isFinite)).toBe(true);
  });

  it("does not change a value when more bars arrive", () => {
    for (const end of [0, 1, first, first + 1, 57, 100, 263]) {
      expect(compute(cut(bars, 0, end))).toEqual(values.slice(0, end));
    }
  });

  it("is unknown throughout on bars that do not fill its warm-up", () => {
    expect(compute(cut(bars, 0, first)).every(Number.isNaN)).toBe(true);
  });

  it.each([2 ** -7, 2 ** 10])("follows its unit exactly when prices or volumes are scaled by %d", (factor) => {
    const priced = compute(mapColumns(bars, (value, column) => (column === "volume" ? value : value * factor)));
    const traded = compute(mapColumns(bars, (value, column) => (column === "volume" ? value * factor : value)));
    expect(priced).toEqual(values.map((value) => value * factor ** unit[0]));
    expect(traded).toEqual(values.map((value) => value * factor ** unit[1]));
  });

  it("is neutral on flat prices", () => {
    expect([...new Set(compute(flatBars).subarray(first))]).toEqual([flat]);
  });

  it("warms up anew after a bar that is not known, unless it is a running total", () => {
    const gap = 150;
    const gappy = compute(mapColumns(bars, (value, _, t) => (t === gap ? Number.NaN : value)));
    const fresh = compute(cut(bars, gap + 1, length));
    expect(gappy.slice(0, gap)).toEqual(values.slice(0, gap));
    expect(gappy.slice(gap + 1)).toEqual(total ? fresh.fill(Number.NaN) : fresh);
  });

  it("leaves its input alone", () => {
    const copy = mapColumns(bars, (value) => value);
    compute(copy);
    expect(copy).toEqual(bars);
  });
});

const bounded = kernels.filter(({ bounds }) => bounds !== undefined);

it.each(bounded)("$name keeps its bounds on random bars", ({ compute, first, bounds: [low, high] = [1, 0] }) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const values = compute(complete(randomSeries(seed, length))).subarray(first);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values)).toBeLessThanOrEqual(high);
  }
});
