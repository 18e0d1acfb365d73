import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { chartDataOf } from "../../src/analysis/chart-data.ts";
import { macd } from "../../src/indicators/macd.ts";
import { sma } from "../../src/indicators/moving-average.ts";
import { rsi } from "../../src/indicators/rsi.ts";
import { isoDate } from "../../src/series/dates.ts";
import { sliceSeries } from "../../src/series/series.ts";
import { drawn, randomSeries } from "../random-series.ts";

const series = randomSeries(4, 600);
const newest = (values: Float64Array): number[] => Array.from(values.slice(-250));

describe("chartDataOf", () => {
  it("is the newest 250 bars with their indicators", () => {
    const data = chartDataOf(analyze(series, [], {}, "in-force"));
    expect(data.dates).toEqual(Array.from(series.days.slice(-250), isoDate));
    expect(data.close).toEqual(newest(series.close));
    expect(data.sma200).toEqual(newest(sma(series.close, 200)));
    expect(data.rsi).toEqual({ period: 14, values: newest(rsi(series.close, 14)) });
    expect(data.macd.histogram).toEqual(newest(macd(series.close, { fast: 12, slow: 26, signal: 9 }).histogram));
  });

  it("follows the periods that the divergences were found with", () => {
    const overrides = { "rsi-divergence": { period: 9 }, "macd-divergence": { fast: 5 } };
    const data = chartDataOf(analyze(series, [], overrides), overrides);
    expect(data.rsi).toEqual({ period: 9, values: newest(rsi(series.close, 9)) });
    expect(data.macd.fast).toBe(5);
    expect(data.macd.line).toEqual(newest(macd(series.close, { fast: 5, slow: 26, signal: 9 }).line));
  });

  it("has null in a warm-up and for a column that the source lacks", () => {
    const data = chartDataOf(analyze({ ...drawn({ close: [1, 2, 3] }), volume: undefined }, []));
    expect(data.volume).toBeNull();
    expect(data.sma50).toEqual([null, null, null]);
    expect(data.rsi.values).toEqual([null, null, null]);
  });

  it("knows the distribution days that count on the last bar, as the warning names them", () => {
    const whole = randomSeries(11, 800);
    const found = analyze(whole, []).signals.filter(({ rule }) => rule === "distribution-days-5");
    for (const { knownAt, anchors } of found) {
      const { dates, distributionDays } = chartDataOf(analyze(sliceSeries(whole, 0, knownAt + 1), []));
      expect(distributionDays.map((bar) => dates[bar])).toEqual(anchors.map(({ at }) => isoDate(whole.days[at] ?? 0)));
    }
    expect(found.length).toBeGreaterThan(0);
  });
});
