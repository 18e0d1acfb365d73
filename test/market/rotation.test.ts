import { describe, expect, it } from "vitest";
import {
  hasTurned,
  quadrantAt,
  relativeRotation,
  ROTATION_WARMUP_WEEKS,
  type RelativeRotation,
} from "../../src/market/relative-rotation.ts";
import { gaussian, seededRandom } from "../random-series.ts";

const WEEKS = 220;

function walk(seed: number, drift = 0): Float64Array {
  const random = seededRandom(seed);
  let price = 100;
  return Float64Array.from({ length: WEEKS }, () => (price *= 1 + drift + gaussian(random) * 0.02));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** 100 + z of the last of a year of weeks. */
function standing(values: readonly number[]): number {
  const year = values.slice(-52);
  const deviation = Math.sqrt(mean(year.map((value) => (value - mean(year)) ** 2)));
  return 100 + ((year.at(-1) ?? 0) - mean(year)) / deviation;
}

describe("RRG-style axes", () => {
  it("are what their formula says, written out from plain numbers", () => {
    const [price, benchmark] = [walk(1), walk(2)];
    const strength = Array.from(price, (value, week) => (100 * value) / (benchmark[week] ?? 1));
    const smooth = [mean(strength.slice(0, 10))];
    for (const value of strength.slice(10))
      smooth.push((smooth.at(-1) ?? 0) + ((value - (smooth.at(-1) ?? 0)) * 2) / 11);
    const ratios = smooth.map((_, i) => (i < 51 ? Number.NaN : standing(smooth.slice(0, i + 1)))).slice(51);
    const changes = ratios.slice(5).map((value, i) => value - (ratios[i] ?? 0));
    const rotation = relativeRotation(price, benchmark);
    expect(rotation.ratio.at(-1)).toBeCloseTo(ratios.at(-1) ?? 0, 6);
    expect(rotation.momentum.at(-1)).toBeCloseTo(standing(changes), 6);
  });

  it("speak after their warm-up, and not a week before", () => {
    const { momentum } = relativeRotation(walk(1), walk(2));
    expect(momentum[ROTATION_WARMUP_WEEKS - 1]).toBeNaN();
    expect(momentum[ROTATION_WARMUP_WEEKS]).not.toBeNaN();
  });

  it("stand at 100 where a fund is its benchmark", () => {
    const price = walk(3);
    const { ratio, momentum } = relativeRotation(price, price);
    expect([ratio.at(-1), momentum.at(-1)]).toEqual([100, 100]);
  });

  it("do not change with the unit of a price", () => {
    const [price, benchmark] = [walk(4), walk(5)];
    const [one, other] = [
      relativeRotation(price, benchmark),
      relativeRotation(
        price.map((value) => value * 64),
        benchmark,
      ),
    ];
    for (let week = 0; week < WEEKS; week++) {
      const [a = Number.NaN, b = Number.NaN] = [one.momentum[week], other.momentum[week]];
      if (Number.isNaN(a)) expect(b).toBeNaN();
      else expect(b).toBeCloseTo(a, 6);
    }
  });
});

function path(...points: readonly (readonly [number, number])[]): RelativeRotation {
  return { ratio: Float64Array.from(points, ([x]) => x), momentum: Float64Array.from(points, ([, y]) => y) };
}

describe("quadrants", () => {
  it("go clockwise", () => {
    const round = path([101, 101], [101, 99], [99, 99], [99, 101], [Number.NaN, 101]);
    const names = [0, 1, 2, 3, 4, 5].map((week) => quadrantAt(round, week));
    expect(names).toEqual(["leading", "weakening", "lagging", "improving", null, null]);
  });

  it("a turn is a step between neighbouring weeks within the window", () => {
    const round = path([101, 101], [101, 99], [101, 99], [101, 101]);
    expect(hasTurned(round, "leading", "weakening", 1, 1)).toBe(true);
    expect(hasTurned(round, "leading", "weakening", 2, 1)).toBe(false);
    expect(hasTurned(round, "leading", "weakening", 2, 2)).toBe(true);
    expect(hasTurned(round, "leading", "weakening", 2, 3)).toBeNull();
  });
});
