import { describe, expect, it } from "vitest";
import oracle from "../../fixtures/oracles/scoring/scoring_oracle.json" with { type: "json" };
import { wilson95 } from "../../src/study/wilson.ts";

describe("wilson95", () => {
  it.each(oracle.wilson_95)("equals statsmodels on $k of $n", ({ k, n, lo, hi }) => {
    const { low, high } = wilson95(k, n);
    expect(low).toBeCloseTo(lo, 12);
    expect(high).toBeCloseTo(hi, 12);
  });

  it("stays within 0 and 1 to the last bit, whatever the count", () => {
    for (let n = 1; n <= 300; n++) {
      expect(wilson95(0, n).low).toBe(0);
      expect(wilson95(n, n).high).toBe(1);
      expect(wilson95(1, n).low).toBeGreaterThan(0);
    }
  });

  it("refuses what is no share", () => {
    expect(() => wilson95(0, 0)).toThrow(RangeError);
    expect(() => wilson95(3, 2)).toThrow("3 of 2");
    expect(() => wilson95(Number.NaN, 2)).toThrow(RangeError);
  });
});
