import { describe, expect, it } from "vitest";
import { laggingWeeks } from "../../src/market/lagging-weeks.ts";
import { onBars, weeksOf } from "../../src/market/weeks.ts";
import { parseIsoDate } from "../../src/series/dates.ts";
import { weekdays } from "../random-series.ts";

const days = (...dates: string[]): Int32Array => Int32Array.from(dates, (date) => parseIsoDate(date) ?? 0);

describe("weeks", () => {
  it("end on their Friday, known on it", () => {
    const { bars, knownAt } = weeksOf(weekdays(12));
    expect([[...bars], [...knownAt]]).toEqual([
      [4, 9],
      [4, 9],
    ]);
  });

  it("without a Friday are known when the next one begins", () => {
    // Good Friday 2025 was 18 April; the week after ends on Friday the 25th.
    const { bars, knownAt } = weeksOf(days("2025-04-16", "2025-04-17", "2025-04-21", "2025-04-24", "2025-04-25"));
    expect([[...bars], [...knownAt]]).toEqual([
      [1, 4],
      [2, 4],
    ]);
    const cut = weeksOf(days("2025-04-16", "2025-04-17"));
    expect([...cut.bars]).toEqual([]);
  });

  it("weeks without any session are none", () => {
    expect([...weeksOf(days("2025-01-03", "2025-01-31")).bars]).toEqual([0, 1]);
    expect([...weeksOf(days()).bars]).toEqual([]);
  });

  it("stand on the bars from the day on which they were known", () => {
    const weeks = weeksOf(weekdays(12));
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
