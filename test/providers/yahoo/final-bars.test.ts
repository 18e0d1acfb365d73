import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { isoDate } from "../../../src/series/dates.ts";
import { startLoopbackYahoo } from "../../loopback-yahoo.ts";
import type { LoopbackYahoo } from "../../loopback-yahoo.ts";
import { chartBody } from "../../yahoo-chart.ts";
import type { ChartRow, ChartShape } from "../../yahoo-chart.ts";

let yahoo: LoopbackYahoo;
let body = "";
beforeAll(async () => {
  yahoo = await startLoopbackYahoo(() => ({ body }));
});
afterAll(() => yahoo.close());

function providerAt(now: string, shape: ChartShape) {
  body = chartBody(shape);
  return createYahooProvider({ now: new Date(now), baseUrl: yahoo.url });
}

/** The dates of the bars, the newest close, and the findings as `code date…`. */
async function seenAt(now: string, shape: ChartShape) {
  const { series, findings } = await providerAt(now, shape).fetch({ symbol: "TEST", historyBars: 100 });
  return {
    dates: [...series.days].map(isoDate).join(" "),
    close: series.close.at(-1),
    findings: findings.map(({ code, days }) => [code, ...days.map(isoDate)].join(" ")),
  };
}

const wednesday: ChartRow = { time: "2025-11-19T09:30-05:00", close: 10, high: 11, low: 9 };
const thursday: ChartRow = { time: "2025-11-20T09:30-05:00", close: 20, high: 21, low: 19 };
const friday: ChartRow = { time: "2025-11-21T09:30-05:00", close: 30, high: 31, low: 29 };
const fridaySession = ["2025-11-21T09:30-05:00", "2025-11-21T16:00-05:00"] as const;
const untilFriday: ChartShape = { rows: [wednesday, thursday, friday], session: fridaySession };
const inFriday: ChartShape = { ...untilFriday, lastTrade: "2025-11-21T10:32-05:00" };

const finished = { dates: "2025-11-19 2025-11-20 2025-11-21", close: 30, findings: [] };
const unfinished = { dates: "2025-11-19 2025-11-20", close: 20, findings: ["partial-bar 2025-11-21"] };

describe("the bar of the session that Yahoo calls current", () => {
  it("is left out while the session runs", async () => {
    expect(await seenAt("2025-11-21T10:32-05:00", inFriday)).toEqual(unfinished);
  });

  it("is left out until 20 minutes after the close", async () => {
    expect(await seenAt("2025-11-21T16:19:59-05:00", untilFriday)).toEqual(unfinished);
    expect(await seenAt("2025-11-21T16:20:00-05:00", untilFriday)).toEqual(finished);
  });

  it("is judged by the clock, not by the last trade of a thin stock", async () => {
    expect(await seenAt("2025-11-21T16:20-05:00", inFriday)).toEqual(finished);
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

/** A market around the clock, whose session is the day by UTC. */
function crypto(today: string, rows: readonly string[]): ChartShape {
  return {
    rows: rows.map((time) => ({ time })),
    session: [`${today}T00:00Z`, `${today}T23:59Z`],
    lastTrade: `${today}T00:05Z`,
    meta: { instrumentType: "CRYPTOCURRENCY", exchangeTimezoneName: "UTC", gmtoffset: 0 },
  };
}

describe("other exchanges", () => {
  it("have their own dates: Sydney opens on the evening before, by UTC", async () => {
    const shape: ChartShape = {
      rows: [{ time: "2025-11-19T23:00Z" }, { time: "2025-11-20T23:00Z" }],
      session: ["2025-11-20T23:00Z", "2025-11-21T05:00Z"],
      meta: { exchangeTimezoneName: "Australia/Sydney", gmtoffset: 39_600 },
    };
    expect((await seenAt("2025-11-21T05:19Z", shape)).dates).toBe("2025-11-20");
    expect((await seenAt("2025-11-21T05:20Z", shape)).dates).toBe("2025-11-20 2025-11-21");
  });

  it("keep their dates across the change of clocks", async () => {
    const shape: ChartShape = {
      rows: [{ time: "2025-03-28T08:00Z" }, { time: "2025-03-31T07:00Z" }],
      session: ["2025-03-31T07:00Z", "2025-03-31T15:30Z"],
      meta: { exchangeTimezoneName: "Europe/London", gmtoffset: 3600 },
    };
    expect((await seenAt("2025-04-01T00:00Z", shape)).dates).toBe("2025-03-28 2025-03-31");
    const midnights = [{ time: "2025-03-28T00:00Z" }, { time: "2025-03-30T23:00Z" }];
    expect((await seenAt("2025-04-01T00:00Z", { ...shape, rows: midnights })).dates).toBe("2025-03-28 2025-03-31");
  });

  it("fall back to their distance from UTC where the zone is unknown", async () => {
    const shape: ChartShape = {
      rows: [{ time: "2025-11-19T23:00Z" }, { time: "2025-11-20T23:00Z" }],
      session: ["2025-11-20T23:00Z", "2025-11-21T05:00Z"],
      meta: { exchangeTimezoneName: "Mars/Olympus", gmtoffset: 39_600 },
    };
    expect((await seenAt("2025-11-21T06:00Z", shape)).dates).toBe("2025-11-20 2025-11-21");
    const { series } = await providerAt("2025-11-21T06:00Z", shape).fetch({ symbol: "TEST", historyBars: 9 });
    expect(series.timeZone).toBeUndefined();
  });

  it("never finish today where they trade around the clock", async () => {
    const days = ["2025-11-20T00:00Z", "2025-11-21T00:00Z", "2025-11-22T23:58Z"];
    const saturday = await seenAt("2025-11-22T23:58Z", crypto("2025-11-22", days));
    expect(saturday).toMatchObject({ dates: "2025-11-20 2025-11-21", findings: ["partial-bar 2025-11-22"] });
    const sunday = crypto("2025-11-23", [...days, "2025-11-23T00:05Z"]);
    expect((await seenAt("2025-11-23T00:10Z", sunday)).dates).toBe("2025-11-20 2025-11-21");
    expect((await seenAt("2025-11-23T00:19Z", sunday)).dates).toBe("2025-11-20 2025-11-21 2025-11-22");
  });
});
