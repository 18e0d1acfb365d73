import { describe, expect, it } from "vitest";
import type { ChartRow, ChartShape } from "../../yahoo-chart.ts";
import {
  finished,
  friday,
  inFriday,
  thursday,
  unfinished,
  untilFriday,
  wednesday,
  yahooByTheClock,
} from "./by-the-clock.ts";

const { seenAt } = yahooByTheClock();

describe("the bar of the session that Yahoo calls current", () => {
  it("is left out while the session runs", async () => {
    expect(await seenAt("2025-11-21T10:32-05:00", inFriday)).toEqual(unfinished);
  });

  it("is left out until 20 minutes after the close", async () => {
    expect(await seenAt("2025-11-21T16:19:59-05:00", untilFriday)).toEqual(unfinished);
    expect(await seenAt("2025-11-21T16:20:00-05:00", untilFriday)).toEqual(finished);
  });

  it("is left out for an hour while the last trade is short of the bell, as where prices are delayed", async () => {
    expect(await seenAt("2025-11-21T16:59:59-05:00", inFriday)).toEqual(unfinished);
  });

  it("is judged by the clock then, not by the last trade of a thin stock", async () => {
    expect(await seenAt("2025-11-21T17:00-05:00", inFriday)).toEqual(finished);
  });

  it("is final at the weekend, when the session is still Friday's", async () => {
    expect(await seenAt("2025-11-23T12:00-05:00", untilFriday)).toEqual(finished);
  });

  it("is not there yet before the open, when the session is already today's", async () => {
    const monday = ["2025-11-24T09:30-05:00", "2025-11-24T16:00-05:00"] as const;
    const shape: ChartShape = { ...untilFriday, session: monday, lastTrade: "2025-11-21T16:00-05:00" };
    expect(await seenAt("2025-11-24T04:55-05:00", shape)).toEqual(finished);
  });

  it("ends early on a half day", async () => {
    const row: ChartRow = { time: "2025-11-28T09:30-05:00", close: 40, high: 41, low: 39 };
    const shape: ChartShape = {
      rows: [friday, row],
      session: ["2025-11-28T09:30-05:00", "2025-11-28T13:00-05:00"],
    };
    expect((await seenAt("2025-11-28T13:19-05:00", shape)).dates).toBe("2025-11-21");
    expect((await seenAt("2025-11-28T13:20-05:00", shape)).dates).toBe("2025-11-21 2025-11-28");
  });
});

describe("the row of the current session", () => {
  it("is known by its date also where its time is that of the close or of the last trade", async () => {
    for (const time of ["2025-11-21T16:00-05:00", "2025-11-21T10:32:07-05:00"]) {
      const shape: ChartShape = { ...untilFriday, rows: [wednesday, thursday, { ...friday, time }] };
      expect(await seenAt("2025-11-21T15:00-05:00", shape)).toEqual(unfinished);
      expect(await seenAt("2025-11-21T17:00-05:00", shape)).toEqual(finished);
    }
  });

  it("is left out when it has no prices yet", async () => {
    const row: ChartRow = { ...friday, open: null, high: null, low: null, close: null, volume: null };
    expect(await seenAt("2025-11-21T09:31-05:00", { ...inFriday, rows: [wednesday, thursday, row] })).toEqual(
      unfinished,
    );
  });

  it("is left out when Yahoo still names the session before", async () => {
    const monday: ChartRow = { time: "2025-11-24T09:30-05:00" };
    const shape: ChartShape = { ...untilFriday, rows: [wednesday, thursday, friday, monday] };
    const seen = await seenAt("2025-11-24T12:00-05:00", shape);
    expect(seen).toEqual({ ...finished, findings: ["partial-bar 2025-11-24"] });
  });

  it("is left out to the end of the day when Yahoo still names the half day before", async () => {
    const halfDay: ChartRow = { time: "2025-11-28T09:30-05:00" };
    const monday: ChartRow = { time: "2025-12-01T09:30-05:00" };
    const session = ["2025-11-28T09:30-05:00", "2025-11-28T13:00-05:00"] as const;
    const shape: ChartShape = { rows: [friday, halfDay, monday], session };
    const unfinishedMonday = { dates: "2025-11-21 2025-11-28", findings: ["partial-bar 2025-12-01"] };
    expect(await seenAt("2025-12-01T14:00-05:00", shape)).toMatchObject(unfinishedMonday);
    expect(await seenAt("2025-12-02T00:19-05:00", shape)).toMatchObject(unfinishedMonday);
    expect((await seenAt("2025-12-02T00:20-05:00", shape)).dates).toBe("2025-11-21 2025-11-28 2025-12-01");
  });

  it("is left out when its date lies ahead of the clock", async () => {
    const shape: ChartShape = {
      ...untilFriday,
      rows: [wednesday, thursday, friday, { time: "2031-01-02T09:30-05:00" }],
    };
    expect(await seenAt("2025-11-22T12:00-05:00", shape)).toEqual({
      ...finished,
      findings: ["partial-bar 2031-01-02"],
    });
  });
});

describe("an answer that is older than the clock", () => {
  it.each([
    ["was kept on the way since the session ran", "Fri, 21 Nov 2025 15:32:00 GMT", unfinished],
    ["was made after the session", "Fri, 21 Nov 2025 21:20:00 GMT", finished],
    ["says nothing of its date", "yesterday", finished],
  ])("%s", async (_, date, seen) => {
    expect(await seenAt("2025-11-22T12:00-05:00", untilFriday, { date })).toEqual(seen);
  });

  it("does not make a session finished by a clock that is slow", async () => {
    const date = "Sat, 22 Nov 2025 12:00:00 GMT";
    expect(await seenAt("2025-11-21T15:00-05:00", untilFriday, { date })).toEqual(unfinished);
  });
});
