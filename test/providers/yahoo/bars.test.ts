import { describe, expect, it } from "vitest";
import type { Bars } from "../../../src/providers/provider.ts";
import { barsOf } from "../../../src/providers/yahoo/bars.ts";
import { readChart } from "../../../src/providers/yahoo/payload.ts";
import { isoDate } from "../../../src/series/dates.ts";
import { calmWeek, chartResult, weekend } from "../../yahoo-chart.ts";
import type { ChartRow, ChartShape } from "../../yahoo-chart.ts";

const barsFrom = (shape: ChartShape): Bars => barsOf(readChart(chartResult(shape), "TEST"), "TEST", weekend);

/** `calmWeek` with other values in the row of 2025-11-20. */
function withSecond(values: Partial<ChartRow>): Bars {
  return barsFrom({ ...calmWeek, rows: calmWeek.rows.with(1, { time: "2025-11-20T09:30-05:00", ...values }) });
}

const asDate = (seconds = Number.NaN) => new Date(seconds * 1000);
const findingsOf = ({ findings }: Bars) => findings.map(({ code, days }) => [code, ...days.map(isoDate)].join(" "));
const dates = ({ series }: Bars) => [...series.days].map(isoDate).join(" ");

describe("the series", () => {
  it("holds Yahoo's values", () => {
    const { series, findings } = barsFrom(calmWeek);
    expect(findings).toEqual([]);
    expect([...(series.open ?? [])]).toEqual([99.5, 100.5, 101.5]);
    expect([...(series.high ?? [])]).toEqual([101, 102, 103]);
    expect([...(series.low ?? [])]).toEqual([99, 100, 101]);
    expect([...series.close]).toEqual([100, 101, 102]);
    expect([...(series.volume ?? [])]).toEqual([1_000_000, 1_000_000, 1_000_000]);
    expect([...(series.adjClose ?? [])]).toEqual([100, 101, 102]);
    expect(series).toMatchObject({ symbol: "TEST", currency: "USD", timeZone: "America/New_York", splits: [] });
  });

  it.each([
    ["EQUITY", "stock"],
    ["ETF", "etf"],
    ["INDEX", "index"],
    ["CRYPTOCURRENCY", "crypto"],
    ["CURRENCY", "currency"],
    ["FUTURE", "future"],
    ["MUTUALFUND", "fund"],
    ["ECNQUOTE", "other"],
  ])("calls %s a %s", (instrumentType, instrument) => {
    expect(barsFrom({ ...calmWeek, meta: { instrumentType } }).series.instrument).toBe(instrument);
  });

  it("needs no currency", () => {
    expect(barsFrom({ ...calmWeek, meta: { currency: null } }).series.currency).toBeUndefined();
  });

  it("has the splits on their trading dates, oldest first", () => {
    const { series } = barsFrom({
      ...calmWeek,
      splits: [
        { time: "2025-11-20T20:30-05:00", numerator: 1, denominator: 10 },
        { time: "2024-06-10T09:30-04:00", numerator: 10, denominator: 1 },
        { time: "1962-01-02T09:30-05:00", numerator: 3, denominator: 2 },
      ],
    });
    const splits = series.splits ?? [];
    const seen = splits.map(({ day, numerator, denominator }) => `${isoDate(day)} ${numerator}:${denominator}`);
    expect(seen).toEqual(["1962-01-02 3:2", "2024-06-10 10:1", "2025-11-20 1:10"]);
  });
});

describe("columns that Yahoo lacks", () => {
  it("leave out the volume where there is none on any day", () => {
    for (const volume of [0, null]) {
      const rows = calmWeek.rows.map(({ time }) => ({ time, volume }));
      expect(barsFrom({ ...calmWeek, rows }).series.volume).toBeUndefined();
    }
  });

  it("leave out the adjusted close where one is missing", () => {
    expect(withSecond({ adjclose: null }).series.adjClose).toBeUndefined();
    const chart = chartResult(calmWeek);
    for (const adjclose of [undefined, [{}], null]) {
      const bent = { ...chart, indicators: { ...chart.indicators, adjclose } };
      expect(barsOf(readChart(bent, "TEST"), "TEST", weekend).series.adjClose).toBeUndefined();
    }
  });
});

describe("findings", () => {
  it.each([{ close: null }, { high: null }, { low: null }, { close: 0 }, { low: -1 }])(
    "leave out a row with %j",
    (values) => {
      const bars = withSecond(values);
      expect(dates(bars)).toBe("2025-11-19 2025-11-21");
      expect(findingsOf(bars)).toEqual(["null-row 2025-11-20"]);
      expect(bars.series.volume).toHaveLength(2);
    },
  );

  it.each([null, 0])("keep a bar whose open is %j", (open) => {
    const bars = withSecond({ open });
    expect(dates(bars)).toBe("2025-11-19 2025-11-20 2025-11-21");
    expect([...(bars.series.open ?? [])]).toEqual([99.5, Number.NaN, 101.5]);
    expect(findingsOf(bars)).toEqual(["missing-open 2025-11-20"]);
  });

  it("keep a bar without volume, as one of volume zero", () => {
    const bars = withSecond({ volume: null });
    expect([...(bars.series.volume ?? [])]).toEqual([1_000_000, 0, 1_000_000]);
    expect(findingsOf(bars)).toEqual([]);
  });

  it("name rows out of order, and sort them", () => {
    const rows = calmWeek.rows.toReversed();
    const bars = barsFrom({ ...calmWeek, rows });
    expect(dates(bars)).toBe("2025-11-19 2025-11-20 2025-11-21");
    expect([...bars.series.close]).toEqual([102, 101, 100]);
    expect(findingsOf(bars)).toEqual(["unsorted-dates 2025-11-19 2025-11-20"]);
  });
});

describe("without a usable bar of a finished session", () => {
  const noBars = { code: "no-bars", message: expect.stringMatching(/^TEST: .*no finished session/) };

  it("there are no bars on the first day of a stock", () => {
    const opened = new Date("2025-11-21T12:00-05:00");
    const firstDay = readChart(chartResult({ ...calmWeek, rows: calmWeek.rows.slice(2) }), "TEST");
    expect(() => barsOf(firstDay, "TEST", opened)).toThrow(expect.objectContaining(noBars));
  });

  it("there are no bars where every row is empty", () => {
    const rows = calmWeek.rows.map(({ time }) => ({ time, close: null }));
    expect(() => barsFrom({ ...calmWeek, rows })).toThrow(expect.objectContaining(noBars));
  });
});

describe("reading a chart", () => {
  it("gives the same when read again, and with times that became dates", () => {
    const split = { time: "2025-11-20T09:30-05:00", numerator: 2, denominator: 1 };
    const chart = readChart(chartResult({ ...calmWeek, splits: [split] }), "TEST");
    expect(readChart(chart, "TEST")).toEqual(chart);
    const { regularMarketTime, currentTradingPeriod } = chart.meta;
    const { start, end } = currentTradingPeriod.regular;
    const meta = {
      ...chart.meta,
      regularMarketTime: asDate(regularMarketTime),
      currentTradingPeriod: { regular: { start: asDate(start), end: asDate(end) } },
    };
    expect(readChart({ ...chart, meta }, "TEST")).toEqual(chart);
  });
});
