import { describe, expect, it } from "vitest";
import oracle from "../../fixtures/oracles/scoring/scoring_oracle.json" with { type: "json" };
import { benjaminiHochberg } from "../../src/study/benjamini-hochberg.ts";

describe("benjaminiHochberg", () => {
  const { p, q, reject_05: rejected } = oracle.benjamini_hochberg;

  it("equals statsmodels on its example", () => {
    const adjusted = benjaminiHochberg(p);
    expect(adjusted).toHaveLength(q.length);
    for (const [i, expected] of q.entries()) expect(adjusted[i]).toBeCloseTo(expected, 14);
    expect(adjusted.map((value) => value <= 0.05)).toEqual(rejected);
  });

  it("keeps the order of the tests, whatever it is", () => {
    const shuffled = [7, 3, 14, 0, 11, 5, 9, 1, 13, 2, 10, 4, 12, 6, 8];
    const adjusted = benjaminiHochberg(shuffled.map((index) => p[index] ?? 1));
    for (const [position, index] of shuffled.entries()) expect(adjusted[position]).toBeCloseTo(q[index] ?? 1, 14);
  });

  it("judges a tie by the rank of its last member", () => {
    expect(benjaminiHochberg([0.03, 0.9, 0.03, 0.03])).toEqual([0.04, 0.9, 0.04, 0.04]);
  });

  it("asks more of a finding when more was tried", () => {
    expect(benjaminiHochberg([0.01])[0]).toBe(0.01);
    expect(benjaminiHochberg([0.01, ...Array.from({ length: 9 }, () => 0.8)])[0]).toBeCloseTo(0.1, 14);
  });

  it("refuses what is not a p value", () => {
    expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow(RangeError);
    expect(() => benjaminiHochberg([1.2])).toThrow("1.2");
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
