import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopbackYahoo, type LoopbackYahoo, type Reply } from "../loopback-yahoo.ts";
import { chartBody, errorBody } from "../yahoo-chart.ts";
import { isRecorded, recordingOf, replyOf } from "../yahoo-recordings.ts";
import { demoRows, demoSession } from "./demo-chart.ts";
import { fastTime, frothAsync } from "./run-froth.ts";

const recorded = ["AAPL", "AMZN", "GOOG", "QQQ", "BABA", "SPOT", "ABBV"];
const symbols = [...recorded, ...Array.from({ length: 33 }, (_, index) => `S${index}`)];

const bars: Reply = {
  body: chartBody({ rows: demoRows.slice(-300), session: demoSession }),
  gzip: true,
  delayMilliseconds: 5,
};
const gone: Reply = { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") };

/** One symbol in ten meets a fault: two for ever, two that heal. */
const faults: Readonly<Record<string, readonly Reply[]>> = {
  S3: [gone],
  S11: [{ status: 429, headers: { "retry-after": "2" }, body: "Too Many Requests" }, bars],
  S20: [{ status: 503, body: "<html>" }],
  S31: [{ fault: "reset" }, { ...bars, fault: "truncate" }, bars],
};

function replyTo(symbol: string, count: number): Reply {
  const replies = faults[symbol];
  if (replies !== undefined) return replies[Math.min(count, replies.length - 1)] ?? bars;
  const name = `chart-2020/${symbol}-1d-2020`;
  return recorded.includes(symbol) && isRecorded(name) ? replyOf(recordingOf(name)) : bars;
}

describe("a scan of 40 symbols, a tenth of which meets faults", () => {
  let yahoo: LoopbackYahoo;
  beforeAll(async () => {
    yahoo = await startLoopbackYahoo(replyTo);
  });
  afterAll(() => yahoo.close());

  it("accounts for all of them, with two requests at a time", async () => {
    const environment = { ...fastTime, FROTH_YAHOO_URL: yahoo.url };
    const { code, stdout, stderr } = await frothAsync(["scan", ...symbols, "--format", "json"], environment);
    const report: { symbols: { symbol: string; bars: number; error: { code: string } | null }[] } = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(report.symbols.map(({ symbol }) => symbol)).toEqual(symbols);
    const failed = report.symbols.filter(({ error }) => error !== null);
    expect(failed.map(({ symbol, error }) => `${symbol} ${error?.code}`)).toEqual([
      "S3 unknown-symbol",
      "S20 upstream",
    ]);
    expect(report.symbols.filter(({ bars }) => bars >= 250)).toHaveLength(38);
    expect(yahoo.mostAtOnce()).toBe(2);
    const count = (symbol: string) => yahoo.requests.filter((request) => request.symbol === symbol).length;
    const repeated = symbols.filter((symbol) => count(symbol) > 1).map((symbol) => `${symbol} ${count(symbol)}`);
    expect(repeated).toEqual(["S11 2", "S20 4", "S31 3"]);
    expect(yahoo.requests).toHaveLength(40 + 1 + 3 + 2);
  });
});

describe("a scan that Yahoo does not want", () => {
  it("asks no more once it is told to wait for long: the rest fails at once", async () => {
    const yahoo = await startLoopbackYahoo((symbol) =>
      symbol === "S1" ? { status: 429, headers: { "retry-after": "900" }, delayMilliseconds: 50 } : bars,
    );
    const { code, stdout } = await frothAsync(["scan", ...symbols.slice(7), "--format", "json"], {
      FROTH_YAHOO_URL: yahoo.url,
    });
    await yahoo.close();
    const report: { symbols: { symbol: string; error: { code: string; message: string } | null }[] } =
      JSON.parse(stdout);
    const failed = report.symbols.filter(({ error }) => error?.code === "rate-limited");
    expect(code).toBe(3);
    expect(failed.length).toBe(34 - yahoo.requests.length);
    expect(failed.at(-1)?.error?.message).toMatch(
      /^S32: not asked for, since Yahoo wants no request for 15 min – wait /,
    );
    expect(yahoo.requests.length).toBeLessThan(20);
  });
});
