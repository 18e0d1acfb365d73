import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { nextSession } from "../../src/analysis/next-session.ts";
import { ticksPerUnit, usualVolume } from "../../src/analysis/next-bar.ts";
import type { Trigger } from "../../src/analysis/trigger.ts";
import { createContext } from "../../src/detectors/context.ts";
import type { Signal } from "../../src/detectors/contract.ts";
import { detectors } from "../../src/detectors/index.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { sliceSeries, type Series } from "../../src/series/series.ts";
import { randomSeries } from "../random-series.ts";
import { realSeries } from "../real-series.ts";
import { hasShared } from "../shared.ts";

function longer(column: Float64Array | undefined, value: number): Float64Array | undefined {
  return column === undefined ? undefined : Float64Array.from([...column, value]);
}

/** The series with one bar more, made in another way than the code under test makes it. */
function extended(series: Series, close: number, volume: number): Series {
  const before = series.close.at(-1) ?? Number.NaN;
  return {
    ...series,
    days: Int32Array.from([...series.days, (series.days.at(-1) ?? 0) + 3]),
    open: longer(series.open, before),
    high: longer(series.high, Math.max(before, close)),
    low: longer(series.low, Math.min(before, close)),
    close: Float64Array.from([...series.close, close]),
    volume: longer(series.volume, volume),
  };
}

/** All signals of a detector once the next session has closed. */
function signalsAfter(id: string, series: Series, close: number, volume: number): readonly Signal[] {
  const detector = detectors.find((entry) => entry.id === id);
  if (detector === undefined) throw new Error(`no detector ${id}`);
  const result = runDetector(detector, createContext(extended(series, close, volume)), defaultValues(detector));
  return result.status === "ran" ? result.signals : [];
}

describe("the usual volume", () => {
  it("is the average of the sessions that have one", () => {
    const series = randomSeries(1, 60);
    const volume = Float64Array.from(series.close, (_, bar) => (bar % 2 === 0 ? 0 : 1000));
    expect(usualVolume({ ...series, volume })).toBe(1000);
    expect(usualVolume({ ...series, volume: new Float64Array(60) })).toBeNull();
  });
});

function fires({ detector, rule, volume }: Trigger, series: Series, close: number, shares = volume): boolean {
  const signals = signalsAfter(detector, series, close, shares ?? usualVolume(series) ?? 0);
  return signals.some((signal) => signal.rule === rule && signal.knownAt === series.days.length);
}

function clears(signal: Signal, series: Series, close: number): boolean {
  const after = signalsAfter(signal.detector, series, close, usualVolume(series) ?? 0);
  const own = after.filter(
    ({ rule, knownAt, severity }) => rule === signal.rule && knownAt === signal.knownAt && severity === signal.severity,
  );
  expect(own).toHaveLength(1);
  return own[0]?.endedAt === series.days.length;
}

/** Every end of every range: the answer is yes on it and no a tick beyond. */
function expectEnds({ ranges }: Trigger, open: number, happens: (close: number) => boolean): void {
  const perUnit = ticksPerUnit(open);
  const beside = (close: number, ticks: number): number => (Math.round(close * perUnit) + ticks) / perUnit;
  for (const { low, high } of ranges) {
    if (low !== null) expect([happens(low), happens(beside(low, -1))]).toEqual([true, false]);
    if (high !== null) expect([happens(high), happens(beside(high, 1))]).toEqual([true, false]);
    if (low === null) expect(happens(beside((high ?? open) * 0.999, 0))).toBe(true);
    if (high === null) expect(happens(beside((low ?? open) * 1.001, 0))).toBe(true);
  }
}

function expectTriggersHold(series: Series): string[] {
  const analysis = analyze(series, []);
  const { next, clearing } = nextSession(analysis, {});
  for (const trigger of next.fires) {
    expectEnds(trigger, next.open, (close) => fires(trigger, series, close));
    expectVolume(trigger, series, next.open);
  }
  for (const [signal, trigger] of clearing) expectEnds(trigger, next.open, (close) => clears(signal, series, close));
  for (const { detector, rules } of next.silent) {
    for (const percent of [-18, -6, 0, 4, 18]) {
      const close = (Math.round(next.open * 100) * (100 + percent)) / 10_000;
      const signals = signalsAfter(detector, series, Number(close.toFixed(2)), usualVolume(series) ?? 0);
      const fired = signals.filter(({ knownAt, rule }) => knownAt === series.days.length && rules.includes(rule));
      expect(fired).toEqual([]);
    }
  }
  expect([...clearing.keys()]).toEqual(analysis.signals.filter(({ endedAt }) => endedAt === undefined));
  return next.fires.map(({ rule }) => rule);
}

