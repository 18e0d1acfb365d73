import { afterAll, beforeAll } from "vitest";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { isoDate } from "../../../src/series/dates.ts";
import { startLoopbackYahoo, type LoopbackYahoo } from "../../loopback-yahoo.ts";
import { chartBody, type ChartRow, type ChartShape } from "../../yahoo-chart.ts";

/**
 * A Yahoo that gives the chart it is told to, to be asked at any time. Call it at the top level of a test file.
 *
 * @returns functions that give Yahoo a chart, ask for it at `now`, and tell what they saw
 */
export function yahooByTheClock() {
  let yahoo: LoopbackYahoo;
  let reply = {};
  beforeAll(async () => {
    yahoo = await startLoopbackYahoo(() => reply);
  });
  afterAll(() => yahoo.close());

  function barsAt(now: string, shape: ChartShape, headers: Readonly<Record<string, string>> = {}) {
    reply = { body: chartBody(shape), headers };
    return createYahooProvider({ now: new Date(now), baseUrl: yahoo.url }).fetch({ symbol: "TEST", historyBars: 100 });
  }

  /** The dates of the bars, the newest close, and the findings as `code date…`. */
  async function seenAt(now: string, shape: ChartShape, headers: Readonly<Record<string, string>> = {}) {
    const { series, findings } = await barsAt(now, shape, headers);
    return {
      dates: [...series.days].map(isoDate).join(" "),
      close: series.close.at(-1),
      findings: findings.map(({ code, days }) => [code, ...days.map(isoDate)].join(" ")),
    };
  }

  /** The bar that is shown apart: its date and last price. */
  async function apartAt(now: string, shape: ChartShape): Promise<string | undefined> {
    const { provisional } = await barsAt(now, shape);
    return provisional === undefined ? undefined : `${isoDate(provisional.day)} ${provisional.close}`;
  }

  return { barsAt, seenAt, apartAt };
}

export const wednesday: ChartRow = { time: "2025-11-19T09:30-05:00", close: 10, high: 11, low: 9 };
export const thursday: ChartRow = { time: "2025-11-20T09:30-05:00", close: 20, high: 21, low: 19 };
export const friday: ChartRow = { time: "2025-11-21T09:30-05:00", close: 30, high: 31, low: 29 };
export const untilFriday: ChartShape = {
  rows: [wednesday, thursday, friday],
  session: ["2025-11-21T09:30-05:00", "2025-11-21T16:00-05:00"],
};
export const inFriday: ChartShape = { ...untilFriday, lastTrade: "2025-11-21T10:32-05:00" };

/** What is seen of these charts when Friday's session is over, and before. */
export const finished = { dates: "2025-11-19 2025-11-20 2025-11-21", close: 30, findings: [] };
export const unfinished = { dates: "2025-11-19 2025-11-20", close: 20, findings: ["partial-bar 2025-11-21"] };

/** A market around the clock, whose session is the day by UTC. */
export function crypto(today: string, rows: readonly string[]): ChartShape {
  return {
    rows: rows.map((time) => ({ time })),
    session: [`${today}T00:00Z`, `${today}T23:59Z`],
    lastTrade: `${today}T00:05Z`,
    meta: { instrumentType: "CRYPTOCURRENCY", exchangeTimezoneName: "UTC", gmtoffset: 0 },
  };
}
