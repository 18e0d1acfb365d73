import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FrothError } from "../../../src/errors.ts";
import { chartFetch } from "../../../src/providers/yahoo/fetch.ts";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { createTraffic } from "../../../src/providers/yahoo/traffic.ts";
import { parseIsoDate } from "../../../src/series/dates.ts";
import { startLoopbackYahoo } from "../../loopback-yahoo.ts";
import type { LoopbackYahoo } from "../../loopback-yahoo.ts";
import { calmWeek, chartBody, secondsOf, weekend } from "../../yahoo-chart.ts";
import { faultOf, hostileSymbols } from "../contract.ts";

let yahoo: LoopbackYahoo;
let before: number;
beforeAll(async () => {
  yahoo = await startLoopbackYahoo(() => ({ body: chartBody(calmWeek), delayMilliseconds: 10 }));
});
beforeEach(() => {
  before = yahoo.requests.length;
});
afterAll(() => yahoo.close());

const provider = () => createYahooProvider({ now: weekend, baseUrl: yahoo.url });
const seen = () => yahoo.requests.slice(before);
const seenUrl = () => new URL(seen()[0]?.url ?? "", yahoo.url);

describe("what Yahoo is asked for", () => {
  it.each([
    ["NVDA", "NVDA"],
    ["nvda", "NVDA"],
    ["BRK-B", "BRK-B"],
    ["BTC-USD", "BTC-USD"],
    ["^GSPC", "%5EGSPC"],
    ["EURUSD=X", "EURUSD%3DX"],
    ["OCDO.L", "OCDO.L"],
    ["M&M.NS", "M%26M.NS"],
  ])("asks once for the chart of %s", async (symbol, encoded) => {
    await provider().fetch({ symbol, historyBars: 100 });
    expect(seen()).toHaveLength(1);
    expect(seen()[0]?.method).toBe("GET");
    const [path, query] = seen()[0]?.url.split("?") ?? [];
    expect(path).toBe(`/v8/finance/chart/${encoded}`);
    expect(Object.fromEntries(new URLSearchParams(query))).toMatchObject({
      interval: "1d",
      events: "div|split",
      includePrePost: "false",
    });
  });

  it("sends the library's name, which Yahoo lets pass", async () => {
    await provider().fetch({ symbol: "NVDA", historyBars: 100 });
    expect(seen()[0]?.headers["user-agent"]).toMatch(/^Mozilla\/5\.0 \(compatible; yahoo-finance2\/4\./);
  });

  it.each(hostileSymbols.map((symbol) => [symbol]))("sends nothing for %j", async (symbol) => {
    await faultOf(provider(), symbol);
    expect(seen()).toHaveLength(0);
  });

  it("would not send a symbol that alters the path", async () => {
    for (const [symbol, pasted] of [
      ["..", ".."],
      ["NVDA", "NVDA/../AAPL"],
      ["NVDA", "../../v7/finance/quote"],
    ] as const) {
      const send = chartFetch({ symbol, origin: yahoo.url, traffic: createTraffic() });
      const sent = send(`https://query2.finance.yahoo.com/v8/finance/chart/${pasted}?interval=1d`);
      await expect(sent).rejects.toMatchObject({ code: "invalid-symbol" });
    }
    expect(seen()).toHaveLength(0);
  });
});

describe("the period that Yahoo is asked for", () => {
  it("holds the bars asked for, up to the clock", async () => {
    await provider().fetch({ symbol: "NVDA", historyBars: 2000 });
    const { searchParams } = seenUrl();
    const [from, to] = [Number(searchParams.get("period1")), Number(searchParams.get("period2"))];
    expect(to).toBe(weekend.getTime() / 1000);
    const years = (to - from) / 86_400 / 365.25;
    expect(years * 242).toBeGreaterThan(2000);
    expect(years * 252).toBeLessThan(2200);
  });

  it("begins before the as-of date, and holds what followed", async () => {
    await provider().fetch({ symbol: "NVDA", historyBars: 252, asOf: parseIsoDate("2020-03-20") });
    const { searchParams } = seenUrl();
    const from = Number(searchParams.get("period1"));
    expect(from).toBeLessThan(secondsOf("2019-03-20T00:00Z"));
    expect(from).toBeGreaterThan(secondsOf("2019-01-01T00:00Z"));
    expect(Number(searchParams.get("period2"))).toBe(weekend.getTime() / 1000);
  });

  it("ends at the clock for an as-of date in the future", async () => {
    await provider().fetch({ symbol: "NVDA", historyBars: 20, asOf: parseIsoDate("2031-01-01") });
    const { searchParams } = seenUrl();
    expect(Number(searchParams.get("period1"))).toBeLessThan(secondsOf("2025-11-01T00:00Z"));
  });
});

describe("traffic", () => {
  it("has two requests under way at most", async () => {
    const symbols = ["AA", "BB", "CC", "DD", "EE", "FF"];
    const one = provider();
    const other = provider();
    const all = symbols.map((symbol, at) => (at % 2 === 0 ? one : other).fetch({ symbol, historyBars: 20 }));
    await Promise.all(all);
    expect(seen()).toHaveLength(symbols.length);
    expect(yahoo.mostAtOnce()).toBe(2);
  });
});

describe("the address that stands for Yahoo", () => {
  it.each([
    "http://127.0.0.1:8080",
    "http://127.0.0.1:8080/",
    "https://127.8.9.10",
    "http://localhost:3000",
    "http://[::1]:8080",
  ])("may be %s", (baseUrl) => {
    expect(createYahooProvider({ now: weekend, baseUrl }).id).toBe("yahoo");
  });

  it.each([
    "",
    "127.0.0.1:8080",
    "https://query2.finance.yahoo.com",
    "http://example.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://user:secret@127.0.0.1:8080",
    "http://127.0.0.1@example.com",
    "http://127.0.0.1:8080/path",
    "http://127.0.0.1:8080/?query",
    "http://127.0.0.1:8080/#part",
    "http://0.0.0.0:8080",
    "http://192.168.0.1",
    "http://[::ffff:127.0.0.1]",
    "file:///127.0.0.1",
    "ftp://127.0.0.1",
  ])("may not be %j", (baseUrl) => {
    const create = () => createYahooProvider({ now: weekend, baseUrl });
    expect(create).toThrow(FrothError);
    expect(create).toThrow("FROTH_YAHOO_URL");
    expect(create).not.toThrow("secret");
  });
});
