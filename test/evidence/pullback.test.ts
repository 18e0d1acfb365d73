import { describe, expect, it } from "vitest";
import { pullbackOutlookAt, volatilityTerms } from "../../src/evidence/pullback.ts";

const chances = (sigma60: number): number[] => pullbackOutlookAt(sigma60).map(({ chance }) => chance);

describe("the outlook of a pullback", () => {
  it("has a chance for 20 and for 60 sessions, beside that of rallies", () => {
    const outlook = pullbackOutlookAt(0.018);
    expect(outlook.map(({ sessions }) => sessions)).toEqual([20, 60]);
    for (const { chance, sameVolatility, cases } of outlook) {
      expect(chance).toBeGreaterThan(sameVolatility);
      expect(chance - sameVolatility).toBeLessThan(0.05);
      expect(cases).toBeGreaterThan(1000);
    }
    expect(outlook[1]?.chance).toBeCloseTo(0.349, 3);
  });

  it("rises with the volatility, and stays level beyond the days it was measured on", () => {
    const volatilities = Array.from({ length: 30 }, (_, i) => 0.007 + (i * (0.0615 - 0.007)) / 29);
    const [short = [], long = []] = [0, 1].map((horizon) => volatilities.map((sigma) => chances(sigma)[horizon] ?? 0));
    expect(short).toEqual(short.toSorted((a, b) => a - b));
    expect(long).toEqual(long.toSorted((a, b) => a - b));
    expect(chances(0.5)).toEqual(chances(0.0615));
    expect(chances(0)).toEqual(chances(0.007));
  });

  it("is a chance, and more over 60 sessions than over 20", () => {
    for (const sigma of [0.001, 0.01, 0.03, 0.2]) {
      const [short = 0, long = 0] = chances(sigma);
      expect(short > 0 && short < long && long < 1).toBe(true);
    }
  });

  it("is refused without a volatility", () => {
    expect(() => pullbackOutlookAt(Number.NaN)).toThrow(RangeError);
  });

  it("counts the volatility from its middle", () => {
    expect(volatilityTerms(0.018)).toEqual([0, 0]);
    const [term, square] = volatilityTerms(0.036);
    expect(term).toBeCloseTo(Math.LN2, 12);
    expect(square).toBeCloseTo(Math.LN2 ** 2, 12);
  });
});
