import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import { criticalValuesFor } from "../../src/detectors/critical-values.ts";
import { explosivePrice } from "../../src/detectors/explosive-price.ts";
import { explosiveWeeks } from "../../src/detectors/explosive-weeks.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { sliceSeries, type Series } from "../../src/series/series.ts";
import { drawn, seededRandom, gaussian } from "../random-series.ts";
import { signalsOf, spans } from "./signals-of.ts";

const BARS_A_WEEK = 5;

/**
 * So many weeks of five equal closes each, from a Monday on. A week's log price is that of the week before, plus `push` of its
 * distance from the first price where the week is `from` or later, plus a little chance; the last `after` weeks fall.
 */
function growing({ weeks = 200, from = 150, push = 0.06, seed = 1, after = 0 } = {}): Series {
  const random = seededRandom(seed);
  let log = 0;
  const levels = Array.from({ length: weeks }, (_, week) => {
    const start = week >= from && week < weeks - after;
    log += (start ? push * (log + 0.3) : week > from ? -0.3 : 0) + gaussian(random) * 0.004;
    return 50 * Math.exp(log);
  });
  return drawn({ close: levels.flatMap((level) => Array.from({ length: BARS_A_WEEK }, () => level)) });
}

/** The last bar of a week. */
const fridayOf = (week: number): number => week * BARS_A_WEEK + BARS_A_WEEK - 1;

const weekly = (series: Series): Float64Array =>
  Float64Array.from({ length: series.close.length / BARS_A_WEEK }, (_, week) =>
    Math.log(series.close[fridayOf(week)] ?? 0),
  );

