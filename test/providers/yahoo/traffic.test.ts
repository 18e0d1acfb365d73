import { describe, expect, it } from "vitest";
import { FrothError, type ErrorCode } from "../../../src/errors.ts";
import { realTime } from "../../../src/retry/time.ts";
import { persist, type Asker, type Outcome } from "../../../src/providers/yahoo/traffic.ts";
import { testTraffic, type TestTraffic } from "./fake-time.ts";

const failed = (code: ErrorCode, retryAfter?: number): Outcome<string> => ({
  fault: new FrothError(code, "it failed", { symbol: "TEST", remedy: "mend it" }),
  retryAfter,
});
const bars: Outcome<string> = { value: "bars" };

/** Asks with these outcomes, the last one for ever, and tells what came of it. */
async function ask(outcomes: readonly Outcome<string>[], traffic: TestTraffic, asker: Asker = { symbol: "TEST" }) {
  const limits: number[] = [];
  const attempt = async (longest: number): Promise<Outcome<string>> => {
    limits.push(longest);
    return outcomes[Math.min(limits.length, outcomes.length) - 1] ?? bars;
  };
  const end = await persist(attempt, asker, traffic).catch((error: unknown) => error);
  return { end: end instanceof FrothError ? `${end.code}: ${end.message}` : end, requests: limits.length, limits };
}

describe("one symbol", () => {
  it("is asked for again after what can heal, and has its bars", async () => {
    const traffic = testTraffic();
    const outcomes = [failed("timeout"), failed("malformed"), failed("network"), bars];
    expect(await ask(outcomes, traffic)).toMatchObject({ end: "bars", requests: 4 });
    expect(traffic.waits).toEqual([500, 1000, 2000]);
  });

  it("is given up after four requests, which the message says", async () => {
    const { end, requests } = await ask([failed("upstream")], testTraffic());
    expect(end).toBe("upstream: TEST: it failed, asked 4 times – mend it");
    expect(requests).toBe(4);
  });

  it("is asked for once where nothing can heal", async () => {
    const traffic = testTraffic();
    expect(await ask([failed("unknown-symbol")], traffic)).toMatchObject({
      end: "unknown-symbol: TEST: it failed – mend it",
      requests: 1,
    });
    expect(traffic.waits).toEqual([]);
  });

  it("has 10 s for an answer and 45 s in all", async () => {
    const traffic = testTraffic({}, 1);
    const limits: number[] = [];
    const silent = async (longest: number): Promise<Outcome<string>> => {
      limits.push(longest);
      traffic.pass(longest);
      return failed("timeout");
    };
    await expect(persist(silent, { symbol: "TEST" }, traffic)).rejects.toThrow("asked 4 times");
    expect(traffic.waits).toEqual([1000, 2000, 4000]);
    expect(limits).toEqual([10_000, 10_000, 10_000, 8000]);
  });

  it("stops in the middle of a wait", async () => {
    const stop = new AbortController();
    const attempt = async (): Promise<Outcome<string>> => {
      stop.abort();
      return failed("upstream");
    };
    const asked = persist(attempt, { symbol: "TEST", signal: stop.signal }, testTraffic());
    await expect(asked).rejects.toMatchObject({ code: "aborted", details: { symbol: "TEST" } });
  });
});

