import { describe, expect, it } from "vitest";
import { prepareMarket } from "../../src/cli/scan-market.ts";
import { createDemoProvider } from "../../src/providers/demo.ts";
import { memoryProvider } from "../scan/memory-market.ts";
import { reportOf } from "../report/reports.ts";
import { randomSeries } from "../random-series.ts";

const never = new AbortController().signal;
const index = { series: { ...randomSeries(4, 400), symbol: "^NDX" }, findings: [] };

describe("the market added to a report on symbols", () => {
  it("is failed where it was stopped, and leaves the report as it is", async () => {
    const add = await prepareMarket({ source: "demo" }, createDemoProvider(), "0");
    const report = reportOf([]);
    const { market, ...rest } = await add(report, AbortSignal.abort());
    expect(market).toMatchObject({ status: "failed", error: { code: "aborted" } });
    expect(rest).toEqual(report);
  });

  it("says once what the source says twice", async () => {
    const { provider } = memoryProvider({ "^NDX": index });
    const source = { ...provider, notes: () => ["the store is full"] };
    const add = await prepareMarket({ source: "test", members: "all" }, source, "0");
    const { notes, market } = await add({ ...reportOf([]), notes: ["the store is full"] }, never);
    expect(notes).toEqual(["the store is full"]);
    expect(market).toMatchObject({ status: "ran", report: { notes: [], index: { symbol: "^NDX" } } });
  });

  it("is told of as failed whatever the source throws, and a fault of ours is not hidden", async () => {
    const { provider } = memoryProvider({ "^NDX": index });
    const throwing = (error: Error) => ({ ...provider, fetch: () => Promise.reject(error) });
    const none = await prepareMarket({ source: "test" }, memoryProvider({}).provider, "0");
    expect((await none(reportOf([]), never)).market).toMatchObject({ error: { code: "unknown-symbol" } });
    const broken = await prepareMarket({ source: "test" }, throwing(new TypeError("oops")), "0");
    await expect(broken(reportOf([]), never)).rejects.toThrow("oops");
  });
});
