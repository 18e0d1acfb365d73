import { describe, expect, it } from "vitest";
import type { Signal } from "../../src/detectors/contract.ts";
import type { Series } from "../../src/series/series.ts";
import { fitOf } from "../../src/study/ledger-fit.ts";
import { saidAtTheTime } from "../../src/study/ledger-entry.ts";
import { scoreEntry, type ScoredEntry } from "../../src/study/ledger-score.ts";
import { standingOf, warningOf } from "../ledger/entries.ts";
import { flat, seriesOf } from "./ledger-bars.ts";

/** An entry of bar 10 of the series here. */
const said = { asOf: "2025-01-11", knownAt: "2025-01-10", close: 100, writtenAt: "2025-01-11T22:00:00.000Z" };

function scored(closes: readonly number[], signals: readonly Signal[] = []): ScoredEntry {
  const score = scoreEntry(warningOf(said), seriesOf(closes), signals);
  if (score.status !== "scored") throw new Error(score.reason);
  return score;
}

/** 11 bars up to the entry, and what follows. */
const after = (...later: readonly number[]): number[] => [...flat(11), ...later];

/** The dates of the falls within 20 and 60 sessions, where one close is lower, so many sessions later. */
const fallsAfter = (sessions: number) =>
  scored(after(...flat(sessions - 1), 85, ...flat(60))).falls.map(({ date }) => date);

describe("scoreEntry", () => {
  it("gives the return after 5, 20 and 60 sessions, and the sessions to go of those that have not passed", () => {
    const { returns } = scored(after(...flat(4), 90, ...flat(14), 130));
    expect(returns).toEqual([
      { sessions: 5, returnPercent: expect.closeTo(-10, 10), sessionsToGo: 0 },
      { sessions: 20, returnPercent: expect.closeTo(30, 10), sessionsToGo: 0 },
      { sessions: 60, returnPercent: null, sessionsToGo: 40 },
    ]);
    expect(scored(after(...flat(19))).returns[1]).toEqual({ sessions: 20, returnPercent: null, sessionsToGo: 1 });
    expect(scored(after()).returns.map(({ sessionsToGo }) => sessionsToGo)).toEqual([5, 20, 60]);
  });

  it("counts a close exactly 10 % lower, and none above, and says when it came first", () => {
    const [twenty] = scored(after(...flat(6), 90, 80, ...flat(20))).falls;
    expect(twenty).toEqual({ sessions: 20, date: "2025-01-18", afterSessions: 7, sessionsToGo: 0 });
    expect(scored(after(...flat(6), 90.01, ...flat(20))).falls[0]?.date).toBeNull();
  });

  it("counts the last session of a horizon, and not the next one", () => {
    expect(fallsAfter(20)).toEqual(["2025-01-31", "2025-01-31"]);
    expect(fallsAfter(21)).toEqual([null, "2025-02-01"]);
    expect(fallsAfter(60)).toEqual([null, "2025-03-12"]);
    expect(fallsAfter(61)).toEqual([null, null]);
  });

  it("does not count the close of the entry itself, nor one before it", () => {
    const falls = scoreEntry(warningOf({ ...said, close: 80 }), seriesOf([...flat(10, 200), 80, ...flat(70)]), []);
    expect(falls.status === "scored" ? falls.falls.map(({ date }) => date) : falls.reason).toEqual([null, null]);
  });

  it("knows a fall before its horizon has passed, and how long that still takes", () => {
    expect(scored(after(100, 85, 100)).falls).toEqual([
      { sessions: 20, date: "2025-01-13", afterSessions: 2, sessionsToGo: 17 },
      { sessions: 60, date: "2025-01-13", afterSessions: 2, sessionsToGo: 57 },
    ]);
  });

  it("tells what ended the warning, from the signal of the same rule and date alone", () => {
    const signal = { rule: "run-up-50", detector: "run-up", severity: 1, anchors: [], message: { id: "x", data: {} } };
    const ended: Signal = { ...signal, knownAt: 9, endedAt: 14, endReason: "invalidated" };
    const others: Signal[] = [
      { ...ended, knownAt: 8 },
      { ...ended, rule: "run-up-60" },
      { ...ended, detector: "other" },
    ];
    const end = (signals: readonly Signal[]) => scored(after(...flat(10)), signals).end;
    expect(end([...others, ended])).toEqual({ status: "ended", date: "2025-01-15", reason: "invalidated" });
    expect(end([{ ...signal, knownAt: 9 }])).toEqual({ status: "in-force" });
    expect(end(others)).toEqual({ status: "not-found" });
    expect(scoreEntry(standingOf(said), seriesOf(after()), [])).toMatchObject({ end: null });
  });

  it("leaves out what the bars do not fit, and says why", () => {
    const reasonOf = (parts: object) => {
      const score = scoreEntry(warningOf({ ...said, ...parts }), seriesOf(after(...flat(5))), []);
      return score.status === "left-out" ? [score.reason, score.detail] : score.status;
    };
    expect(reasonOf({})).toBe("scored");
    expect(reasonOf({ asOf: "2024-12-31" })).toEqual(["bars-begin-after", null]);
    expect(reasonOf({ asOf: "2025-01-17" })).toEqual(["bars-end-before", null]);
    expect(reasonOf({ close: 97 })).toEqual(["close-differs", "100"]);
    const gap = seriesOf(flat(3), { days: Int32Array.of(20_098, 20_100, 20_105) });
    expect(scoreEntry(warningOf(said), gap, [])).toMatchObject({ reason: "no-bar-on-date" });
  });
});

