import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import type { Provider } from "../../src/providers/provider.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { scan } from "../../src/scan/scan.ts";
import { isoDate } from "../../src/series/dates.ts";
import { at, sliceSeries, type Series } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";
import { market, memoryProvider, run, settings } from "./memory-market.ts";

const findingsOf = (report: ScanReport, symbol: string) =>
  report.symbols.flatMap((entry) => (entry.symbol === symbol && entry.status !== "failed" ? entry.findings : []));

/** The closes and volumes of a series without bar `t`. */
function withoutBar({ symbol, instrument, days, close, volume }: Series, t: number): Series {
  const others = (_: number, i: number): boolean => i !== t;
  return { symbol, instrument, days: days.filter(others), close: close.filter(others), volume: volume?.filter(others) };
}

describe("scan", () => {
  it("accounts for every symbol once, in the order asked for, and asks for no more at once than the source allows", async () => {
    const { provider, seen } = memoryProvider(market(7), 3);
    const symbols = ["S6", "s0", "NOSUCH", "S0", "../x", "S3"];
    const { symbols: entries } = await scan({ provider, symbols, settings, version: "0" });
    expect(entries.map(({ symbol, status }) => [symbol, status === "failed"])).toEqual([
      ["S6", false],
      ["S0", false],
      ["NOSUCH", true],
      ["../X", true],
      ["S3", false],
    ]);
    expect(seen.most).toBeLessThanOrEqual(3);
  });

  it("hashes the bars it used: the same for the same bars, another for others", async () => {
    const bars = market(2);
    const [first, again, shorter] = await Promise.all([
      run(bars),
      run(bars),
      run(bars, { settings: { ...settings, historyBars: 399 } }),
    ]);
    expect(again).toEqual(first);
    expect(shorter?.dataHash).not.toBe(first?.dataHash);
  });

  it("reports a session that one symbol lacks and the rest traded", async () => {
    const bars = market(6);
    const whole = bars["S4"]?.series ?? randomSeries(1, 400);
    const report = await run({ ...bars, S4: { series: withoutBar(whole, 200), findings: [] } });
    expect(findingsOf(report, "S4")).toContainEqual({ code: "missing-session", dates: [isoDate(at(whole.days, 200))] });
    expect(findingsOf(report, "S3")).toEqual([]);
  });

  it("tells the missing sessions that the source knows of together with those that the others show", async () => {
    const bars = market(6);
    const whole = bars["S4"]?.series ?? randomSeries(1, 400);
    const known = at(whole.days, 399) + 1;
    const series = withoutBar(whole, 200);
    const report = await run({ ...bars, S4: { series, findings: [{ code: "missing-session", days: [known] }] } });
    const dates = [isoDate(at(whole.days, 200)), isoDate(known)];
    expect(findingsOf(report, "S4").filter(({ code }) => code === "missing-session")).toEqual([
      { code: "missing-session", dates },
    ]);
  });

  it("reports a last bar that is older than the others'", async () => {
    const bars = market(3);
    const whole = bars["S1"]?.series ?? randomSeries(1, 400);
    const report = await run({ ...bars, S1: { series: sliceSeries(whole, 0, 397), findings: [] } });
    expect(findingsOf(report, "S1").map(({ code }) => code)).toEqual(["stale"]);
  });

  it("goes by the clock only when it is given one", async () => {
    const bars = market(1);
    const last = at(bars["S0"]?.series.days ?? new Int32Array(1), 399);
    const codes = async (today?: number) => findingsOf(await run(bars, { today }), "S0").map(({ code }) => code);
    expect(await codes()).toEqual([]);
    expect(await codes(last + 5)).toEqual([]);
    expect(await codes(last + 20)).toEqual(["stale"]);
  });

  it("shows what the source found wrong with the bars it used, and with no others", async () => {
    const { S0 } = market(1);
    const series = S0?.series ?? randomSeries(1, 400);
    const days = [at(series.days, 10), at(series.days, 300)];
    const report = await run(
      { S0: { series, findings: [{ code: "null-row", days }] } },
      { settings: { ...settings, historyBars: 200 } },
    );
    expect(findingsOf(report, "S0")).toEqual([{ code: "null-row", dates: [isoDate(at(series.days, 300))] }]);
  });

  it("fails a symbol that has no bars by then, and names its first", async () => {
    const report = await run(market(1), { settings: { ...settings, asOf: "2001-01-01" } });
    expect(report.symbols[0]).toMatchObject({ status: "failed", error: { code: "no-bars" } });
    expect(report.asOf).toBeNull();
  });

  it("hides no bug of ours behind a failed symbol", async () => {
    const { provider } = memoryProvider(market(1));
    const broken: Provider = { ...provider, fetch: () => Promise.reject(new TypeError("oops")) };
    await expect(run(market(1), { provider: broken })).rejects.toThrow("oops");
  });

  it.each([{ "no-such-detector": {} }, { "rsi-overheated": { period: 1.5 } }])(
    "refuses settings %j",
    async (parameters) => {
      await expect(run(market(1), { settings: { ...settings, parameters } })).rejects.toThrow(FrothError);
    },
  );
});
