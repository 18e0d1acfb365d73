import { expect, it } from "vitest";
import { numbers } from "../../src/locale/en/count.ts";
import { distributionVolumeWords } from "../../src/locale/en/distribution-volume.ts";
import { resistanceRejectionWords } from "../../src/locale/en/resistance-rejection.ts";
import { say } from "../../src/locale/say.ts";

const words = { ...distributionVolumeWords, ...resistanceRejectionWords };

const rejection = (from: number, to: number) =>
  words["high-to-close-drop"].short(say({ from, to, atrs: 1.8, percent: 5.5 }, numbers));

it("says a rejection with the digits that a cell has room for", () => {
  expect(rejection(306.420013, 289.450012)).toBe("rejection 306.4 → 289.5");
  expect(rejection(48.123, 46.4)).toBe("rejection 48.12 → 46.40");
  expect(rejection(0.0412, 0.0398)).toBe("0.0412 → 0.0398");
  expect(rejection(1234.5, 1200)).toBe("rejection 1,235 → 1,200");
  expect(rejection(98_123, 95_001)).toBe("98,123 → 95,001");
});

it("fits the cell", () => {
  const data = {
    from: 306.42,
    to: 289.45,
    before: 292.81,
    highBefore: 303.81,
    level: 291.8,
    touches: 12,
    wickPercent: 78.7,
    atrs: 12.3,
    percent: 25.5,
    sessions: 5,
    days: 12,
    stallingDays: 10,
    window: 25,
    rangeHigh: 292.01,
    high: 12_345.6,
    close: 285.02,
    rangeBars: 252,
    afterClimax: 1,
    volume: 12.3,
  };
  const short = Object.values(words).map((rule) => rule.short(say(data, numbers)));
  expect(Math.max(...short.map((text) => text.length))).toBeLessThanOrEqual(24);
  for (const rule of Object.values(words)) expect(rule.long(say(data, numbers))).toMatch(/\.$/);
});

it("speaks of a climax bar only where there was one", () => {
  const data = { rangeHigh: 101, rangeBars: 70, high: 102, close: 100, afterClimax: 0 };
  expect(words.upthrust.long(say(data, numbers))).not.toContain("climax");
  expect(words.upthrust.long(say({ ...data, afterClimax: 1 }, numbers))).toContain("climax");
});
