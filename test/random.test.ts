import { describe, expect, it } from "vitest";
import { randomFrom, seedFor } from "../src/random.ts";

describe("randomFrom", () => {
  it("gives the published numbers of mulberry32", () => {
    const random = randomFrom(0);
    expect([random(), random(), random()].map((value) => value * 2 ** 32)).toEqual([1144304738, 1416247, 958946056]);
  });

  it("spreads evenly over [0, 1)", () => {
    const random = randomFrom(7);
    const bins = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    // 99.9 % of chi-squared with 9 degrees of freedom lies below 27.9.
    expect(bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });
});

describe("seedFor", () => {
  it("gives each name and each seed numbers of its own", () => {
    const seeds = [seedFor(1, "NVDA"), seedFor(1, "NVDB"), seedFor(2, "NVDA"), seedFor(1, ""), seedFor(1, "AVDN")];
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seedFor(0, "a")).toBe(0xe40c292c); // FNV-1a of "a"
  });
});
