import { expect, it } from "vitest";
import { found } from "./distribution-bars.ts";
import { quiet, quietBar, type Bar } from "./quiet-bars.ts";

const before: Bar = { ...quietBar, close: 100.5 };
const churn: Bar = { ...quietBar, close: 101, volume: 1500 };

const churning = (...bars: readonly Bar[]) => found("churning", [...quiet(70), ...bars]);

it("churning speaks on 1.5 times the volume for a quarter of an ATR at the top of the range", () => {
  expect(churning(before, churn)).toEqual([
    {
      detector: "distribution-volume",
      rule: "churning",
      knownAt: 71,
      severity: 0.25,
      invalidAbove: 101,
      anchors: [{ role: "bar", at: 71, price: 101 }],
      message: { id: "churning", data: { close: 101, volume: 1.5, atrs: 0.25 } },
    },
  ]);
});

it("churning is silent just short of each", () => {
  expect(churning(before, { ...churn, volume: 1499 })).toEqual([]);
  expect(churning({ ...before, close: 100.49 }, churn)).toEqual([]);
  expect(churning(before, { ...churn, close: 100.89 })).toEqual([]);
  expect(churning(before, { ...churn, close: 100.91 })).toHaveLength(1);
});
