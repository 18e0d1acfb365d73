import { describe, expect, it } from "vitest";
import { isRally } from "../../../src/evidence/outlook.ts";
import type { AnalogSettings } from "../../../src/market/analog/analog-report.ts";
import { createComparison } from "../../../src/market/analog/comparison.ts";
import { fanRows, quantileOf } from "../../../src/market/analog/fan.ts";
import { rallyWeeksOf } from "../../../src/market/analog/rally-weeks.ts";
import { sectionOf, templateOf } from "../../../src/market/analog/template.ts";
import { isoDate, weekday } from "../../../src/series/dates.ts";
import { at, sliceSeries, type Series } from "../../../src/series/series.ts";
import { randomSeries } from "../../random-series.ts";
import { closesOf } from "../bars.ts";

const settings: AnalogSettings = { sessions: 60, before: 0, neighbours: 20, fewestApart: 10 };
const library = Array.from({ length: 6 }, (_, seed) => randomSeries(seed + 20, 1300));
const asked = randomSeries(1, 400);
const famous = randomSeries(2, 700);

const lastOf = (series: Series): number => series.days.length - 1;
const named = (series: Series, bar: number) => {
  return { symbol: series.symbol, date: isoDate(at(series.days, bar)), kind: "asked" as const };
};

function compared(bars: readonly Series[], changed: Partial<AnalogSettings> = {}, from: Series = asked) {
  const own = { ...settings, ...changed };
  const section = sectionOf(from, lastOf(from), own.sessions);
  const templates = [templateOf(famous, named(famous, 450), own), templateOf(famous, named(famous, 600), own)];
  const comparison = createComparison(section, templates, own);
  for (const series of bars) comparison.add(series);
  return comparison.result();
}

/** Rally weeks and closeness by their definitions. */
function naiveWeeks(series: Series, sessions: number): number[] {
  return Array.from(series.days.keys()).filter((t) => {
    if (weekday(at(series.days, t)) !== 5 || t + 1 < Math.max(252, sessions)) return false;
    const closes = Array.from(series.close.slice(0, t + 1));
    const sma200 = closes.slice(-200).reduce((sum, close) => sum + close, 0) / 200;
    return isRally({ close: at(series.close, t), highestClose252: Math.max(...closes.slice(-252)), sma200 });
  });
}

