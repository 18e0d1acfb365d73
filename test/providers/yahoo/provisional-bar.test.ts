import { describe, expect, it } from "vitest";
import type { ChartRow, ChartShape } from "../../yahoo-chart.ts";
import {
  crypto,
  finished,
  friday,
  inFriday,
  thursday,
  unfinished,
  untilFriday,
  wednesday,
  yahooByTheClock,
} from "./by-the-clock.ts";

const { barsAt, seenAt, apartAt } = yahooByTheClock();

describe("the bar that is shown apart", () => {
  it("is the one of the running session, and none when it is over", async () => {
    expect(await apartAt("2025-11-21T10:32-05:00", inFriday)).toBe("2025-11-21 30");
    expect(await apartAt("2025-11-21T17:00-05:00", inFriday)).toBeUndefined();
    expect(await apartAt("2025-11-23T12:00-05:00", untilFriday)).toBeUndefined();
  });

  it("is the later row of a date that is given twice", async () => {
    const live: ChartRow = { ...friday, time: "2025-11-21T10:32:07-05:00", close: 33, high: 34 };
    expect(await apartAt("2025-11-21T10:32-05:00", { ...inFriday, rows: [wednesday, thursday, friday, live] })).toBe(
      "2025-11-21 33",
    );
  });

  it("is none while it has no prices", async () => {
    const row: ChartRow = { ...friday, close: null };
    expect(await apartAt("2025-11-21T09:31-05:00", { ...inFriday, rows: [thursday, row] })).toBeUndefined();
  });

  it("may lack open and volume", async () => {
    const row: ChartRow = { ...friday, open: null, volume: 0 };
    const { provisional } = await barsAt("2025-11-21T10:32-05:00", { ...inFriday, rows: [thursday, row] });
    expect(provisional).toMatchObject({ open: null, high: 31, low: 29, close: 30, volume: null });
  });

  it("is the one after the last final bar where a market around the clock has two", async () => {
    const shape = crypto("2025-11-23", ["2025-11-21T00:00Z", "2025-11-22T00:00Z", "2025-11-23T00:05Z"]);
    expect(await apartAt("2025-11-23T00:10Z", shape)).toBe("2025-11-22 101");
    expect(await apartAt("2025-11-23T00:30Z", shape)).toBe("2025-11-23 102");
  });
});

describe("a date that is given twice", () => {
  const live: ChartRow = { ...friday, time: "2025-11-21T15:59:59-05:00", close: 33, high: 34, low: 32 };
  const twice: ChartShape = { ...untilFriday, rows: [wednesday, thursday, friday, live] };

  it("is left out as a whole while the session runs", async () => {
    expect(await seenAt("2025-11-21T15:00-05:00", twice)).toEqual(unfinished);
  });

  it("keeps its last row when the session is over", async () => {
    const seen = await seenAt("2025-11-21T17:00-05:00", twice);
    expect(seen).toEqual({ ...finished, close: 33, findings: ["duplicate-date 2025-11-21"] });
  });

  it("keeps the row that has prices", async () => {
    const shape: ChartShape = { ...untilFriday, rows: [wednesday, thursday, friday, { ...live, close: null }] };
    expect(await seenAt("2025-11-21T17:00-05:00", shape)).toEqual(finished);
  });
});

describe("a session that Yahoo has lost", () => {
  const lost: ChartShape = { ...untilFriday, rows: [wednesday, thursday] };

  it("is named when the last trade is newer than the last bar", async () => {
    const seen = await seenAt("2025-11-21T17:00-05:00", lost);
    expect(seen).toEqual({ ...unfinished, findings: ["missing-session 2025-11-21"] });
  });

  it("is not missed before it is over", async () => {
    expect(await seenAt("2025-11-21T16:10-05:00", lost)).toEqual({ ...unfinished, findings: [] });
  });

  it("is an empty row where there is one", async () => {
    const seen = await seenAt("2025-11-21T17:00-05:00", {
      ...untilFriday,
      rows: [wednesday, thursday, { ...friday, close: null }],
    });
    expect(seen).toEqual({ ...unfinished, findings: ["null-row 2025-11-21"] });
  });
});
