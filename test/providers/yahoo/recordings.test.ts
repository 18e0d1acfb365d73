import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { isoDate } from "../../../src/series/dates.ts";
import { startLoopbackYahoo } from "../../loopback-yahoo.ts";
import type { LoopbackYahoo } from "../../loopback-yahoo.ts";
import { hasShared } from "../../shared.ts";
import { isRecorded, recordingOf, replyOf, type Recording } from "../../yahoo-recordings.ts";
import { faultOf } from "../contract.ts";
import { testTraffic } from "./fake-time.ts";

let yahoo: LoopbackYahoo;
let recording: Recording;
beforeAll(async () => {
  yahoo = await startLoopbackYahoo(() => replyOf(recording));
});
afterAll(() => yahoo.close());

/** A provider on the evening of the recording, with the symbol that was recorded. */
function replay(name: string) {
  recording = recordingOf(name);
  const { pathname } = new URL(recording.request.url);
  const symbol = decodeURIComponent(pathname.slice(pathname.lastIndexOf("/") + 1));
  const now = new Date(recording["_source"].recorded);
  return { symbol, provider: createYahooProvider({ now, baseUrl: yahoo.url, traffic: testTraffic() }) };
}

const nyse2020 = [253, "2020-01-02", "2020-12-31"] as const;

/** File, bars, first and last date, instrument, currency. */
const charts: readonly (readonly [string, number, string, string, string, string])[] = [
  ["chart/NVDA-1d-2021-02..2022-01-split", 252, "2021-02-01", "2022-01-28", "stock", "USD"],
  ["chart/MSFT-1d-2021-02..2022-01-dividends", 252, "2021-02-01", "2022-01-28", "stock", "USD"],
  ["chart/TSLA-1d-2010..2023", 3303, "2010-06-29", "2023-08-11", "stock", "USD"],
  ["chart/AAPL-1d-2020-08-31..11-06-split+dividend", 49, "2020-08-31", "2020-11-06", "stock", "USD"],
  ["chart/AAPL-1d-2022-02-22-one-bar", 1, "2022-02-22", "2022-02-22", "stock", "USD"],
  ["chart/AAPL-1d-2022-02-22-one-bar-meta-2026-10-03", 1, "2022-02-22", "2022-02-22", "stock", "USD"],
  ["chart-2020/AAPL-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/AMZN-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/GOOG-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/QQQ-1d-2020", ...nyse2020, "etf", "USD"],
  ["chart-2020/BABA-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/SPOT-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/ABBV-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/CRON-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/EPAC-1d-2020", ...nyse2020, "stock", "USD"],
  ["chart-2020/OCDO.L-1d-2020", 254, "2020-01-02", "2020-12-31", "stock", "GBp"],
  ["chart-2020/ORSTED.CO-1d-2020", 250, "2020-01-02", "2020-12-30", "stock", "DKK"],
  ["chart-2020/BTC-USD-1d-2020", 366, "2020-01-01", "2021-01-04", "crypto", "USD"],
  ["chart-2020/EURUSD=X-1d-2020", 264, "2020-01-01", "2021-01-04", "currency", "USD"],
  ["chart-restated/AAPL-1d-2020-01-02-recorded-2025", 1, "2020-01-02", "2020-01-02", "stock", "USD"],
  ["chart-restated/GOOG-1d-2020-01-02-recorded-2025", 1, "2020-01-02", "2020-01-02", "stock", "USD"],
  ["chart-odd/WSU.DE-null-row-2023", 2, "2023-08-04", "2023-08-08", "stock", "EUR"],
  ["chart-odd/WSU.DE-same-range-2025", 3, "2023-08-04", "2023-08-08", "stock", "EUR"],
];

describe.skipIf(!hasShared)("recorded charts (needs ../shared)", () => {
  it("are there", () => {
    expect(charts.filter(([name]) => isRecorded(name)).length).toBeGreaterThanOrEqual(15);
  });

  it.each(charts.filter(([name]) => isRecorded(name)))(
    "%s has %i bars",
    async (name, count, first, last, kind, money) => {
      const { symbol, provider } = replay(name);
      const { series } = await provider.fetch({ symbol, historyBars: 2000 });
      const dates = [...series.days].map(isoDate);
      expect(dates).toHaveLength(count);
      expect([dates[0], dates.at(-1)]).toEqual([first, last]);
      expect([series.symbol, series.instrument, series.currency]).toEqual([symbol, kind, money]);
      expect(dates).toEqual([...new Set(dates)].toSorted());
    },
  );

  it("give the splits of NVDA and AAPL", async () => {
    for (const [name, split] of [
      ["chart/NVDA-1d-2021-02..2022-01-split", "2021-07-20 4:1"],
      ["chart-2020/AAPL-1d-2020", "2020-08-31 4:1"],
    ] as const) {
      const { symbol, provider } = replay(name);
      const { splits = [] } = (await provider.fetch({ symbol, historyBars: 2000 })).series;
      const seen = splits.map(({ day, numerator, denominator }) => `${isoDate(day)} ${numerator}:${denominator}`);
      expect(seen).toEqual([split]);
    }
  });

  it("give the null rows of BTC-USD, and no volume of EURUSD=X", async () => {
    const bitcoin = replay("chart-2020/BTC-USD-1d-2020");
    const { findings } = await bitcoin.provider.fetch({ symbol: bitcoin.symbol, historyBars: 2000 });
    const empty = findings.find(({ code }) => code === "null-row");
    expect(empty?.days.map(isoDate)).toEqual(["2020-04-17", "2020-10-09", "2020-10-12", "2020-10-13"]);
    const euro = replay("chart-2020/EURUSD=X-1d-2020");
    const { series } = await euro.provider.fetch({ symbol: euro.symbol, historyBars: 2000 });
    expect(series.volume).toBeUndefined();
  });

  // These recordings end long before the evening of their recording, which looks like lost sessions up to that day.
  it("name the last trade that is newer than the last bar", async () => {
    const { symbol, provider } = replay("chart/NVDA-1d-2021-02..2022-01-split");
    const { findings } = await provider.fetch({ symbol, historyBars: 2000 });
    const seen = findings.map(({ code, days }) => `${code} ${days.map(isoDate).join(" ")}`);
    expect(seen).toEqual(["missing-session 2025-02-21"]);
  });
});

const refused = [
  ["errors/404-MDLY-delisted", "unknown-symbol"],
  ["errors/404-SIX-delisted", "unknown-symbol"],
  ["errors/400-BEKE-no-data-in-range", "no-bars"],
  ["errors/404-json-fake", "bad-request"],
  ["errors/200-weird-json-fake", "malformed"],
  ["chart-odd/ADH-ghost-YHD", "unknown-symbol"],
  ["chart-odd/LUCYW-null-currency-no-bars", "no-bars"],
  ["chart-odd/TSLA-1h-no-timestamps-fake", "no-bars"],
  ["chart-odd/APS.AX", "no-bars"],
  ["chart-odd/AAPL-1m-null-2024-10-03", "schema"],
] as const;

describe.skipIf(!hasShared)("recorded refusals (needs ../shared)", () => {
  it.each(refused.filter(([name]) => isRecorded(name)))("%s is %s", async (name, code) => {
    const { provider } = replay(name);
    const error = await faultOf(provider, "TEST");
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^TEST: /);
  });
});
