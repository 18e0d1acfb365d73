import { describe, expect, it } from "vitest";
import { parseIsoDate, weekday } from "../../src/series/dates.ts";
import type { Series } from "../../src/series/series.ts";
import { lastFinishedSession, sessionEnds } from "../../src/store/exchange-clock.ts";
import { knownUntil, refreshOf, type RefreshPolicy } from "../../src/store/refresh.ts";
import type { StoredBars } from "../../src/store/store.ts";
import { storedSeries } from "./stored.ts";

const day = (date: string) => parseIsoDate(date) ?? 0;

interface Shape {
  readonly last?: string;
  readonly timeZone?: string;
  readonly bars?: number;
  /** Of a market that is open at weekends, too. */
  readonly daily?: boolean;
}

/** Bars to `last` on the trading days of a market. */
function seriesTo({ last = "2025-11-20", timeZone = "America/New_York", bars = 300, daily = false }: Shape): Series {
  const days: number[] = [];
  for (let date = day(last); days.length < bars; date--) {
    if (daily || (weekday(date) > 0 && weekday(date) < 6)) days.unshift(date);
  }
  const close = Float64Array.from(days, () => 100);
  return { symbol: "NVDA", instrument: "stock", days: Int32Array.from(days), close, timeZone };
}

/** Bars as they are stored after a fetch at that time. */
function held(shape: Shape, fetched: string, more: Partial<StoredBars> = {}): StoredBars {
  const bars = storedSeries(seriesTo(shape), { closesAt: 960, coveredFrom: 0, ...more });
  return { ...bars, fetchedAt: Date.parse(fetched), knownUntil: knownUntil(bars, new Date(fetched)) };
}

const request = { symbol: "NVDA", historyBars: 250 };

function decide(bars: StoredBars | undefined, now: string, policy: Partial<RefreshPolicy> = {}, more = {}) {
  return refreshOf(bars, { ...request, ...more }, { now: new Date(now), mode: "due", ...policy });
}

const wednesday = { last: "2025-11-26" };

function lost(date: string): Partial<StoredBars> {
  return { findings: [{ code: "missing-session", days: [day(date)] }] };
}

describe("up to which day bars are all that there are", () => {
  const empty = { findings: [{ code: "null-row" as const, days: [day("2025-11-21")] }] };
  const fund = { ...storedSeries(seriesTo({}), { closesAt: 960 }) };

  it("is before a row that came without prices, long after its session too", () => {
    expect(decide(held({}, "2025-11-22T04:00Z", empty), "2025-11-22T05:00Z")).toBe("tail");
  });

  it("is before a fund's value that is not computed yet in the evening", () => {
    const bars = { ...fund, series: { ...fund.series, instrument: "fund" as const } };
    expect(knownUntil(bars, new Date("2025-11-22T01:00Z"))).toBe(day("2025-11-20"));
    expect(knownUntil(fund, new Date("2025-11-22T01:00Z"))).toBe(day("2025-11-21"));
    expect(knownUntil(bars, new Date("2025-11-22T18:00Z"))).toBe(day("2025-11-21"));
  });
});

