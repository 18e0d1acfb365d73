import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopbackYahoo, type LoopbackYahoo } from "../loopback-yahoo.ts";
import { chartBody, errorBody, type ChartRow } from "../yahoo-chart.ts";
import { frothAsync } from "./run-froth.ts";

const demo = readFileSync(new URL("../../fixtures/demo/BLOW.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1);
const rows = demo.map((line): ChartRow => {
  const [date = "", open, high, low, close, volume] = line.split(",");
  const [o, h, l, c, v] = [open, high, low, close, volume].map(Number);
  return {
    time: `${date}T14:30:00Z`,
    open: o ?? null,
    high: h ?? null,
    low: l ?? null,
    close: c ?? null,
    volume: v ?? null,
  };
});
const session = ["2025-11-21T14:30:00Z", "2025-11-21T21:00:00Z"] as const;

describe("froth scan with Yahoo", () => {
  let yahoo: LoopbackYahoo;
  beforeAll(async () => {
    yahoo = await startLoopbackYahoo((symbol) => {
      if (symbol === "GONE")
        return { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") };
      if (symbol === "BUSY") return { status: 429, body: "Too Many Requests" };
      if (symbol === "ETFX") return { body: chartBody({ rows, session, meta: { symbol, instrumentType: "ETF" } }) };
      return { body: chartBody({ rows, session, meta: { symbol } }) };
    });
  });
  afterAll(() => yahoo.close());
  const scan = (...symbols: string[]) =>
    frothAsync(["scan", ...symbols, "--format", "json"], { FROTH_YAHOO_URL: yahoo.url });

  it("says the same of the same bars as from a file", async () => {
    const { code, stdout, stderr } = await scan("TEST");
    const fromFile = await frothAsync(["scan", "BLOW", "--source", "demo", "--format", "json"]);
    const [fetched, read] = [stdout, fromFile.stdout].map((text) => JSON.parse(text).symbols[0]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(fetched.signals).toEqual(read.signals);
    expect(fetched.outlook).toEqual(read.outlook);
    // The clock says that these bars are old.
    expect(fetched.findings.map(({ code }: { code: string }) => code)).toEqual(["stale"]);
  });

  it("measures no outlook for what is not a single stock", async () => {
    const { stdout } = await scan("ETFX");
    expect(JSON.parse(stdout).symbols[0].outlook).toMatchObject({ status: "not-measured", reason: "instrument" });
  });

  it("accounts for every symbol, and ends with 3 where one has no data", async () => {
    const { code, stdout, stderr } = await scan("TEST", "GONE", "BUSY", "NVDA?range=max");
    const { symbols }: { symbols: { symbol: string; status: string; error?: { code: string } }[] } = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(symbols.map(({ symbol, error }) => [symbol, error?.code])).toEqual([
      ["TEST", undefined],
      ["GONE", "unknown-symbol"],
      ["BUSY", "rate-limited"],
      ["NVDA?RANGE=MAX", "invalid-symbol"],
    ]);
    expect(yahoo.requests.map(({ url }) => url).filter((url) => url.includes("range"))).toEqual([]);
  });

  it("explains a symbol", async () => {
    const { code, stdout, stderr } = await frothAsync(["explain", "TEST"], { FROTH_YAHOO_URL: yahoo.url });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("TEST");
  });

  it("refuses an address that is not of this machine", async () => {
    const { code, stdout, stderr } = await frothAsync(["scan", "TEST"], { FROTH_YAHOO_URL: "http://example.com" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("FROTH_YAHOO_URL");
  });
});
