import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import type { Detector, DetectorResult, RuleSignal } from "../../src/detectors/contract.ts";
import { detectors } from "../../src/detectors/index.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { sliceSeries, type Series } from "../../src/series/series.ts";
import { verifyDetector } from "../../src/study/no-repaint.ts";
import { drawn, randomSeries, seededRandom } from "../random-series.ts";
import { realSeries } from "../real-series.ts";
import { hasShared } from "../shared.ts";

const LENGTH = 1400;
const random = Array.from({ length: 12 }, (_, i) => randomSeries(i + 1, LENGTH));

const run = (detector: Detector, series: Series): DetectorResult =>
  runDetector(detector, createContext(series), defaultValues(detector));

function signalsOf(detector: Detector, series: Series): RuleSignal[] {
  const result = run(detector, series);
  if (result.status === "failed") throw new Error(result.error);
  return result.status === "ran" ? result.signals.toSorted(inOrder) : [];
}

const inOrder = (a: RuleSignal, b: RuleSignal): number =>
  a.knownAt - b.knownAt || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) || a.severity - b.severity;

/** The lengths at which cheating would show: around each bar at which something becomes known or ends, and by chance. */
function tellingLengths(signals: readonly RuleSignal[], length: number, seed: number): number[] {
  const random = seededRandom(seed);
  const moments = signals.flatMap(({ knownAt, endedAt, pivotAt }) => [knownAt, endedAt ?? knownAt, pivotAt ?? knownAt]);
  const chosen =
    moments.length <= 12
      ? moments
      : Array.from({ length: 12 }, () => moments[Math.floor(random() * moments.length)] ?? 0);
  const around = chosen.flatMap((t) => [t, t + 1, t + 2, t + 6]);
  const chance = Array.from({ length: 8 }, () => Math.floor(random() * length));
  return [...new Set([...around, ...chance])].filter((n) => n >= 1 && n <= length);
}

function expectNoLookAhead(detector: Detector, series: Series, seed: number): void {
  const prefixes = tellingLengths(signalsOf(detector, series), series.days.length, seed);
  for (const chosen of [prefixes, "sample"] as const) {
    const verification = verifyDetector(detector, series, { prefixes: chosen, seed });
    expect(verification).toMatchObject({ status: "replayed", differences: [] });
  }
}

const shape = (signal: RuleSignal) => [signal.rule, signal.knownAt, signal.endedAt, signal.severity];

describe.each(detectors.map((detector) => ({ id: detector.id, detector })))("$id", ({ id, detector }) => {
  it("declares itself completely", () => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(detector.docs.length).toBeGreaterThan(200);
    expect(detector.source.length).toBeGreaterThan(10);
    for (const { default: value, min, max, unit, description } of Object.values(detector.parameters)) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      expect(unit).not.toBe("");
      expect(description.length).toBeGreaterThan(10);
    }
  });

  it("never looks ahead on random series", () => {
    random.slice(0, 6).forEach((series, i) => expectNoLookAhead(detector, series, i));
  });

  it("finds the same in force on the last bar whether it looks at all bars or at the newest", () => {
    for (const series of [...random.slice(0, 4), ...realSeries().slice(0, 4)]) {
      for (let length = series.days.length; length > series.days.length - 120; length -= 3) {
        const context = createContext(sliceSeries(series, 0, length));
        const inForce = (wanted: "all" | "in-force") => {
          const result = runDetector(detector, context, defaultValues(detector), wanted);
          const signals = result.status === "ran" ? result.signals : [];
          return signals.filter(({ endedAt }) => endedAt === undefined).toSorted(inOrder);
        };
        expect(inForce("in-force"), `${series.symbol}, ${length} bars`).toEqual(inForce("all"));
      }
    }
  });

  it("has every one of its rules fire on random or real series", () => {
    const fired = new Set(
      [...random, ...realSeries()].flatMap((series) => signalsOf(detector, series).map(({ rule }) => rule)),
    );
    expect([...fired].toSorted()).toEqual(detector.rules.map((rule) => rule.id).toSorted());
  });

  it("makes signals that hold together", () => {
    for (const series of random) {
      for (const signal of signalsOf(detector, series)) {
        expect(detector.rules.map((rule) => rule.id)).toContain(signal.rule);
        expect(signal.message.id).toBe(signal.rule);
        expect(signal.severity).toBeGreaterThan(0);
        expect(signal.severity).toBeLessThanOrEqual(1);
        expect(signal.pivotAt ?? signal.knownAt).toBeLessThanOrEqual(signal.knownAt);
        expect(signal.endedAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(signal.knownAt);
        expect(signal.endedAt === undefined).toBe(signal.endReason === undefined);
        expect(signal.anchors.length).toBeGreaterThan(0);
        for (const { at, price } of signal.anchors) {
          expect(at).toBeLessThanOrEqual(signal.knownAt);
          expect(price).toBeGreaterThan(0);
        }
        for (const value of Object.values(signal.message.data)) expect(Number.isFinite(value)).toBe(true);
      }
    }
  });

  it("does not depend on the unit of price or volume", () => {
    for (const series of random.slice(0, 4)) {
      const scaled = { ...series, ...scaledColumns(series, 4, 8) };
      expect(signalsOf(detector, scaled).map(shape)).toEqual(signalsOf(detector, series).map(shape));
    }
  });

  it("is silent on flat prices", () => {
    const flat = Array.from({ length: LENGTH }, () => 50);
    const { volume } = randomSeries(3, LENGTH);
    expect(signalsOf(detector, { ...drawn({ close: flat }), volume })).toEqual([]);
  });

  it("says that a short series is too short", () => {
    const needed = detector.warmup(defaultValues(detector));
    const short = randomSeries(1, needed - 1);
    expect(run(detector, short)).toEqual({ detector: id, status: "insufficient-history", needed, had: needed - 1 });
  });

  it("is silent without a column that its rule needs, and says so", () => {
    const { symbol, instrument, days, close } = random[0] ?? drawn({ close: [] });
    const result = run(detector, { symbol, instrument, days, close });
    const needy = detector.rules.filter((rule) => rule.needs.length > 0).map((rule) => rule.id);
    if (result.status === "not-applicable") expect(needy.length).toBe(detector.rules.length);
    else if (result.status === "ran") {
      expect(result.muted.map(({ rule }) => rule)).toEqual(needy);
      expect(result.signals.filter(({ rule }) => needy.includes(rule))).toEqual([]);
    } else expect.fail(result.status);
  });

  if (detector.category === "volume") {
    it("is silent on constant volume", () => {
      for (const series of random.slice(0, 4)) {
        const volume = new Float64Array(LENGTH).fill(1_000_000);
        expect(signalsOf(detector, { ...series, volume })).toEqual([]);
      }
    });
  }

  it.skipIf(!hasShared)("never looks ahead on real bars (needs ../shared)", () => {
    realSeries().forEach((series, i) => expectNoLookAhead(detector, series, i));
  });
});

it("no rule belongs to two detectors", () => {
  const rules = detectors.flatMap((detector) => detector.rules.map((rule) => rule.id));
  expect(new Set(rules).size).toBe(rules.length);
});

const times = (column: Float64Array | undefined, factor: number) => column?.map((value) => value * factor);

function scaledColumns(series: Series, price: number, shares: number): Partial<Series> {
  return {
    open: times(series.open, price),
    high: times(series.high, price),
    low: times(series.low, price),
    close: series.close.map((value) => value * price),
    volume: times(series.volume, shares),
  };
}
