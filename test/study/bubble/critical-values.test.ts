import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { criticalValueFiles } from "../../../src/study/bubble/critical-value-files.ts";
import { criticalValues } from "../../../src/study/bubble/monte-carlo.ts";

describe("the critical values of explosive-price", () => {
  it("are what the simulation gives", () => {
    for (const [path, text] of criticalValueFiles()) {
      const shipped = readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
      expect(shipped, "run npm run critical-values").toBe(text);
    }
  });
});

describe("criticalValues", () => {
  it("finds that 5 % of other random walks exceed them, as many as chance allows", () => {
    const settings = { minimum: 31, sizes: [120], lags: 0 };
    const [known] = criticalValues({ ...settings, paths: 4000, seed: 11 });
    const [other] = criticalValues({ ...settings, paths: 4000, seed: 12 });
    // Four standard errors of a quantile of 4,000: the density near the 95 % one is about 0.13.
    expect(Math.abs((known?.p95 ?? 0) - (other?.p95 ?? 9))).toBeLessThan(0.15);
    expect(known?.p95).not.toBe(other?.p95);
  });

  it("agrees with exuber on the sup ADF of one window size: the 95 % quantile of a Dickey-Fuller statistic", () => {
    // With the shortest window as long as the history one window is left: Fuller's table has −0.05 for 100 values.
    const [found] = criticalValues({ minimum: 100, sizes: [100], paths: 6000, seed: 3 });
    expect(found?.p95).toBeGreaterThan(-0.13);
    expect(found?.p95).toBeLessThan(0.03);
    expect(found?.p99).toBeGreaterThan(0.5);
    expect(found?.p99).toBeLessThan(0.78);
  });
});