/** An odd split, as the source tells of it. */
const odd = (day: number) => ({ splits: [{ day, numerator: 1281, denominator: 1000 }] });

const bars = (close: number, changes: Partial<Series> = {}): Series => seriesOf(flat(20, close), changes);

function split(series: Series): number | string {
  const fit = fitOf(series, warningOf(said));
  return fit.status === "fits" ? fit.split : fit.status;
}

describe("fitOf", () => {
  it("takes the rounding of a source for the same close", () => {
    expect([100, 100.0000015, 99.95].map((close) => split(bars(close)))).toEqual([1, 1, 1]);
  });

  it.each([
    [25, 4],
    [50, 2],
    [5, 20],
    [1000, 0.1],
    [66.67, 1.5],
  ])("takes a close of %d for the recorded 100 after a split", (close, ratio) => {
    expect(split(bars(close))).toBeCloseTo(ratio, 12);
  });

  it("knows an odd split where the source tells it, and only those after the entry", () => {
    expect(split(bars(100 / 1.281, odd(20_110)))).toBeCloseTo(1.281, 12);
    expect(split(bars(100 / 1.281, odd(20_099)))).toBe("close-differs");
  });

  it("makes the score by ratio", () => {
    const series = seriesOf([...flat(11, 25), ...flat(4, 25), 22.5, ...flat(14, 30)]);
    const score = scoreEntry(warningOf(said), series, []);
    if (score.status !== "scored") throw new Error(score.reason);
    expect(score.split).toBe(4);
    expect(score.returns[0]?.returnPercent).toBeCloseTo(-10, 10);
    expect(score.falls[0]?.date).toBe("2025-01-16");
  });
});

describe("saidAtTheTime", () => {
  it.each([
    ["2025-11-21T22:00:00.000Z", true],
    ["2025-11-20T23:59:59.000Z", true], // Tokyo closes on the next date
    ["2025-11-26T23:59:59.000Z", true],
    ["2025-11-27T00:00:00.000Z", false],
    ["2025-11-19T23:59:59.000Z", false], // bars from a future of that clock
    ["2026-11-21T22:00:00.000Z", false],
  ])("of a bar of 2025-11-21 written at %s: %s", (writtenAt, expected) => {
    expect(saidAtTheTime(warningOf({ writtenAt }))).toBe(expected);
    expect(saidAtTheTime(warningOf({ writtenAt, replayed: true }))).toBe(false);
  });
});
