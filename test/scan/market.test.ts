import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import type { MarketReport } from "../../src/market/market-report.ts";
import { usProfile } from "../../src/market/profile.ts";
import { scanMarket, type MarketRequest } from "../../src/scan/market.ts";
import { isoDate } from "../../src/series/dates.ts";
import { sliceSeries } from "../../src/series/series.ts";
import { randomMarket } from "../market/bars.ts";
import { memoryProvider } from "./memory-market.ts";

const { index, members } = randomMarket(33, 400);
const all = [index, ...members];
const bars = Object.fromEntries(all.map((series) => [series.symbol, { series, findings: [] }]));
const list = {
  list: { memberships: members.map(({ symbol }) => ({ symbol, from: null, to: null })), hasDates: false },
  facts: { from: "list", date: null },
};

function run(concurrency: number, changes: Partial<MarketRequest> = {}): Promise<MarketReport> {
  return scanMarket({
    provider: memoryProvider(bars, concurrency).provider,
    profile: usProfile,
    settings: {
      source: "test",
      asOf: null,
      index: "^SUM",
      sessions: 252,
      members: "list",
      weights: null,
      breadth: null,
    },
    version: "0",
    members: list,
    weights: null,
    breadth: null,
    tables: [],
    ...changes,
  });
}

describe("gathering a market", () => {
  it("gives the same report however many symbols are asked for at once", async () => {
    const one = await run(1);
    expect(await run(7)).toEqual(one);
    expect(one.members).toMatchObject({ listed: 33, withBars: 33, onLastSession: 33 });
  });

  it("names every fund that the source lacks, and why", async () => {
    const { failed } = await run(3);
    expect(failed.map(({ symbol }) => symbol)).toEqual(failed.map(({ symbol }) => symbol).toSorted());
    expect(failed).toContainEqual({ symbol: "XLK", code: "unknown-symbol", message: "XLK: not here" });
  });

  it("reads members as of the last session of the index, where that ends first", async () => {
    const early = { ...bars, "^SUM": { series: sliceSeries(index, 0, 380), findings: [] } };
    const report = await run(2, { provider: memoryProvider(early).provider });
    const cut = all.map((series) => sliceSeries(series, 0, 380));
    const then = Object.fromEntries(cut.map((series) => [series.symbol, { series, findings: [] }]));
    expect(report).toEqual(await run(2, { provider: memoryProvider(then).provider }));
    expect(report.asOf).toBe(isoDate(index.days[379] ?? 0));
  });

  it("reads members back to where contributions begin, and to the date of the weights", async () => {
    const long = randomMarket(3, 900);
    const found = [long.index, ...long.members].map((series) => [series.symbol, { series, findings: [] }] as const);
    const { provider } = memoryProvider(Object.fromEntries(found));
    const settings = { source: "test", asOf: null, index: "^SUM", members: null, weights: "w.csv", breadth: null };
    const of = new Map(long.members.map(({ symbol }) => [symbol, 0.3]));
    const counted = async (sessions: number, day: number | null): Promise<unknown> => {
      const weights = { of, day, from: "weights" } as const;
      const changes = { provider, members: null, weights, settings: { ...settings, sessions } };
      const { contribution } = await run(2, changes);
      return contribution.status === "ran" ? contribution.counted : contribution;
    };
    expect(await counted(899, null)).toBe(3);
    expect(await counted(100, long.index.days[1] ?? 0)).toBe(3);
    expect(await counted(900, null)).toEqual({ status: "insufficient-history", needed: 901, had: 900 });
  });

  it("fails without the index, and stops when it is told to", async () => {
    const { "^SUM": _, ...without } = bars;
    await expect(run(2, { provider: memoryProvider(without).provider })).rejects.toThrow("^SUM: not here");
    const stop = new AbortController();
    const stopped = run(2, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toThrow(FrothError);
    await expect(stopped).rejects.toMatchObject({ code: "aborted" });
  });

  it("other bars or tables are another hash", async () => {
    const [one, tables] = [await run(2), await run(2, { tables: ["symbol,weight"] })];
    expect(tables.dataHash).not.toBe(one.dataHash);
    const close = index.close.slice();
    close[5] = (close[5] ?? 0) * 1.001;
    const other = { ...bars, "^SUM": { series: { ...index, close }, findings: [] } };
    expect((await run(2, { provider: memoryProvider(other).provider })).dataHash).not.toBe(one.dataHash);
  });
});
