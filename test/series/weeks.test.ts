import { describe, expect, it } from "vitest";
import { isoDate, parseIsoDate } from "../../src/series/dates.ts";
import { finishedWeeks } from "../../src/series/weeks.ts";
import { randomSeries } from "../random-series.ts";

const days = (...dates: string[]) => Int32Array.from(dates, (date) => parseIsoDate(date) ?? Number.NaN);

/** The last date of each week, and the one on which it was known to be over. */
function told(...dates: string[]): string[] {
  const all = days(...dates);
  const { lastBar, knownAt } = finishedWeeks(all);
  const dateOf = (bar: number | undefined) => isoDate(all[bar ?? -1] ?? Number.NaN);
  return Array.from(lastBar, (bar, week) => `${dateOf(bar)} ${dateOf(knownAt[week])}`);
}

describe("finishedWeeks", () => {
  it("ends a week with its Friday", () => {
    expect(told("2025-11-19", "2025-11-20", "2025-11-21")).toEqual(["2025-11-21 2025-11-21"]);
  });

  it("does not know on a Thursday that no Friday will come", () => {
    expect(told("2025-04-16", "2025-04-17")).toEqual([]);
    expect(told("2025-04-16", "2025-04-17", "2025-04-21")).toEqual(["2025-04-17 2025-04-21"]);
  });

  it("counts a bar of the weekend with the week that follows", () => {
    expect(told("2025-11-14", "2025-11-15", "2025-11-16", "2025-11-21")).toEqual([
      "2025-11-14 2025-11-14",
      "2025-11-21 2025-11-21",
    ]);
  });

  it("numbers weeks so that a week without any bar is left out", () => {
    expect([...finishedWeeks(days("1970-01-02", "1970-01-09", "1970-01-23")).number]).toEqual([0, 1, 3]);
    expect([...finishedWeeks(days("1969-12-26", "1969-12-27", "1970-01-02")).number]).toEqual([-1, 0]);
  });

  it("tells the same of a beginning as of the whole", () => {
    const all = randomSeries(3, 120).days.filter((_, t) => t % 7 !== 4);
    const whole = finishedWeeks(all);
    for (let length = 0; length <= all.length; length++) {
      const known = whole.knownAt.filter((bar) => bar < length).length;
      const beginning = finishedWeeks(all.subarray(0, length));
      expect([...beginning.lastBar]).toEqual([...whole.lastBar.subarray(0, known)]);
      expect([...beginning.knownAt]).toEqual([...whole.knownAt.subarray(0, known)]);
    }
  });
});
