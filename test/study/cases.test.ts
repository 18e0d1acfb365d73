import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { standingAt } from "../../src/analysis/trend.ts";
import type { Signal } from "../../src/detectors/contract.ts";
import { createContext } from "../../src/detectors/context.ts";
import { outlookCell, outlookShape, volatility60 } from "../../src/evidence/outlook.ts";
import { isoDate, parseIsoDate, quarterOf } from "../../src/series/dates.ts";
import { at } from "../../src/series/series.ts";
import { casesOf, placeboCases, PLACEBO_SHARE } from "../../src/study/cases.ts";
import { sampleOf, type Sample } from "../../src/study/sample.ts";
import { randomSeries } from "../random-series.ts";

const everyDay = { from: undefined, minDollarVolume: 0, minHistory: 1 };

/** A sample of which these bars are no part. */
function sampleWithout(length: number, ...left: number[]): Sample {
  const cells = new Int32Array(length);
  for (const t of left) cells[t] = -1;
  const columns = { close: new Float64Array(length).fill(1), quarters: new Int32Array(length) };
  const outcomes = { fallAfter: new Uint8Array(length), riseAfter: new Uint8Array(length) };
  return { symbol: "TEST", ...columns, outcomes, cells, openFrom: length, days: length };
}

function signal(knownAt: number, endedAt?: number): Signal {
  const ended = endedAt === undefined ? {} : { endedAt };
  return { detector: "d", rule: "r", knownAt, ...ended, severity: 1, anchors: [], message: { id: "r", data: {} } };
}

describe("cases of a rule", () => {
  it("are an event where it becomes known, ten sessions apart", () => {
    const signals = [signal(25), signal(3, 13), signal(12, 14), signal(13, 20)];
    expect(casesOf(signals, "sessions", sampleWithout(40))).toEqual([3, 13, 25]);
    expect(casesOf(signals, "sessions", sampleWithout(40, 3))).toEqual([12, 25]);
  });

  it("are a state when it begins and every ten sessions while it lasts", () => {
    expect(casesOf([signal(5, 26)], "while-true", sampleWithout(40))).toEqual([5, 15, 25]);
    expect(casesOf([signal(5, 15)], "while-true", sampleWithout(40))).toEqual([5]);
    expect(casesOf([signal(35)], "while-true", sampleWithout(40))).toEqual([35]);
    expect(casesOf([signal(5, 8), signal(9, 30)], "while-true", sampleWithout(40))).toEqual([5, 15, 25]);
  });

  it("wait for a rally day while a state lasts, and let an event go", () => {
    const sample = sampleWithout(40, 5, 6, 16);
    expect(casesOf([signal(5, 26)], "while-true", sample)).toEqual([7, 17]);
    expect(casesOf([signal(5, 26)], "sessions", sample)).toEqual([]);
  });

  it("equal a scan of all bars, on random bars and every rule", () => {
    const analysis = analyze(randomSeries(11, 1500), []);
    const sample = sampleOf(analysis.context, everyDay);
    const rules = new Set(analysis.signals.map(({ rule }) => rule));
    expect(rules.size).toBeGreaterThan(15);
    for (const rule of rules) {
      const own = analysis.signals.filter((found) => found.rule === rule);
      const isOn = (t: number): boolean =>
        own.some(({ knownAt, endedAt = 1500 }) => t >= knownAt && t < endedAt && at(sample.cells, t) >= 0);
      const cases = casesOf(own, "while-true", sample);
      let last = -10;
      const naive = Array.from({ length: 1500 }, (_, t) => t).filter((t) => {
        if (!isOn(t) || t - last < 10) return false;
        last = t;
        return true;
      });
      expect(cases).toEqual(naive);
    }
  });
});

describe("the placebo", () => {
  it("fires on about so many rally days, ten sessions apart, the same for a seed and a symbol", () => {
    const sample = sampleWithout(200_000);
    const cases = placeboCases(4, sample);
    const rate = PLACEBO_SHARE / (1 + 9 * PLACEBO_SHARE);
    expect(cases.length / 200_000).toBeCloseTo(rate, 3);
    expect(Math.min(...cases.slice(1).map((t, i) => t - (cases[i] ?? 0)))).toBe(10);
    expect(placeboCases(4, sample)).toEqual(cases);
    expect(placeboCases(5, sample)).not.toEqual(cases);
    expect(placeboCases(4, { ...sample, symbol: "OTHER" })).not.toEqual(cases);
  });

  it("spares days that are not in the sample", () => {
    const left = Array.from({ length: 9000 }, (_, t) => t);
    expect(placeboCases(4, sampleWithout(10_000, ...left)).every((t) => t >= 9000)).toBe(true);
  });
});

function inSample({ cells }: Sample): number[] {
  return Array.from({ length: cells.length }, (_, t) => t).filter((t) => at(cells, t) >= 0);
}

describe("the sample", () => {
  const series = randomSeries(21, 1200);
  const context = createContext(series);
  const all = sampleOf(context, everyDay);

  it("holds the rally days, each in the cell of its volatility and extension", () => {
    const days = inSample(all);
    expect(days.length).toBeGreaterThan(100);
    expect(all.days).toBe(days.filter((t) => t < 1140).length);
    for (let t = 0; t < 1200; t++) {
      const highest = Math.max(...series.close.slice(Math.max(0, t - 251), t + 1));
      const { above200 } = standingAt(context, t);
      const isRally = t >= 251 && at(series.close, t) >= 0.9 * highest && above200 > 0;
      const cell = isRally ? outlookCell(volatility60(series.close, t), above200) : -1;
      expect(at(all.cells, t)).toBe(cell);
    }
    expect(Math.max(...all.cells)).toBeLessThan(outlookShape.rows * outlookShape.columns);
  });

  it("begins on a date, after some bars, and with enough traded", () => {
    const from = at(series.days, 700);
    expect(inSample(sampleOf(context, { ...everyDay, from }))).toEqual(inSample(all).filter((t) => t >= 700));
    const older = sampleOf(context, { ...everyDay, minHistory: 800 });
    expect(inSample(older)).toEqual(inSample(all).filter((t) => t >= 799));
    const traded = (t: number): number => {
      let sum = 0;
      for (let i = t - 49; i <= t; i++) sum += at(series.close, i) * at(series.volume ?? series.close, i);
      return sum / 50;
    };
    const limit = traded(inSample(all)[50] ?? 0) + 1;
    const liquid = sampleOf(context, { ...everyDay, minDollarVolume: limit });
    expect(inSample(liquid)).toEqual(inSample(all).filter((t) => traded(t) >= limit));
    expect(liquid.days).toBeLessThan(all.days);
  });

  it("holds a series without volume to no traded volume", () => {
    const { volume: _, ...without } = series;
    const sample = sampleOf(createContext(without), { ...everyDay, minDollarVolume: 1e12 });
    expect(inSample(sample)).toEqual(inSample(all));
  });
});

describe("quarters", () => {
  it.each([
    ["2020-01-01", 2020 * 4],
    ["2020-03-31", 2020 * 4],
    ["2020-04-01", 2020 * 4 + 1],
    ["1999-12-31", 1999 * 4 + 3],
    ["1962-07-02", 1962 * 4 + 2],
  ])("%s", (date, quarter) => {
    const day = parseIsoDate(date) ?? Number.NaN;
    expect(isoDate(day)).toBe(date);
    expect(quarterOf(day)).toBe(quarter);
  });
});
