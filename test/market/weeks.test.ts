import { describe, expect, it } from "vitest";
import { laggingWeeks } from "../../src/market/lagging-weeks.ts";
import { onBars } from "../../src/market/weeks.ts";
import { rotationOf } from "../../src/market/rotation.ts";
import { usProfile } from "../../src/market/profile.ts";
import { finishedWeeks } from "../../src/series/weeks.ts";
import { weekdays } from "../random-series.ts";
import { closesOf } from "./bars.ts";

describe("weeks", () => {
  it("of an index that trades at weekends count once each, as those of every other symbol", () => {
    // From Monday 2015-01-05 on, seven days a week.
    const [monday = 0] = weekdays(1);
    const everyDay = Int32Array.from({ length: 28 }, (_, t) => monday + t);
    const index = closesOf("BTC-USD", Array.from(everyDay, Number), everyDay);
    const { weeks } = rotationOf({ index, funds: new Map(), profile: usProfile });
    expect([...weeks.lastBar]).toEqual([4, 11, 18, 25]);
  });

  it("stand on the bars from the day on which they were known", () => {
    const weeks = finishedWeeks(weekdays(12));
    const daily = onBars(weeks, Float64Array.from([7, 8]), 12);
    expect([...daily]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, 7, 7, 7, 7, 7, 8, 8, 8]);
  });
});

/** Weekly closes from 100 on, by changes in per cent. */
function closes(...changes: number[]): Float64Array {
  let price = 100;
  return Float64Array.from([0, ...changes], (change) => (price *= 1 + change / 100));
}

describe("weeks behind", () => {
  it("counts runs, ends them with a better week, and knows no run past a gap", () => {
    const fund = closes(-1, -2, 3, -1, Number.NaN, -1, -1);
    const market = closes(0, 0, 0, 0, 0, 0, 0);
    expect([...laggingWeeks(fund, market, []).behind]).toEqual([
      Number.NaN,
      1,
      2,
      0,
      1,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("is the worst only where every other did better, of three or more", () => {
    const fund = closes(-3, -3, -3);
    const others = [closes(1, -4, 1), closes(1, 1, 1), closes(1, 1, -3)];
    const market = closes(0, 0, 0);
    expect([...laggingWeeks(fund, market, others).worst]).toEqual([Number.NaN, 1, 0, 0]);
    expect(laggingWeeks(fund, market, others.slice(1)).worst.every(Number.isNaN)).toBe(true);
  });
});
