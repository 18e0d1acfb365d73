import { describe, expect, it } from "vitest";
import { breadthOf, FEWEST_MEMBERS } from "../../src/market/breadth.ts";
import { mcclellan } from "../../src/market/mcclellan.ts";
import type { Series } from "../../src/series/series.ts";
import { randomSeries, weekdays } from "../random-series.ts";
import { straight } from "./bars.ts";

const sessions = weekdays(420);
const members = Array.from({ length: 40 }, (_, i) => randomSeries(i + 1, 420));

/** Without the bar of one session. */
function lacking(series: Series, bar: number): Series {
  const [days, close] = [series.days.filter((_, i) => i !== bar), series.close.filter((_, i) => i !== bar)];
  return { ...series, days, close };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** As breadth is defined, session by session, from plain arrays. */
function naive(held: readonly Series[], t: number) {
  const day = sessions[t] ?? 0;
  const closesUpTo = held.flatMap(({ days, close }) => {
    const bar = days.indexOf(day);
    const before = bar > 0 && days[bar - 1] === sessions[t - 1];
    return bar < 0 ? [] : [{ closes: Array.from(close.subarray(0, bar + 1)), before }];
  });
  const above = (period: number): number => {
    const known = closesUpTo.filter(({ closes }) => closes.length >= period);
    return known.filter(({ closes }) => (closes.at(-1) ?? 0) > mean(closes.slice(-period))).length / known.length;
  };
  const year = closesUpTo.filter(({ closes }) => closes.length >= 252).map(({ closes }) => closes.slice(-252));
  const changes = closesUpTo
    .filter(({ before }) => before)
    .map(({ closes }) => (closes.at(-1) ?? 0) - (closes.at(-2) ?? 0));
  return {
    above50: above(50),
    above200: above(200),
    highs: year.filter((closes) => closes.at(-1) === Math.max(...closes)).length,
    lows: year.filter((closes) => closes.at(-1) === Math.min(...closes)).length,
    advances: changes.filter((change) => change > 0).length,
    declines: changes.filter((change) => change < 0).length,
  };
}

describe("breadth", () => {
  it("counts as its definition does, with gaps in the members", () => {
    const held = members.map((member, i) => (i % 3 === 0 ? lacking(member, 300 + i) : member));
    const breadth = breadthOf(sessions, held);
    for (const t of [199, 260, 300, 303, 304, 337, 419]) {
      const expected = naive(held, t);
      expect(breadth.above50[t]).toBeCloseTo(expected.above50, 12);
      expect(breadth.above200[t]).toBeCloseTo(expected.above200, 12);
      expect([breadth.advances[t], breadth.declines[t]], `${t}`).toEqual([expected.advances, expected.declines]);
      if (t >= 251) expect([breadth.newHighs[t], breadth.newLows[t]]).toEqual([expected.highs, expected.lows]);
    }
  });

  it("a session that a member lacks is counted neither way, nor the one after it as a move", () => {
    const held = members.map((member, i) => (i < 5 ? lacking(member, 300) : member));
    const breadth = breadthOf(sessions, held);
    expect([breadth.members[299], breadth.members[300], breadth.members[301]]).toEqual([40, 35, 40]);
    const moves = (t: number): number => (breadth.advances[t] ?? 0) + (breadth.declines[t] ?? 0);
    expect([moves(300), moves(301)]).toEqual([35, 35]);
  });

  it(`gives no value with fewer than ${FEWEST_MEMBERS} members`, () => {
    const [few, enough] = [breadthOf(sessions, members.slice(0, 29)), breadthOf(sessions, members.slice(0, 30))];
    for (const name of ["above50", "above200", "newHighs", "newLows", "advances", "declines", "mcclellan"] as const) {
      expect(few[name].every(Number.isNaN), name).toBe(true);
      expect(enough[name].at(-1), name).not.toBeNaN();
    }
  });

  it("without any member there is no value and no failure", () => {
    const breadth = breadthOf(sessions, []);
    expect(breadth.above50.every(Number.isNaN)).toBe(true);
    expect(breadth.members.every((count) => count === 0)).toBe(true);
  });

  it("where all rise all are above their averages and at new highs", () => {
    const rising = Array.from({ length: 30 }, (_, i) => straight(`R${i}`, 420, 2));
    const breadth = breadthOf(sessions, rising);
    expect([breadth.above50[419], breadth.above200[419], breadth.newHighs[419], breadth.newLows[419]]).toEqual([
      1, 1, 30, 0,
    ]);
    expect([breadth.advances[419], breadth.declines[419]]).toEqual([30, 0]);
  });

  it("does not depend on the order of the members", () => {
    expect(breadthOf(sessions, members.toReversed())).toEqual(breadthOf(sessions, members));
  });
});

describe("McClellan", () => {
  it("is the faster less the slower average of net advances, seeded by their means", () => {
    const advances = Float64Array.from({ length: 60 }, (_, t) => 20 + ((t * 7) % 11));
    const declines = Float64Array.from({ length: 60 }, (_, t) => 15 + ((t * 5) % 9));
    const net = Array.from(advances, (up, t) => (1000 * (up - (declines[t] ?? 0))) / (up + (declines[t] ?? 0)));
    const average = (period: number, weight: number): number[] => {
      let value = net.slice(0, period).reduce((sum, x) => sum + x, 0) / period;
      return net.slice(period).map((x) => (value += weight * (x - value)));
    };
    const oscillator = mcclellan(advances, declines);
    expect(oscillator[59]).toBeCloseTo((average(19, 0.1).at(-1) ?? 0) - (average(39, 0.05).at(-1) ?? 0), 9);
    expect(oscillator[37]).toBeNaN();
    expect(oscillator[38]).not.toBeNaN();
  });

  it("is zero where nothing moves, and where every day is alike", () => {
    const none = new Float64Array(50);
    expect(mcclellan(none, none)[49]).toBe(0);
    expect(
      mcclellan(
        none.map(() => 30),
        none.map(() => 10),
      )[49],
    ).toBeCloseTo(0, 9);
  });
});
