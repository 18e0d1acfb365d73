import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { parseIsoDate } from "../../../src/series/dates.ts";
import { startLoopbackYahoo, type LoopbackYahoo } from "../../loopback-yahoo.ts";
import { calmWeek, chartBody, secondsOf, weekend } from "../../yahoo-chart.ts";

let yahoo: LoopbackYahoo;
beforeAll(async () => {
  const tokyo = { exchangeTimezoneName: "Asia/Tokyo", gmtoffset: 32_400 };
  const rows = [{ time: "2025-11-21T09:00+09:00" }];
  const session = ["2025-11-21T09:00+09:00", "2025-11-21T15:30+09:00"] as const;
  yahoo = await startLoopbackYahoo((symbol) => ({
    body: chartBody(symbol === "7203.T" ? { rows, session, meta: tokyo } : calmWeek),
  }));
});
afterAll(() => yahoo.close());

const fetch = (symbol: string, more: object = {}) =>
  createYahooProvider({ now: weekend, baseUrl: yahoo.url }).fetch({ symbol, historyBars: 100, ...more });

describe("a request for the last days", () => {
  it.each(["2025-11-20", "2010-01-04"])("asks for all since %s, wherever the exchange is", async (date) => {
    await fetch("NVDA", { since: parseIsoDate(date), asOf: parseIsoDate("2025-11-19") });
    const { searchParams } = new URL(yahoo.requests.at(-1)?.url ?? "", yahoo.url);
    const from = Number(searchParams.get("period1"));
    // Midnight in Auckland, and not more than some days earlier.
    expect(from).toBeLessThanOrEqual(secondsOf(`${date}T00:00+13:00`));
    expect(from).toBeGreaterThan(secondsOf(`${date}T00:00Z`) - 5 * 86_400);
    expect(Number(searchParams.get("period2"))).toBe(weekend.getTime() / 1000);
  });
});

describe("the end of the session", () => {
  it("is told in the time of the exchange", async () => {
    expect((await fetch("NVDA")).closesAt).toBe(16 * 60);
    expect((await fetch("7203.T")).closesAt).toBe(15 * 60 + 30);
  });
});