function naiveDistance(a: Series, endA: number, b: Series, endB: number, sessions: number): number {
  const squares = Array.from({ length: sessions }, (_, back) => {
    const own = Math.log(at(a.close, endA - back) / at(a.close, endA));
    return (own - Math.log(at(b.close, endB - back) / at(b.close, endB))) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / sessions);
}

describe("createComparison", () => {
  it("counts the rally weeks at least as near, as one would by hand", () => {
    const { templates, rallies } = compared(library);
    const own = naiveDistance(asked, lastOf(asked), famous, 450, 60);
    const all = library.flatMap((series) =>
      naiveWeeks(series, 60).map((end) => naiveDistance(famous, 450, series, end, 60)),
    );
    const [first] = templates;
    expect(first?.distance.value).toBeCloseTo(own, 9);
    expect(first?.weeks).toBe(all.length);
    expect(rallies.weeks).toBe(all.length);
    expect(all.length).toBeGreaterThan(100);
    expect(first?.distance.share).toBeCloseTo(all.filter((distance) => distance <= own).length / all.length, 12);
  });

  it("ranks the best of several templates against the best that every rally finds among them", () => {
    const { templates, best } = compared(library);
    expect(best?.distance.value).toBe(Math.min(...templates.map(({ distance }) => distance.value)));
    expect(best?.correlation.value).toBe(Math.max(...templates.map(({ correlation }) => correlation.value)));
    for (const { correlation } of templates) {
      if (correlation.value === best?.correlation.value)
        expect(best.correlation.share).toBeGreaterThanOrEqual(correlation.share ?? 1);
    }
  });

  it("leaves out the rallies that the symbol and the template are themselves", () => {
    const own = { ...asked, symbol: "RANDOM-21" };
    const with21 = compared(library, {}, own);
    const days = asked.days.slice(-60);
    const series21 = library.find(({ symbol }) => symbol === "RANDOM-21") ?? asked;
    const overlapping = naiveWeeks(series21, 60).filter(
      (end) => at(series21.days, end) >= at(days, 0) && at(series21.days, end - 59) <= at(days, 59),
    );
    expect(overlapping.length).toBeGreaterThan(0);
    expect(with21.rallies.weeks).toBe(compared(library).rallies.weeks - overlapping.length);
    const series = library[0] ?? famous;
    const { ends } = rallyWeeksOf(series, 60);
    const middle = ends[ends.length >> 1] ?? 0;
    const template = templateOf(series, named(series, middle), settings);
    const comparison = createComparison(sectionOf(asked, lastOf(asked), 60), [template], settings);
    comparison.add(series);
    const apart = ends.filter((end) => Math.abs(end - middle) >= 60);
    const { rallies, templates } = comparison.result();
    expect(templates[0]?.weeks).toBe(apart.length);
    expect(rallies.weeks).toBe(ends.length);
    expect(ends.length).toBeGreaterThan(apart.length);
  });

  it("follows the nearest, no two of a symbol overlapping, all with 250 bars after them", () => {
    const { fan } = compared(library);
    const nearest = fan?.nearest ?? [];
    expect(nearest).toHaveLength(20);
    expect(nearest.map(({ distance }) => distance)).toEqual(
      nearest.map(({ distance }) => distance).toSorted((a, b) => a - b),
    );
    for (const [index, { symbol, date }] of nearest.entries()) {
      const series = library.find((other) => other.symbol === symbol) ?? asked;
      const barOf = (iso: string): number => Array.from(series.days, isoDate).indexOf(iso);
      expect(barOf(date) + 250).toBeLessThan(series.days.length);
      const others = nearest.filter((other, place) => place !== index && other.symbol === symbol);
      for (const other of others) expect(Math.abs(barOf(other.date) - barOf(date))).toBeGreaterThanOrEqual(60);
    }
  });

  it("tells no share where there are too few rallies", () => {
    const { rallies, templates, best, fan } = compared(library.slice(0, 1), { fewestApart: 30 });
    expect(rallies.weeks).toBeGreaterThan(0);
    expect(rallies).toMatchObject({ enough: false });
    expect(templates.flatMap(({ correlation, distance }) => [correlation.share, distance.share])).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect([best?.correlation.share, best?.distance.share, fan]).toEqual([null, null, null]);
    expect(compared([]).rallies).toEqual({ weeks: 0, apart: 0, symbols: 0, first: null, last: null, enough: false });
  });

  it("lays the symbol and every rally as many sessions before the template's date as asked", () => {
    const early = templateOf(famous, named(famous, 470), { ...settings, before: 20 });
    expect(early.section.stretch).toEqual(templateOf(famous, named(famous, 450), settings).section.stretch);
    expect(early.session).toBe(named(famous, 470).date);
  });
});

describe("rallyWeeksOf", () => {
  it("is the same for a week whatever came after it", () => {
    const series = randomSeries(33, 900);
    const whole = rallyWeeksOf(series, 60);
    for (const bars of [400, 555, 777]) {
      const then = rallyWeeksOf(sliceSeries(series, 0, bars), 60);
      expect(then.ends).toEqual(whole.ends.filter((end) => end <= (then.ends.at(-1) ?? -1)));
    }
  });

  it("leaves out windows with a hole", () => {
    const rising = closesOf(
      "UP",
      Array.from({ length: 500 }, (_, t) => 100 + t),
    );
    const holed = { ...rising, days: rising.days.map((day, t) => (t < 400 ? day : day + 30)) };
    const { ends } = rallyWeeksOf(holed, 60);
    expect(ends.some((end) => end < 400)).toBe(true);
    expect(ends.filter((end) => end >= 400 && end < 459)).toEqual([]);
    expect(ends.some((end) => end >= 459)).toBe(true);
  });
});

describe("fanRows", () => {
  it("counts falls by the lowest close on the way, and changes by the last", () => {
    const close = Array.from({ length: 260 }, (_, t) => (t === 30 ? 75 : t > 200 ? 120 : 100));
    const rows = fanRows([{ logClose: Float64Array.from(close, Math.log), end: 5 }]);
    expect(rows.map(({ sessions, fell10, fell20, fell50 }) => [sessions, fell10, fell20, fell50])).toEqual([
      [20, 0, 0, 0],
      [60, 1, 1, 0],
      [120, 1, 1, 0],
      [250, 1, 1, 0],
    ]);
    expect(rows.map(({ median }) => Math.round(median))).toEqual([0, 0, 0, 20]);
  });

  it("takes quantiles as R and NumPy do", () => {
    const sorted = Float64Array.of(1, 2, 4, 8);
    for (const [share, expected] of [
      [0, 1],
      [0.1, 1.3],
      [0.5, 3],
      [0.9, 6.8],
      [1, 8],
    ] as const)
      expect(quantileOf(sorted, share)).toBeCloseTo(expected, 12);
    expect(quantileOf(Float64Array.of(5), 0.9)).toBe(5);
  });
});
