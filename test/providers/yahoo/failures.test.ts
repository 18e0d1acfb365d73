import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ErrorCode, FrothError } from "../../../src/errors.ts";
import { chartFetch, chartPath } from "../../../src/providers/yahoo/fetch.ts";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { startLoopbackYahoo } from "../../loopback-yahoo.ts";
import type { LoopbackYahoo, Reply } from "../../loopback-yahoo.ts";
import { calmWeek, chartBody, weekend } from "../../yahoo-chart.ts";
import { faultOf } from "../contract.ts";
import { failures, secret } from "./failures.ts";
import { testTraffic } from "./fake-time.ts";

let yahoo: LoopbackYahoo;
let reply: Reply = {};
let replies = (): Reply => reply;
beforeAll(async () => {
  yahoo = await startLoopbackYahoo(() => replies());
});
beforeEach(() => {
  replies = () => reply;
});
afterAll(() => yahoo.close());

/** A new one each time, for one that Yahoo has refused asks no more. */
const provider = () => createYahooProvider({ now: weekend, baseUrl: yahoo.url, traffic: testTraffic() });

const heals = new Set<ErrorCode>(["rate-limited", "upstream", "network", "timeout", "malformed"]);

/** One call that waits 80 ms for each answer. */
function impatientCall(): Promise<Response> {
  const traffic = testTraffic({ attempt: 80 });
  const send = chartFetch({ symbol: "TEST", origin: yahoo.url, traffic });
  return send(`https://query2.finance.yahoo.com${chartPath("TEST")}?interval=1d`);
}

function expectClear(error: FrothError, code: ErrorCode): void {
  expect(error.message).toMatch(/^TEST: /);
  expect(error.code).toBe(code);
  expect(error.message).not.toMatch(/https?:|period1|crumb|[{}<>]/);
  expect(error.message).not.toContain(secret);
  expect(error.message.length).toBeLessThan(250);
}

describe("failures of Yahoo", () => {
  it.each(failures)("$name: $code", async ({ code, says, ...answer }) => {
    reply = answer.reply;
    const before = yahoo.requests.length;
    const error = await faultOf(provider(), "TEST");
    expectClear(error, code);
    expect(error.message).toMatch(says);
    expect(error.details.remedy).toBeTruthy();
    expect(yahoo.requests.length - before).toBe(heals.has(code) ? 4 : 1);
    expect(error.message.includes("asked 4 times")).toBe(heals.has(code));
  });

  it.each(failures.filter(({ code }) => heals.has(code)))("$name: heals", async (answer) => {
    const before = yahoo.requests.length;
    let count = 0;
    replies = () => (count++ < 3 ? answer.reply : { body: chartBody(calmWeek), gzip: true });
    const { series } = await provider().fetch({ symbol: "TEST", historyBars: 100 });
    expect(series.days).toHaveLength(3);
    expect(yahoo.requests.length - before).toBe(4);
  });

  it("does not read more than memory holds", async () => {
    reply = { body: " ".repeat(70_000_000), gzip: true };
    const error = await faultOf(
      createYahooProvider({ now: weekend, baseUrl: yahoo.url, traffic: testTraffic({ attempts: 1 }) }),
      "TEST",
    );
    expectClear(error, "malformed");
    expect(error.message).toContain("too large");
  });

  it("says why a server that is not there cannot be reached", async () => {
    const gone = await startLoopbackYahoo(() => ({}));
    await gone.close();
    const error = await faultOf(
      createYahooProvider({ now: weekend, baseUrl: gone.url, traffic: testTraffic() }),
      "TEST",
    );
    expectClear(error, "network");
    expect(error.message).toContain("ECONNREFUSED");
  });

  it("goes on after a failure", async () => {
    reply = { status: 503 };
    const yahooProvider = provider();
    await faultOf(yahooProvider, "TEST");
    reply = { body: chartBody(calmWeek) };
    const { series } = await yahooProvider.fetch({ symbol: "TEST", historyBars: 100 });
    expect(series.days).toHaveLength(3);
  });
});

describe("time and patience", () => {
  it.each(["silent", "stall"] as const)("gives up on a server that falls %s", async (fault) => {
    reply = { body: chartBody(calmWeek), fault };
    const error: FrothError = await impatientCall().then(
      () => expect.unreachable(),
      (error: FrothError) => error,
    );
    expectClear(error, "timeout");
    expect(error.message).toContain("0.08 s");
  });

  it("says 45 s where the time of the symbol was over", async () => {
    reply = { fault: "silent" };
    const traffic = testTraffic({ whole: 45 });
    const send = chartFetch({ symbol: "TEST", origin: yahoo.url, traffic });
    const sent = send(`https://query2.finance.yahoo.com${chartPath("TEST")}?interval=1d`);
    await expect(sent).rejects.toMatchObject({ code: "timeout", what: "Yahoo did not answer within 0.045 s" });
  });

  it("stops when the user stops it", async () => {
    reply = { fault: "silent" };
    const before = yahoo.requests.length;
    const stop = new AbortController();
    const fetches = ["AA", "BB", "CC", "DD"].map((symbol) =>
      provider().fetch({ symbol, historyBars: 100, signal: stop.signal }),
    );
    setTimeout(() => stop.abort(), 50);
    for (const outcome of await Promise.allSettled(fetches)) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "aborted" } });
    }
    expect(yahoo.requests.length - before).toBe(2);
  });

  it("asks nothing when it was stopped before", async () => {
    const before = yahoo.requests.length;
    const fetched = provider().fetch({ symbol: "TEST", historyBars: 100, signal: AbortSignal.abort() });
    await expect(fetched).rejects.toMatchObject({ code: "aborted", details: { symbol: "TEST" } });
    expect(yahoo.requests.length).toBe(before);
  });
});
