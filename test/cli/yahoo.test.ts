import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopbackYahoo, type LoopbackYahoo } from "../loopback-yahoo.ts";
import { chartBody, errorBody } from "../yahoo-chart.ts";
import { demoRows as rows, demoSession as session } from "./demo-chart.ts";
import { fastTime, frothAsync } from "./run-froth.ts";

/** A session around the clock: this test runs within it, whenever that is. */
const today = new Date().toISOString().slice(0, 10);
const live = chartBody({
  rows: [...rows, { time: `${today}T00:00:00Z`, open: 990, high: 999, low: 980, close: 999, volume: 5 }],
  session: [`${today}T00:00:00Z`, new Date(Date.now() + 86_400_000).toISOString()],
  meta: { symbol: "LIVE", exchangeTimezoneName: "UTC", gmtoffset: 0 },
});

describe("froth scan with Yahoo", () => {
  let yahoo: LoopbackYahoo;
  beforeAll(async () => {
    yahoo = await startLoopbackYahoo((symbol) => {
      if (symbol === "GONE")
        return { status: 404, body: errorBody("Not Found", "No data found, symbol may be delisted") };
      if (symbol === "LIVE") return { body: live };
      if (symbol === "BUSY") return { status: 429, body: "Too Many Requests" };
      if (symbol === "ETFX") return { body: chartBody({ rows, session, meta: { symbol, instrumentType: "ETF" } }) };
      return { body: chartBody({ rows, session, meta: { symbol } }) };
    });
  });
  afterAll(() => yahoo.close());
  const scan = (...symbols: string[]) =>
    frothAsync(["scan", ...symbols, "--format", "json"], { ...fastTime, FROTH_YAHOO_URL: yahoo.url });

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

  it("says in one line why it cannot explain a symbol", async () => {
    const outcome = await frothAsync(["explain", "GONE"], { FROTH_YAHOO_URL: yahoo.url });
    const spelling = "check the spelling; Yahoo writes BRK-B, ^GSPC, BTC-USD, EURUSD=X, 7203.T";
    expect(outcome).toEqual({
      code: 3,
      stdout: "",
      stderr: `froth: GONE: Yahoo does not know this symbol, or it is delisted – ${spelling}\n`,
    });
  });

  it("shows the bar of a running session apart, and judges without it", async () => {
    const run = async (...more: string[]) => {
      const { code, stdout, stderr } = await frothAsync(["scan", "LIVE", ...more], { FROTH_YAHOO_URL: yahoo.url });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      return stdout;
    };
    const [plain, asked] = await Promise.all([
      run("--format", "json"),
      run("--format", "json", "--include-partial"),
    ]).then((texts) => texts.map((text) => JSON.parse(text)));
    const [without, withIt] = [plain.symbols[0], asked.symbols[0]];
    expect(without.provisional).toBeNull();
    expect(withIt).toEqual({
      ...without,
      provisional: expect.objectContaining({ close: 999, volume: 5, date: today }),
    });
    expect(asked.dataHash).toBe(plain.dataHash);
    expect(without.findings).toContainEqual({ code: "partial-bar", dates: [today] });
    expect(await run("--include-partial")).toContain(`LIVE provisional ${today}: 999.00 (+`);
    const explained = await frothAsync(["explain", "LIVE", "--include-partial"], { FROTH_YAHOO_URL: yahoo.url });
    expect(explained.stdout).toContain(`LIVE provisional ${today}: 999.00 (+`);
  });

  it("refuses an address that is not of this machine", async () => {
    const { code, stdout, stderr } = await frothAsync(["scan", "TEST"], { FROTH_YAHOO_URL: "http://example.com" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("FROTH_YAHOO_URL");
  });
});
