import { describe, expect, it } from "vitest";
import { levelCutoffs } from "../../src/evidence/data/level-cutoffs.ts";
import { levelOf, levels } from "../../src/evidence/levels.ts";

describe("levelOf", () => {
  it("is reached on its cut-off and not just before", () => {
    for (const [index, level] of levels.entries()) {
      if (level === "calm") continue;
      expect(levelOf(levelCutoffs[level], true)).toBe(level);
      expect(levelOf(levelCutoffs[level] - 1e-9, true)).toBe(levels[index - 1]);
    }
  });

  it("has cut-offs that rise from above 0 to at most 100", () => {
    const { watch, elevated, high, extreme } = levelCutoffs;
    const ladder = [0, watch, elevated, high, extreme];
    expect(ladder).toEqual([...new Set(ladder)].toSorted((a, b) => a - b));
    expect(extreme).toBeLessThanOrEqual(100);
  });

  it("is never above watch without a rule that beats chance", () => {
    const seen = Array.from({ length: 101 }, (_, severity) => levelOf(severity, false));
    expect(new Set(seen)).toEqual(new Set(["calm", "watch"]));
    expect(levelOf(100, false)).toBe("watch");
    expect(levelOf(100, true)).toBe("extreme");
  });

  it("is calm at 0, with or without one", () => {
    expect([levelOf(0, false), levelOf(0, true)]).toEqual(["calm", "calm"]);
  });

  it("refuses a severity that is none", () => {
    for (const severity of [Number.NaN, -1, 100.1]) expect(() => levelOf(severity, true)).toThrow(RangeError);
  });
});
