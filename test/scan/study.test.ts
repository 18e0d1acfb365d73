import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import type { BarsRequest, Provider } from "../../src/providers/provider.ts";
import { study, type StudyRequest } from "../../src/scan/study.ts";
import { isoDate, parseIsoDate } from "../../src/series/dates.ts";
import { at, sliceSeries, type Series } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";
import { expectFinite } from "../study/finite.ts";

const bars: Record<string, Series> = {
  AAA: { ...randomSeries(40, 1600), symbol: "AAA" },
  BBB: { ...randomSeries(41, 1600), symbol: "BBB" },
  "^IDX": { ...randomSeries(42, 1600), symbol: "^IDX", instrument: "index" },
  TEN: sliceSeries({ ...randomSeries(43, 1600), symbol: "TEN" }, 0, 10),
};

function provider(onFetch: (request: BarsRequest) => void = () => undefined): Provider {
  return {
    id: "csv",
    label: "csv:test",
    concurrency: 2,
    live: false,
    symbols: () => Promise.resolve(Object.keys(bars)),
    fetch: (request) => {
      onFetch(request);
      const series = bars[request.symbol];
      if (series === undefined) {
        return Promise.reject(new FrothError("unknown-symbol", "no such symbol", { symbol: request.symbol }));
      }
      return Promise.resolve({ series, findings: [] });
    },
  };
}

const settings = {
  source: "csv:test",
  from: null,
  to: null,
  seed: 1,
  draws: 100,
  rule: null,
  minDollarVolume: 0,
  minHistory: 252,
};

const request: StudyRequest = {
  provider: provider(),
  symbols: ["AAA", "BBB"],
  settings,
  stocksOnly: false,
  version: "0",
};

describe("study", () => {
  it("accounts for every symbol: studied, failed, too short, no stock", async () => {
    const symbols = ["AAA", "NOPE", "TEN", "^IDX", "../etc", "aaa"];
    const report = await study({ ...request, symbols, stocksOnly: true });
    expect(report.given).toBe(2);
    expect(report.instruments).toEqual({ stock: 2 });
    expect(report.leftOut).toMatchObject([
      { symbol: "NOPE", code: "unknown-symbol", failed: true },
      { symbol: "TEN", code: "too-few-bars", failed: false },
      { symbol: "^IDX", code: "not-a-stock", failed: false },
      { symbol: "../ETC", code: "invalid-symbol", failed: true },
    ]);
    expectFinite(report);
  });

  it("studies whatever is named", async () => {
    const report = await study({ ...request, symbols: ["^idx"] });
    expect(report.symbol).toBe("^IDX");
    expect(report.instruments).toEqual({ index: 1 });
    expect(report.past.length).toBeGreaterThan(0);
  });

  it("says what is too short and what did not trade enough", async () => {
    const short = await study({ ...request, symbols: ["TEN"] });
    expect(short.leftOut[0]?.message).toBe("10 bars: a day can be judged with 252 bars up to it and 60 after it");
    expect(short).toMatchObject({ symbols: 0, firstDay: null, lastDay: null });
    const thin = await study({ ...request, symbols: ["AAA"], settings: { ...settings, minDollarVolume: 1e12 } });
    expect(thin.leftOut).toMatchObject([{ code: "no-rally-day" }]);
    expectFinite([short, thin]);
  });

  it("counts from a date on, and looks at nothing after one", async () => {
    const all = await study(request);
    const middle = isoDate(at(bars["AAA"]?.days ?? new Int32Array(0), 1000));
    const late = await study({ ...request, settings: { ...settings, from: middle } });
    const early = await study({ ...request, settings: { ...settings, to: middle } });
    expect((late.firstDay ?? "") >= middle).toBe(true);
    expect(late.lastDay).toBe(all.lastDay);
    expect(early.firstDay).toBe(all.firstDay);
    // The 60 sessions after a day that counts must be over by then.
    expect(parseIsoDate(early.lastDay ?? "")).toBeLessThanOrEqual((parseIsoDate(middle) ?? 0) - 60);
    expect(early.base.cases + late.base.cases).toBeLessThan(all.base.cases);
    expect(early.dataHash).not.toBe(all.dataHash);
    expect(late.dataHash).toBe(all.dataHash);
  });

  it("shows one rule and still corrects for all", async () => {
    const all = await study(request);
    const one = await study({ ...request, settings: { ...settings, rule: "parabola" } });
    expect(one.rules).toEqual(all.rules.filter(({ rule }) => rule === "parabola"));
    expect(one.tried).toBe(all.tried);
    await expect(study({ ...request, settings: { ...settings, rule: "climax" } })).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining("did you mean climax-3, climax-4?"),
    });
    await expect(study({ ...request, settings: { ...settings, rule: "x\u001B[2J" } })).rejects.toThrow("u{1b}");
  });

  it("stops when it is asked to, and says how far it came", async () => {
    const controller = new AbortController();
    const fetched: string[] = [];
    const stopping = provider(({ symbol }) => {
      fetched.push(symbol);
      controller.abort();
    });
    const work = study({ ...request, provider: stopping, symbols: ["AAA", "BBB"], signal: controller.signal });
    await expect(work).rejects.toMatchObject({ code: "aborted", message: "interrupted after 1 of 2 symbols" });
    expect(fetched).toEqual(["AAA"]);
  });

  it("tells how far it is", async () => {
    const told: string[] = [];
    await study({ ...request, onProgress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(["0/2", "1/2"]);
  });

  it("does not take a fault of ours for one of the symbol", async () => {
    const broken: Provider = { ...provider(), fetch: () => Promise.reject(new TypeError("a bug")) };
    await expect(study({ ...request, provider: broken })).rejects.toThrow("a bug");
  });
});
