import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { turnoverTrend } from "../../src/detectors/turnover-trend.ts";
import { drawn } from "../random-series.ts";
import { signalsOf, spans } from "./signals-of.ts";

interface Shape {
  /** Volume of the 126 bars up to bar 881; that of all bars before is 1,000. */
  readonly busy: number;
  /** Close from bar 800 on; 100 before. */
  readonly price: number;
  /** Volumes after bar 881. */
  readonly after?: readonly number[];
}

function busyAfterRise({ busy, price, after = [] }: Shape) {
  const length = 882 + after.length;
  const close = Array.from({ length }, (_, t) => (t < 800 ? 100 : price));
  const volume = Array.from({ length }, (_, t) => (t < 756 ? 1000 : (after[t - 882] ?? busy)));
  return drawn({ close, volume });
}

describe("turnover-trend", () => {
  it("speaks from a ratio of 1.5 on, after a doubling", () => {
    const signals = signalsOf(turnoverTrend, busyAfterRise({ busy: 1500, price: 200 }));
    expect(signals).toEqual([
      {
        detector: "turnover-trend",
        rule: "turnover-trend",
        knownAt: 881,
        severity: 0.5,
        anchors: [
          { role: "start", at: 125, price: 100 },
          { role: "close", at: 881, price: 200 },
        ],
        message: {
          id: "turnover-trend",
          data: { turnoverRatio: 1.5, changePercent: 100, sessions: 756, averageSessions: 126 },
        },
      },
    ]);
  });

  it("is silent just under either threshold", () => {
    expect(signalsOf(turnoverTrend, busyAfterRise({ busy: 1499, price: 200 }))).toEqual([]);
    expect(signalsOf(turnoverTrend, busyAfterRise({ busy: 1500, price: 199.99 }))).toEqual([]);
  });

  it("ends when turnover falls back to a trend that has come up", () => {
    const series = busyAfterRise({ busy: 1500, price: 200, after: [1750, 1500] });
    expect(spans(signalsOf(turnoverTrend, series))).toEqual([["turnover-trend", 881, 883]]);
  });

  it("is stronger the further turnover is above its trend, up to three times", () => {
    const severities = [2100, 3000, 6000].map(
      (busy) => signalsOf(turnoverTrend, busyAfterRise({ busy, price: 200 }))[0]?.severity,
    );
    expect(severities).toEqual([expect.closeTo(0.7, 12), 1, 1]);
  });
});

describe("turnover-trend: its needs", () => {
  it("waits for 882 bars, however busy they are", () => {
    const short = drawn({
      close: Array.from({ length: 881 }, (_, t) => (t < 100 ? 100 : 300)),
      volume: Array.from({ length: 881 }, (_, t) => 1000 * 1.01 ** t),
    });
    expect(runDetector(turnoverTrend, createContext(short), defaultValues(turnoverTrend))).toMatchObject({
      status: "insufficient-history",
      needed: 882,
    });
  });

  it("takes its numbers from its parameters", () => {
    const series = busyAfterRise({ busy: 1500, price: 200 });
    expect(signalsOf(turnoverTrend, series, { ratio: 1.51 })).toEqual([]);
    expect(signalsOf(turnoverTrend, series, { rise: 101 })).toEqual([]);
    expect(spans(signalsOf(turnoverTrend, series, { ratio: 1.4 }))[0]?.[1]).toBe(881);
    // Ten bars of 1,500 and ten of 1,000 make 1.25 times the trend: bar 765 with averages of 20 bars.
    const shorter = { averageSessions: 20, returnSessions: 60, rise: 0, ratio: 1.25 };
    expect(spans(signalsOf(turnoverTrend, series, shorter))[0]?.[1]).toBe(765);
  });

  it("cannot be judged without volume", () => {
    const { symbol, instrument, days, close } = busyAfterRise({ busy: 1500, price: 200 });
    const result = runDetector(
      turnoverTrend,
      createContext({ symbol, instrument, days, close }),
      defaultValues(turnoverTrend),
    );
    expect(result).toMatchObject({ status: "not-applicable", missing: ["volume"] });
  });

  it("is silent where nothing is traded at all", () => {
    const series = busyAfterRise({ busy: 1500, price: 200 });
    expect(signalsOf(turnoverTrend, { ...series, volume: new Float64Array(882) })).toEqual([]);
  });
});