/** Times in New York: UTC - 5 in November. Friday is 2025-11-21, stored is Thursday's bar. */
describe("whether to ask the source", () => {
  const thursday = held({}, "2025-11-20T22:00Z");
  const friday = held({ last: "2025-11-21" }, "2025-11-21T22:00Z");

  it.each([
    ["on Friday before the open", "2025-11-21T13:00Z", "none"],
    ["during Friday's session", "2025-11-21T18:00Z", "none"],
    ["at Friday's close, which is not settled yet", "2025-11-21T21:19Z", "none"],
    ["twenty minutes after Friday's close", "2025-11-21T21:20Z", "tail"],
    ["on Saturday", "2025-11-22T12:00Z", "tail"],
    ["on Monday", "2025-11-24T18:00Z", "tail"],
  ])("with Thursday's bar, %s", (_, now, expected) => {
    expect(decide(thursday, now)).toBe(expected);
  });

  it.each([
    ["on Saturday", "2025-11-22T12:00Z", "none"],
    ["on Sunday evening", "2025-11-24T02:00Z", "none"],
    ["during Monday's session", "2025-11-24T20:00Z", "none"],
    ["after Monday's", "2025-11-24T21:30Z", "tail"],
  ])("with Friday's bar, %s", (_, now, expected) => {
    expect(decide(friday, now)).toBe(expected);
  });

  it("asks once more on a holiday, and not again when that brought nothing", () => {
    // Thanksgiving, 2025-11-27: no bar.
    expect(decide(held(wednesday, "2025-11-26T22:00Z"), "2025-11-28T01:00Z")).toBe("tail");
    expect(decide(held(wednesday, "2025-11-28T01:00Z"), "2025-11-28T14:00Z")).toBe("none");
    // An answer shortly after what would have been the close may only have been early.
    expect(decide(held(wednesday, "2025-11-27T21:30Z"), "2025-11-27T22:00Z")).toBe("tail");
  });

  it("takes no session for a holiday that the source calls unfinished", () => {
    // Late on Friday Yahoo may still name Thursday's session, and is then not believed about Friday's bar.
    const partial = { findings: [{ code: "partial-bar", days: [day("2025-11-21")] }] } as const;
    expect(decide(held({}, "2025-11-22T01:00Z", partial), "2025-11-22T12:00Z")).toBe("tail");
    expect(decide(held({}, "2025-11-22T01:00Z"), "2025-11-22T12:00Z")).toBe("none");
  });

  it("asks for the bar of a running session where that is wanted, but not for one in the past", () => {
    const wanted = { wantsProvisional: true };
    expect(decide(friday, "2025-11-22T12:00Z", wanted)).toBe("tail");
    expect(decide(friday, "2025-11-22T12:00Z", wanted, { asOf: day("2025-11-20") })).toBe("none");
    expect(decide(friday, "2025-11-22T12:00Z", { ...wanted, mode: "offline" })).toBe("none");
  });

  it("asks again for a session that the source has lost, and not for one that is long past", () => {
    expect(decide(held({}, "2025-11-22T10:00Z", lost("2025-11-21")), "2025-11-22T12:00Z")).toBe("tail");
    expect(decide(held({ last: "2025-11-21" }, "2025-11-22T10:00Z", lost("2025-11-19")), "2025-11-22T12:00Z")).toBe(
      "none",
    );
  });

  it.each([
    ["Tokyo", { last: "2025-11-20", timeZone: "Asia/Tokyo" }, 930, "2025-11-21T06:49Z", "2025-11-21T06:50Z"],
    ["London", { last: "2025-11-20", timeZone: "Europe/London" }, 990, "2025-11-21T16:49Z", "2025-11-21T16:50Z"],
    [
      "a coin, on a Sunday",
      { last: "2025-11-22", timeZone: "UTC", daily: true },
      1439,
      "2025-11-24T00:18Z",
      "2025-11-24T00:19Z",
    ],
    ["New York in summer", { last: "2025-07-10" }, 960, "2025-07-11T20:19Z", "2025-07-11T20:20Z"],
  ])("knows the clock of %s", (_, shape, closesAt, before, after) => {
    const bars = (fetched: string) => held(shape, fetched, { closesAt });
    expect(decide(bars(`${shape.last}T23:59Z`), before)).toBe("none");
    expect(decide(bars(`${shape.last}T23:59Z`), after)).toBe("tail");
  });

  it("learns of a half day's close, and unlearns it", () => {
    // Fetched on Friday 2025-11-28 after the close at 13:00; on Monday that hour is no close.
    const half = held({ last: "2025-11-28" }, "2025-11-28T20:30Z", { closesAt: 780 });
    expect(decide(half, "2025-11-29T12:00Z")).toBe("none");
    expect(decide(half, "2025-12-01T18:30Z")).toBe("tail");
    const monday = held({ last: "2025-11-28" }, "2025-12-01T18:30Z", { closesAt: 960 });
    expect(decide(monday, "2025-12-01T19:00Z")).toBe("none");
    expect(decide(monday, "2025-12-01T21:30Z")).toBe("tail");
  });

  it("takes bars that were fetched within --max-age, whatever session has ended, and no older ones", () => {
    const maxAge = 12 * 3_600_000;
    expect(decide(thursday, "2025-11-21T21:30Z", { maxAge: 3 * maxAge })).toBe("none");
    expect(decide(friday, "2025-11-22T09:59Z", { maxAge })).toBe("none");
    expect(decide(friday, "2025-11-22T10:01Z", { maxAge })).toBe("tail");
  });

  it("does not trust bars that a wrong clock fetched in the future", () => {
    expect(decide(held({}, "2027-01-01T00:00Z"), "2025-11-21T13:00Z")).toBe("tail");
  });

  it("never asks with --offline, and asks for everything with --refresh", () => {
    expect(decide(undefined, "2025-11-22T12:00Z", { mode: "offline" })).toBe("none");
    expect(decide(thursday, "2025-12-22T12:00Z", { mode: "offline" }, { historyBars: 9000 })).toBe("none");
    expect(decide(friday, "2025-11-22T12:00Z", { mode: "refetch" })).toBe("whole");
    expect(decide(undefined, "2025-11-22T12:00Z")).toBe("whole");
  });

  it("asks for everything where more bars are needed than are stored, unless the source has no more", () => {
    expect(decide(held({}, "2025-11-20T22:00Z", { coveredFrom: day("2024-08-01") }), "2025-11-21T13:00Z")).toBe("none");
    const shallow = held({}, "2025-11-20T22:00Z", { coveredFrom: day("2024-09-25") });
    expect(decide(shallow, "2025-11-21T13:00Z", {}, { historyBars: 500 })).toBe("whole");
    expect(decide(shallow, "2025-11-21T13:00Z", {}, { asOf: day("2024-12-01") })).toBe("whole");
    const young = held({}, "2025-11-20T22:00Z", { coveredFrom: day("2015-01-01") });
    expect(decide(young, "2025-11-21T13:00Z", {}, { historyBars: 500 })).toBe("none");
  });

  it("makes no request for a date in the past that is stored", () => {
    expect(decide(thursday, "2026-11-21T21:30Z", {}, { asOf: day("2025-11-20") })).toBe("none");
    expect(decide(thursday, "2026-11-21T21:30Z", {}, { asOf: day("2025-11-21") })).toBe("tail");
  });
});

describe("the last finished session", () => {
  it("of a market whose week begins on Sunday is known from its bars", () => {
    const days = Int32Array.from({ length: 50 }, (_, at) => day("2025-11-02") + Math.floor(at / 5) * 7 + (at % 5));
    const ends = sessionEnds({ ...seriesTo({}), days, timeZone: "Asia/Jerusalem" }, 1035);
    const last = (time: string) => lastFinishedSession(ends, new Date(time), 20);
    expect(last("2025-11-22T12:00Z")).toBe(day("2025-11-20"));
    expect(last("2025-11-23T16:00Z")).toBe(day("2025-11-23"));
  });

  it("of a source that names neither zone nor hours is judged by UTC and 16:00", () => {
    const ends = sessionEnds({ ...seriesTo({}), timeZone: undefined });
    expect(lastFinishedSession(ends, new Date("2025-11-21T16:19Z"), 20)).toBe(day("2025-11-20"));
    expect(lastFinishedSession(ends, new Date("2025-11-21T16:20Z"), 20)).toBe(day("2025-11-21"));
  });
});