describe("explosive-price", () => {
  const series = growing();
  const signals = signalsOf(explosivePrice, series);
  const judged = explosiveWeeks(weekly(series));
  const first = judged.grade.findIndex((grade, week) => week >= 150 && grade > 0);

  it("speaks on the Friday of the sixth week in a row above the critical value", () => {
    expect([...judged.grade.subarray(first, first + 6)].every((grade) => grade > 0)).toBe(true);
    expect(judged.grade[first - 1]).toBe(0);
    const signal = signals.find(({ rule, knownAt }) => rule === "explosive-price-95" && knownAt >= fridayOf(150));
    expect(signal).toMatchObject({ detector: "explosive-price", knownAt: fridayOf(first + 5), severity: 0.35 });
  });

  it("tells the statistic, its critical value and the window that is strongest", () => {
    const signal = signals.find(({ knownAt }) => knownAt >= fridayOf(150));
    const week = first + 5;
    const start = judged.start[week] ?? -1;
    expect(signal?.message.data).toEqual({
      statistic: judged.statistic[week],
      critical: criticalValuesFor(week + 1)?.p95,
      weeks: 6,
      windowWeeks: week - start,
      changePercent: expect.closeTo(
        ((series.close[fridayOf(week)] ?? 0) / (series.close[fridayOf(start)] ?? 1) - 1) * 100,
        9,
      ),
    });
    expect(signal?.anchors).toEqual([
      { role: "start", at: fridayOf(start), price: series.close[fridayOf(start)] },
      { role: "close", at: fridayOf(week), price: series.close[fridayOf(week)] },
    ]);
  });

  it("adds a stronger warning above the critical value of 1 %, and one from 2.5 on", () => {
    const late = signals.filter(({ knownAt }) => knownAt >= fridayOf(150));
    expect(new Set(late.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
      new Set(["explosive-price-95 0.35", "explosive-price-99 0.65", "explosive-price-99 1"]),
    );
    for (const { rule, severity, message } of late) {
      if (rule === "explosive-price-99")
        expect(message.data["statistic"]).toBeGreaterThan(severity === 1 ? 2.4999 : 1.2);
    }
  });

  it("ends on the Friday of the first week that is not above it", () => {
    const over = growing({ weeks: 230, after: 30 });
    const last = signalsOf(explosivePrice, over).findLast(({ rule }) => rule === "explosive-price-95");
    const end = ((last?.endedAt ?? Number.NaN) - 4) / BARS_A_WEEK;
    const { grade } = explosiveWeeks(weekly(over));
    expect([grade[end - 1], grade[end]]).toEqual([expect.toSatisfy((own) => own > 0), 0]);
    expect(last?.endReason).toBe("no-longer-true");
  });

  it("is silent on a fall as explosive as that", () => {
    const { close, ...rest } = series;
    const upsideDown = { ...rest, close: close.map((price) => 2500 / price) };
    const { statistic } = explosiveWeeks(weekly(upsideDown));
    expect(statistic.at(-1)).toBeCloseTo(judged.statistic.at(-1) ?? 0, 6);
    expect(signalsOf(explosivePrice, upsideDown).filter(({ knownAt }) => knownAt >= fridayOf(150))).toEqual([]);
  });

  it("takes the duration from its parameter", () => {
    const at = (weeks: number) =>
      signalsOf(explosivePrice, series, { weeks }).find(({ knownAt }) => knownAt >= fridayOf(150))?.knownAt;
    expect([at(1), at(3)]).toEqual([fridayOf(first), fridayOf(first + 2)]);
  });
});

const run = (bars: number) =>
  runDetector(explosivePrice, createContext(sliceSeries(growing(), 0, bars)), defaultValues(explosivePrice));

describe("explosive-price: weeks", () => {
  it("judges no week before it is over", () => {
    const series = growing();
    const signal = signalsOf(explosivePrice, series).find(({ knownAt }) => knownAt >= fridayOf(150));
    const known = signal?.knownAt ?? 0;
    const until = (bars: number) =>
      signalsOf(explosivePrice, sliceSeries(series, 0, bars)).filter(({ knownAt }) => knownAt >= fridayOf(150));
    expect(until(known)).toEqual([]);
    expect(until(known + 1)[0]).toMatchObject({ knownAt: known });
  });

  it("learns on the next session that a week without a Friday is over", () => {
    const series = growing();
    const signal = signalsOf(explosivePrice, series).find(({ knownAt }) => knownAt >= fridayOf(150));
    const friday = signal?.knownAt ?? 0;
    const kept = Int32Array.from(series.days.keys()).filter((t) => t !== friday);
    const without: Series = {
      symbol: "HOLIDAY",
      instrument: "stock",
      days: series.days.filter((_, t) => t !== friday),
      close: Float64Array.from(kept, (t) => series.close[t] ?? 0),
    };
    expect(signalsOf(explosivePrice, without).find(({ knownAt }) => knownAt >= fridayOf(150))).toMatchObject({
      knownAt: friday,
      anchors: [{ role: "start" }, { role: "close", at: friday - 1 }],
    });
    expect(without.days[friday]).toBe((series.days[friday] ?? 0) + 3);
  });

  it("is the same on any history that holds 260 weeks", () => {
    const series = growing({ weeks: 420, from: 360 });
    const late = (from: number) =>
      spans(signalsOf(explosivePrice, sliceSeries(series, from, series.days.length))).flatMap(([rule, known, end]) =>
        known + from >= fridayOf(360) ? [[rule, known + from, end === undefined ? end : end + from]] : [],
      );
    expect(late(90 * BARS_A_WEEK)).toEqual(late(0));
    expect(late(0).length).toBeGreaterThan(1);
  });

  it("joins nothing over a gap of more than four weeks", () => {
    const series = growing();
    const gap = 148 * BARS_A_WEEK;
    const halted = (weeks: number): Series => ({
      ...series,
      days: series.days.map((day, t) => (t < gap ? day : day + 7 * weeks)),
    });
    const after = (weeks: number) => signalsOf(explosivePrice, halted(weeks)).filter(({ knownAt }) => knownAt > gap);
    expect(after(4).length).toBeGreaterThan(0);
    expect(after(5)).toEqual([]);
  });

  it("waits for two years of weeks, in any market", () => {
    expect(run(727)).toMatchObject({ status: "insufficient-history", needed: 728 });
    expect(run(728)).toMatchObject({ status: "ran" });
  });
});

describe("criticalValuesFor", () => {
  it("takes the next larger size that is kept, and none under two years", () => {
    expect(criticalValuesFor(103)).toBeUndefined();
    expect([104, 105, 156, 157, 260].map((weeks) => criticalValuesFor(weeks)?.weeks)).toEqual([
      104, 156, 156, 208, 260,
    ]);
  });

  it("grows with the size and with what is rarer", () => {
    const rows = [104, 156, 208, 260].flatMap((weeks) => criticalValuesFor(weeks) ?? []);
    expect(rows.filter(({ p90, p95, p99 }) => p90 < p95 && p95 < p99)).toHaveLength(4);
    const values = rows.map(({ p95 }) => p95);
    expect(values.toSorted((a, b) => a - b)).toEqual(values);
  });
});
