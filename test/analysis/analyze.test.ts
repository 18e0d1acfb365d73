import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { explain } from "../../src/analysis/explain.ts";
import type { ReportedSignal } from "../../src/analysis/symbol-report.ts";
import { newestBars, sliceSeries, type Series } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";
import { readMarket } from "../real-series.ts";
import { hasShared } from "../shared.ts";

const HISTORY_BARS = 2000;

describe("analyze", () => {
  const series = randomSeries(11, 1500);

  it("is plain data, the same on every run", () => {
    const { report } = analyze(series, []);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(analyze(series, []).report).toEqual(report);
  });

  it("says nothing more of a day when later bars are there", () => {
    for (const length of [900, 1111, 1300]) {
      const past = analyze(sliceSeries(series, 0, length), []).report;
      const later = analyze(series, []);
      const known = later.signals.filter(({ knownAt, endedAt = Infinity }) => knownAt < length && endedAt >= length);
      expect(known.map(({ rule }) => rule).toSorted()).toEqual(past.signals.map(({ rule }) => rule).toSorted());
    }
  });

  it("marks a symbol partial when a detector lacks history or columns, and says which", () => {
    const { symbol, instrument, days, close } = sliceSeries(series, 0, 300);
    const { report } = analyze({ symbol, instrument, days, close }, []);
    expect(report.status).toBe("partial");
    expect(report.silences).toContainEqual({
      detector: "volatility-expansion",
      status: "not-applicable",
      rules: [],
      missing: ["open", "high", "low"],
    });
    expect(report.silences).toContainEqual({
      detector: "turnover-trend",
      status: "not-applicable",
      rules: [],
      missing: ["volume"],
    });
  });

  it("shows no level outside a rally and its pullback", () => {
    const falling = { ...series, close: series.close.map((_, t) => 1000 - t / 2) };
    const { report } = analyze({ symbol: "DOWN", instrument: "stock", days: falling.days, close: falling.close }, []);
    expect({ context: report.context, level: report.level }).toEqual({ context: "decline", level: null });
  });

  it("gives a detector with other parameters no record and no weight", () => {
    const loud = analyze(series, [], { "rsi-overheated": { threshold: 50, strong: 51, extreme: 52 } });
    const own = loud.report.signals.filter(({ detector }) => detector === "rsi-overheated");
    const tuned = loud.signals.filter(({ detector }) => detector === "rsi-overheated");
    expect(tuned.length).toBeGreaterThan(
      analyze(series, []).signals.filter(({ detector }) => detector === "rsi-overheated").length,
    );
    for (const { record, weight } of own) expect({ record, weight }).toEqual({ record: null, weight: 0 });
  });

  it.each([
    [{ "rsi-overheated": { perod: 14 } }, /has no parameter "perod"/],
    [{ "rsi-overheated": { period: 1 } }, /out of range/],
    [{ "rsi-overheated": { __proto__x: 1 } }, /has no parameter/],
  ])("refuses parameters %j", (overrides, message) => {
    expect(() => analyze(series, [], overrides)).toThrow(message);
  });
});

describe("explain", () => {
  it("tells what followed up to the last bar, after the date of the report too", () => {
    const all = randomSeries(12, 1200);
    const analysis = analyze(sliceSeries(all, 0, 1100), []);
    const input = {
      analysis,
      all,
      provisional: null,
      overrides: {},
      indicators: [],
      record: null,
      version: "0",
      source: "test",
    };
    const told = explain(input);
    expect(told.chart.dates.length).toBe(told.chart.close.length);
    expect(told.chart.dates[told.chart.asOfIndex]).toBe(analysis.report.lastBar);
    expect(told.inForce.length).toBe(analysis.report.signals.length);
    for (const { afterAsOf, since, signal } of [...told.inForce, ...told.ended]) {
      const base = all.close[analysis.context.series.days.findIndex((_, t) => isoOf(all, t) === signal.knownAt)] ?? 0;
      expect(afterAsOf?.until).toBe(told.lastBarInData);
      expect(afterAsOf?.changePercent).toBeCloseTo(((all.close.at(-1) ?? 0) / base - 1) * 100, 9);
      expect(since === null).toBe(signal.knownAt === analysis.report.lastBar);
    }
  });
});

describe.skipIf(!hasShared)("the newest 2,000 bars (needs ../shared)", () => {
  it.each(["NVDA", "SMCI", "GOOGL", "META", "CSCO", "GME", "AAPL", "QCOM", "^GSPC", "XLE"])(
    "give %s the same warnings as its whole history",
    (symbol) => {
      const whole = readMarket(`ohlcv/${symbol}`, symbol);
      for (const end of [whole.days.length, whole.days.length - 97, whole.days.length - 1234]) {
        const past = sliceSeries(whole, 0, end);
        expectSame(analyze(newestBars(past, HISTORY_BARS), []).report.signals, analyze(past, []).report.signals);
      }
    },
  );
});

function expectSame(some: readonly ReportedSignal[], all: readonly ReportedSignal[]): void {
  expect(some.map(({ rule, knownAt }) => [rule, knownAt])).toEqual(all.map(({ rule, knownAt }) => [rule, knownAt]));
  some.forEach((signal, i) => {
    expect(Math.abs(signal.severity - (all[i]?.severity ?? NaN))).toBeLessThan(1e-6);
    for (const [name, value] of Object.entries(signal.message.data)) {
      const other = all[i]?.message.data[name] ?? Number.NaN;
      expect(Math.abs(value - other) / Math.max(1, Math.abs(other)), `${signal.rule} ${name}`).toBeLessThan(1e-6);
    }
  });
}

function isoOf({ days }: Series, t: number): string {
  return new Date((days[t] ?? 0) * 86_400_000).toISOString().slice(0, 10);
}
