import { describe, expect, it } from "vitest";
import type { AnalogReport } from "../../src/market/analog/analog-report.ts";
import type { NamedTemplate } from "../../src/market/analog/famous.ts";
import { compareWithPast, type AnalogRequest } from "../../src/scan/analog.ts";
import type { Bars, BarsRequest } from "../../src/providers/provider.ts";
import { isoDate } from "../../src/series/dates.ts";
import { at, sliceSeries, type Series } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";
import { memoryProvider } from "./memory-market.ts";

const LENGTH = 1300;
const TODAY = 1000;
const symbols = Array.from({ length: 6 }, (_, index) => `S${index}`);
const whole: Record<string, Series> = Object.fromEntries(
  symbols.map((symbol, index) => [symbol, { ...randomSeries(index + 20, LENGTH), symbol }]),
);
const dates = Array.from(randomSeries(1, LENGTH).days, isoDate);
const asOf = dates[TODAY] ?? "";

function providerOf(change: (series: Series) => Series) {
  const bars: Record<string, Bars> = Object.fromEntries(
    Object.entries(whole).map(([symbol, series]) => [symbol, { series: change(series), findings: [] }]),
  );
  return memoryProvider(bars).provider;
}

function ask(changed: Partial<AnalogRequest> = {}, change = (series: Series): Series => series): Promise<AnalogReport> {
  const provider = providerOf(change);
  return compareWithPast({
    provider,
    against: [provider],
    rallies: provider,
    symbol: "S0",
    templates: [{ symbol: "S1", date: dates[700] ?? "", kind: "asked" }],
    library: symbols,
    settings: { sessions: 60, before: 0, neighbours: 20, fewestApart: 10 },
    asOf,
    version: "0",
    ...changed,
  });
}

function own(bar: number): NamedTemplate {
  return { symbol: "S0", date: dates[bar] ?? "", kind: "asked" };
}

describe("compareWithPast", () => {
  it("says the same whatever came after its date", async () => {
    const now = await ask();
    const wild = await ask({}, (series) => {
      return {
        ...series,
        close: series.close.map((close, bar) => (bar > TODAY ? close * (bar % 2 === 0 ? 30 : 0.1) : close)),
      };
    });
    const then = await ask({ asOf: null }, (series) => sliceSeries(series, 0, TODAY + 1));
    expect(wild).toEqual(now);
    expect(then).toEqual(now);
    expect(now.asOf).toBe(asOf);
    expect(now.templates[0]).toMatchObject({ status: "matched", after: { until: asOf } });
    expect(now.fan?.nearest.every(({ date }) => date <= (dates[TODAY - 250] ?? ""))).toBe(true);
  });

  it("refuses a template that was not known then; among several it says so of that one", async () => {
    const later = { symbol: "S1", date: dates[TODAY + 1] ?? "", kind: "asked" as const };
    await expect(ask({ templates: [later] })).rejects.toThrow(`after ${asOf}: it was not known then`);
    const known = { symbol: "S2", date: dates[700] ?? "", kind: "asked" as const };
    const { templates, picture } = await ask({ templates: [later, known] });
    expect(templates.map(({ status }) => status)).toEqual(["unread", "matched"]);
    expect(templates[0]).toMatchObject({ code: "later" });
    expect(picture).toBeNull();
  });

  it("refuses the symbol's own bars as a template, and leaves them out of the best of several", async () => {
    await expect(ask({ templates: [own(TODAY)] })).rejects.toThrow("are some of those that are compared with them");
    await expect(ask({ templates: [own(TODAY - 59)] })).rejects.toMatchObject({ code: "usage" });
    const { templates, best } = await ask({ templates: [own(TODAY - 59), own(TODAY - 60), own(700)] });
    expect(templates.map((template) => (template.status === "unread" ? template.code : "matched"))).toEqual([
      "own",
      "matched",
      "matched",
    ]);
    expect(best?.correlation.value).toBeLessThan(1);
  });

  it("takes a template from the first source that has enough of its bars", async () => {
    const short = providerOf((series) => sliceSeries(series, 690, LENGTH));
    const both = await ask({ against: [short, providerOf((series) => series)] });
    expect(both.templates[0]).toMatchObject({ status: "matched" });
    await expect(ask({ against: [short] })).rejects.toThrow("S1: 11 bars up to");
  });

  it("asks a source for a symbol once, however many templates it has", async () => {
    const provider = providerOf((series) => series);
    const asked: string[] = [];
    const counting = {
      ...provider,
      fetch: (request: BarsRequest) => (asked.push(request.symbol), provider.fetch(request)),
    };
    const templates = ["S1", "NOPE", "S1", "NOPE", "S2"].map((symbol, index) => {
      return { symbol, date: dates[600 + index] ?? "", kind: "top" as const };
    });
    await ask({ templates, against: [counting] });
    expect(asked).toEqual(["S1", "NOPE", "S2"]);
  });

  it("counts symbols without bars as missing, leaves out what is no stock, and stops when asked", async () => {
    const { rallies } = await ask({ library: [...symbols, "NOPE", "../x"] });
    expect(rallies.missing).toEqual(["NOPE", "../x"]);
    const funds = await ask({}, (series) => (series.symbol === "S3" ? { ...series, instrument: "etf" } : series));
    expect(funds.rallies.symbols).toBe(rallies.symbols - 1);
    await expect(ask({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "aborted" });
    await expect(ask({ templates: [{ symbol: "NOPE", date: asOf, kind: "asked" }] })).rejects.toThrow("not here");
    const two = ["NOPE", "NIL"].map((symbol) => ({ symbol, date: asOf, kind: "top" as const }));
    await expect(ask({ templates: two })).rejects.toThrow("none of the 2 shipped templates has enough bars");
  });

  it("draws both paths as 100 where they meet, and what followed up to its date", async () => {
    const { picture } = await ask({ templates: [{ symbol: "S1", date: dates[900] ?? "", kind: "asked" }] });
    expect(picture?.symbol).toHaveLength(60);
    expect([picture?.symbol.at(-1), picture?.template.at(-1)]).toEqual([100, 100]);
    const { close } = whole["S1"] ?? randomSeries(1, 1);
    expect(picture?.followed).toHaveLength(TODAY - 900);
    expect(picture?.followed.at(-1)).toBeCloseTo((100 * at(close, TODAY)) / at(close, 900), 9);
  });
});