describe("a limit of requests", () => {
  it("holds back all symbols until it is over, and tells who waits", async () => {
    const traffic = testTraffic();
    const told: number[] = [];
    const asker = { symbol: "TEST", onWait: (milliseconds: number) => told.push(milliseconds) };
    traffic.coolDown.begin(7000);
    expect(await ask([failed("rate-limited", 12_000), bars], traffic, asker)).toMatchObject({
      end: "bars",
      requests: 2,
    });
    expect(traffic.waits).toEqual([7000, 12_000]);
    expect(told).toEqual([7000, 12_000]);
  });

  it("is waited for again where another symbol has prolonged it", async () => {
    const traffic = testTraffic();
    traffic.coolDown.begin(1000);
    const first = ask([bars], traffic);
    traffic.coolDown.begin(3000);
    await first;
    expect(traffic.waits).toEqual([1000, 3000]);
  });

  it("of more than 30 s ends everything: nothing more is asked until then", async () => {
    const traffic = testTraffic();
    const first = await ask([failed("rate-limited", 3_600_000)], traffic);
    expect(first.end).toBe("rate-limited: TEST: it failed and wants no request for 60 min – mend it");
    traffic.pass(60_000);
    const next = await ask([bars], traffic, { symbol: "NEXT" });
    expect(next).toMatchObject({
      end: expect.stringMatching(/^rate-limited: NEXT: not asked for, since Yahoo wants no request for 59 min – wait/),
      requests: 0,
    });
    expect(traffic.waits).toEqual([]);
    traffic.pass(3_540_000);
    expect(await ask([bars], traffic)).toMatchObject({ end: "bars" });
  });

  it("that outlasts four requests does the same for a minute", async () => {
    const traffic = testTraffic();
    expect(await ask([failed("rate-limited")], traffic)).toMatchObject({ requests: 4 });
    expect(await ask([bars], traffic)).toMatchObject({ requests: 0 });
    traffic.pass(60_000);
    expect(await ask([bars], traffic)).toMatchObject({ end: "bars" });
  });

  it("of one symbol alone, while others are served, does nothing to the others", async () => {
    const traffic = testTraffic();
    const attempt = async (): Promise<Outcome<string>> => {
      traffic.servedAt = traffic.time.now();
      return failed("rate-limited");
    };
    await expect(persist(attempt, { symbol: "TEST" }, traffic)).rejects.toThrow("asked 4 times");
    expect(await ask([bars], traffic)).toMatchObject({ end: "bars" });
  });

  it("is not waited for beyond the time of the symbol", async () => {
    const traffic = testTraffic();
    const outcomes = [failed("rate-limited", 25_000)];
    const { end, requests } = await ask(outcomes, traffic);
    expect(requests).toBe(2);
    expect(end).toContain("asked 2 times");
    const prolonged = testTraffic();
    prolonged.coolDown.begin(46_000);
    expect(await ask([bars], prolonged)).toMatchObject({ requests: 0, end: expect.stringContaining("46 s") });
  });

  it("of a server that is only busy holds back no other symbol", async () => {
    const traffic = testTraffic();
    expect(await ask([failed("upstream", 60_000)], traffic)).toMatchObject({ requests: 1 });
    expect(await ask([bars], traffic)).toMatchObject({ end: "bars" });
  });
});

describe("an outage", () => {
  it("costs four requests once; the next symbols are asked for once, until one has an answer", async () => {
    const traffic = testTraffic();
    const requests = async (...outcomes: Outcome<string>[]) => (await ask(outcomes, traffic)).requests;
    expect(await requests(failed("network"))).toBe(4);
    expect(await requests(failed("timeout"))).toBe(1);
    expect(await requests(failed("network"))).toBe(1);
    expect(await requests(bars)).toBe(1);
    expect(await requests(failed("network"))).toBe(4);
    expect(await requests(failed("unknown-symbol"))).toBe(1);
    expect(await requests(failed("network"), bars)).toBe(2);
  });

  it("is not what a failing Yahoo is called", async () => {
    const traffic = testTraffic();
    expect((await ask([failed("upstream")], traffic)).requests).toBe(4);
    expect((await ask([failed("upstream")], traffic)).requests).toBe(4);
  });
});

describe("real time", () => {
  it("passes, and its waits can be stopped", async () => {
    const before = realTime.now();
    await realTime.sleep(5);
    expect(realTime.now()).toBeGreaterThanOrEqual(before + 4);
    const stop = new AbortController();
    const long = realTime.sleep(60_000, stop.signal);
    stop.abort();
    await expect(long).rejects.toThrow();
    await expect(realTime.sleep(60_000, stop.signal)).rejects.toThrow();
    expect(realTime.random()).toBeLessThan(1);
  });
});
