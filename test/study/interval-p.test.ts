import { describe, expect, it } from "vitest";
import { pFromInterval, twoSidedP } from "../../src/study/interval-p.ts";

describe("twoSidedP", () => {
  it.each([
    [0, 1],
    [0.5, 0.6170750774519738],
    [1.959963984540054, 0.05],
    [2.5758293035489004, 0.01],
    [2.82, 0.004802364948378509],
    [2.84, 0.00451135338308465],
    [4, 6.334248366623973e-5],
    [7, 2.559625087771669e-12],
  ])("of %s is %s", (z, p) => {
    expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(1e-9);
    expect(twoSidedP(-z)).toBe(twoSidedP(z));
  });
});

describe("pFromInterval", () => {
  it("is 5 % where the interval just touches 1", () => {
    expect(pFromInterval(1.2, 1, 1.44)).toBeCloseTo(0.05, 12);
    expect(pFromInterval(1 / 1.2, 1 / 1.44, 1)).toBeCloseTo(0.05, 12);
  });

  it("is 1 for a ratio of 1, and falls as the interval narrows", () => {
    expect(pFromInterval(1, 0.8, 1.25)).toBe(1);
    expect(pFromInterval(1.1, 1.05, 1.15)).toBeLessThan(pFromInterval(1.1, 0.95, 1.27));
  });
});
