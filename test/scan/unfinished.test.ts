import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { isoDate } from "../../src/series/dates.ts";
import { at } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";
import { market, memoryProvider, run, settings } from "./memory-market.ts";

describe("a scan that is stopped", () => {
  it("keeps what was gathered when it is stopped, and shows the symbols not reached as failed", async () => {
    const stop = new AbortController();
    const { provider } = memoryProvider(market(6), 1);
    const seen: string[] = [];
    const onProgress = (done: number, total: number, failed: number) => {
      seen.push(`${done}/${total} ${failed}`);
      if (done === 2) stop.abort();
    };
    const report = await run(market(6), { provider, signal: stop.signal, onProgress });
    expect(report.symbols.map((entry) => (entry.status === "failed" ? entry.error.code : "read"))).toEqual([
      "read",
      "read",
      "aborted",
      "aborted",
      "aborted",
      "aborted",
    ]);
    expect(report.dataHash).toBe((await run(market(2))).dataHash);
    expect(seen).toEqual(["1/6 0", "2/6 0", "3/6 1", "4/6 2", "5/6 3", "6/6 4"]);
  });

  it("can be stopped although its source never waits", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1);
    const { symbols } = await run(market(300), { signal: stop.signal });
    expect(symbols.filter(({ status }) => status === "failed").length).toBeGreaterThan(0);
  });

  it("keeps the symbol that was stopped by the source", async () => {
    const { provider } = memoryProvider(market(1));
    const stopped: Provider = { ...provider, fetch: () => Promise.reject(new FrothError("aborted", "stopped")) };
    const report = await run(market(1), { provider: stopped });
    expect(report.symbols[0]).toMatchObject({ status: "failed", error: { code: "aborted" } });
  });
});

describe("a source that is not done", () => {
  it("hands the waits of its source on", async () => {
    const waits: number[] = [];
    const { provider } = memoryProvider(market(1));
    const waiting: Provider = {
      ...provider,
      fetch: (request) => {
        request.onWait?.(12_000);
        return provider.fetch(request);
      },
    };
    await run(market(1), { provider: waiting, onWait: (milliseconds) => waits.push(milliseconds) });
    expect(waits).toEqual([12_000]);
  });

  it("shows the bar of an unfinished session where it is asked for, and judges and hashes without it", async () => {
    const { S0 } = market(1);
    const series = S0?.series ?? randomSeries(1, 400);
    const last = at(series.days, 399);
    const close = at(series.close, 399);
    const provisional = { day: last + 1, open: null, high: close * 3, low: close, close: close * 1.5, volume: 5 };
    const bars = { S0: { series, findings: [], provisional } };
    const without = await run(bars);
    expect(without.symbols[0]).toMatchObject({ provisional: null });
    const asked = { ...settings, includePartial: true };
    const report = await run(bars, { settings: asked });
    const shown = { date: isoDate(last + 1), open: null, high: close * 3, low: close, close: close * 1.5, volume: 5 };
    expect(report).toEqual({
      ...without,
      settings: asked,
      symbols: [{ ...without.symbols[0], provisional: { ...shown, changePercent: expect.closeTo(50, 9) } }],
    });
    const earlier = await run(bars, { settings: { ...asked, asOf: isoDate(last) } });
    expect(earlier.symbols[0]).toMatchObject({ provisional: null });
  });
});
