import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ErrorCode, FrothError } from "../../../src/errors.ts";
import { chartFetch, chartPath } from "../../../src/providers/yahoo/fetch.ts";
import { createYahooProvider } from "../../../src/providers/yahoo/index.ts";
import { startLoopbackYahoo } from "../../loopback-yahoo.ts";
import type { LoopbackYahoo, Reply } from "../../loopback-yahoo.ts";
import { calmWeek, chartBody, weekend } from "../../yahoo-chart.ts";
import { faultOf } from "../contract.ts";
import { failures, secret } from "./failures.ts";

let yahoo: LoopbackYahoo;
let reply: Reply = {};
beforeAll(async () => {
  yahoo = await startLoopbackYahoo(() => reply);
});
afterAll(() => yahoo.close());

const provider = () => createYahooProvider({ now: weekend, baseUrl: yahoo.url });

/** One call that waits 80 ms. */
function impatientCall(): Promise<Response> {
  const send = chartFetch({ symbol: "TEST", origin: yahoo.url, timeoutMilliseconds: 80 });
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
    expect(yahoo.requests.length - before).toBe(1);
  });

  it("says why a server that is not there cannot be reached", async () => {
    const gone = await startLoopbackYahoo(() => ({}));
    await gone.close();
    const error = await faultOf(createYahooProvider({ now: weekend, baseUrl: gone.url }), "TEST");
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