/** A hundredth of the average less, and the nearest close fires no longer. */
function expectVolume(trigger: Trigger, series: Series, open: number): void {
  if (trigger.volume === null) return;
  const ends = trigger.ranges.flatMap(({ low, high }) => {
    const isAround = (low ?? 0) <= open && open <= (high ?? Infinity);
    return isAround ? [open] : [low, high].filter((close) => close !== null);
  });
  const [nearest = open] = ends.toSorted((a, b) => Math.abs(a - open) - Math.abs(b - open));
  const less = trigger.volume - Math.round((usualVolume(series) ?? 0) / 100) - 1;
  expect(fires(trigger, series, nearest, less)).toBe(false);
}

describe("nextSession", () => {
  it("tells closes that do it, to the tick, on random series", () => {
    const rules = new Set<string>();
    for (let seed = 1; seed <= 8; seed++) {
      const series = sliceSeries(randomSeries(seed, 1400), 0, 1400 - 37 * seed);
      for (const rule of expectTriggersHold(series)) rules.add(rule);
    }
    expect(rules.size).toBeGreaterThan(10);
  });

  it.skipIf(!hasShared)("tells closes that do it on real bars (needs ../shared)", () => {
    for (const series of realSeries()) {
      expectTriggersHold(sliceSeries(series, 0, series.days.length - 211));
    }
  });

  it("agrees with the price that takes an event back", () => {
    const series = sliceSeries(randomSeries(4, 1400), 0, 1300);
    const { next, clearing } = nextSession(analyze(series, []), {});
    const taken = [...clearing].filter(([{ invalidAbove }]) => invalidAbove !== undefined);
    expect(taken.length).toBeGreaterThan(0);
    for (const [{ invalidAbove = 0 }, { ranges }] of taken) {
      const low = ranges.at(-1)?.low;
      if (low === null || low === undefined || low <= next.open) continue;
      expect(low).toBeGreaterThan(invalidAbove);
      expect(low).toBeLessThanOrEqual(invalidAbove + 0.0101);
    }
  });

  it("does without volume, range and history", () => {
    const { symbol, instrument, days, close } = randomSeries(2, 900);
    const bare = nextSession(analyze({ symbol, instrument, days, close }, []), {});
    expect(bare.next.volume).toBeNull();
    expect(bare.next.fires.every(({ volume }) => volume === null)).toBe(true);
    const young = nextSession(analyze(randomSeries(2, 3), []), {});
    expect(young.next).toMatchObject({ fires: [], silent: [] });
    expect(nextSession(analyze(randomSeries(2, 1), []), {}).clearing.size).toBe(0);
  });

  it("asks with the parameters that the warnings are made with", () => {
    const series = randomSeries(3, 1400);
    const low = { "run-up": { rise: 2, strongRise: 1000 } };
    const runUpFires = (overrides: typeof low | Record<string, never>) => {
      const { next } = nextSession(analyze(series, [], overrides), overrides);
      return next.fires.find(({ rule }) => rule === "run-up-50");
    };
    expect(runUpFires(low)).not.toEqual(runUpFires({}));
  });

  it("leaves the series as it was", () => {
    const series = randomSeries(5, 800);
    const before = [...series.close];
    nextSession(analyze(series, []), {});
    expect([...series.close]).toEqual(before);
    expect(series.days.length).toBe(800);
  });
});

it("ticksPerUnit follows the digits that prices are told with", () => {
  expect([250_000, 99_999, 299.66, 1, 0.99, 0.01, 0.00123].map(ticksPerUnit)).toEqual([
    1, 100, 100, 100, 10_000, 10_000, 100_000,
  ]);
});
