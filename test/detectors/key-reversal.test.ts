import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import { blowOffTop } from "../../src/detectors/blow-off-top.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import type { Series } from "../../src/series/series.ts";
import { moveWith, QUIET, setCloses, type Bars } from "./climax-move.ts";
import { signalsOf, spans } from "./signals-of.ts";

const BAR = 290;

/** On bar 290: up to 170, down to 150, a close in the lowest quarter on twice the usual volume; changes to that. */
function reversal({ high = 170, low = 150, close = 155, volume = 2000 } = {}) {
  return (bars: Bars): void => {
    bars.high[BAR] = high;
    bars.low[BAR] = low;
    bars.close[BAR] = close;
    bars.volume[BAR] = volume;
  };
}

const reversals = (series: Series, overrides: Readonly<Record<string, number>> = {}) =>
  signalsOf(blowOffTop, series, overrides).filter(({ rule, knownAt }) => rule.startsWith("key") && knownAt > QUIET);

const firesWith = (changes: Parameters<typeof reversal>[0], overrides = {}) =>
  reversals(moveWith(reversal(changes)), overrides).length > 0;

describe("key reversal", () => {
  it("speaks of a new high, a lower close near the low, and twice the usual volume", () => {
    const [signal, ...others] = reversals(moveWith(reversal()));
    expect(others).toEqual([]);
    expect(signal).toMatchObject({
      rule: "key-reversal",
      knownAt: BAR,
      severity: 0.5,
      anchors: [
        { role: "high", at: BAR, price: 170 },
        { role: "close", at: BAR, price: 155 },
      ],
      message: { data: { high: 170, close: 155, changePercent: -3.125, closePositionPercent: 25, volumeRatio: 2 } },
    });
    expect(signal?.message.data).toMatchObject({ averageDays: 200 });
  });

  it("is silent just under each of its thresholds", () => {
    expect(firesWith({ close: 155.01 })).toBe(false);
    expect(firesWith({ volume: 1999 })).toBe(false);
    expect(firesWith({ high: 160.99, close: 150 })).toBe(false);
    expect(firesWith({ high: 161, close: 150 })).toBe(true);
    expect(firesWith({ low: 159, high: 170, close: 160 })).toBe(false);
    expect(firesWith({ low: 159, high: 170, close: 159.99 })).toBe(true);
  });

  it("is silent on a bar without a range", () => {
    expect(firesWith({ high: 161, low: 161, close: 161 })).toBe(false);
  });

  it("is stronger on heavier volume, up to four times the usual", () => {
    const severities = [3000, 4000, 9000].map((volume) => reversals(moveWith(reversal({ volume })))[0]?.severity);
    expect(severities).toEqual([0.75, 1, 1]);
  });
});

describe("key reversal: its life, its parameters", () => {
  it("expires after ten sessions, or ends with a close above its high", () => {
    expect(reversals(moveWith(reversal(), 320))[0]).toMatchObject({ endedAt: BAR + 10, endReason: "expired" });
    const recovered = moveWith((bars) => {
      reversal()(bars);
      setCloses(bars, BAR + 3, [170, 170.01]);
    }, 320);
    expect(reversals(recovered)[0]).toMatchObject({ endedAt: BAR + 4, endReason: "invalidated" });
    expect(spans(reversals(recovered, { lasts: 4, invalidation: 1 }))).toEqual([["key-reversal", BAR, BAR + 4]]);
  });

  it("has a rule of its own far above the average", () => {
    // 155 against an average of 131.63 on bar 290: 17.8 %.
    const series = moveWith(reversal());
    expect(reversals(series, { reversalExtension: 18 }).map(({ rule }) => rule)).toEqual(["key-reversal"]);
    expect(reversals(series, { reversalExtension: 17 }).map(({ rule, knownAt }) => [rule, knownAt])).toEqual([
      ["key-reversal", BAR],
      ["key-reversal-extended", BAR],
    ]);
  });

  it("takes its numbers from its parameters", () => {
    expect(firesWith({ close: 155.01 }, { closePosition: 26 })).toBe(true);
    expect(firesWith({ volume: 1999 }, { reversalVolume: 1.9 })).toBe(true);
    const oldHigh = moveWith((bars) => {
      reversal()(bars);
      bars.high[200] = 171;
    });
    expect(reversals(oldHigh)).toEqual([]);
    expect(reversals(oldHigh, { highPeriod: 90 })).toHaveLength(1);
    expect(reversals(oldHigh, { highPeriod: 91 })).toEqual([]);
  });
});

describe("key reversal: its needs", () => {
  it("is silent where nothing was traded before, and where the volume cannot be believed", () => {
    const dead = moveWith((bars) => {
      reversal()(bars);
      bars.volume.fill(0, 0, BAR);
    });
    expect(reversals(dead)).toEqual([]);
    expect(firesWith({ volume: 0 }, { reversalVolume: 0 })).toBe(false);
  });

  it.each(["high", "low", "volume"] as const)("cannot be judged without %s, which leaves the climax run", (column) => {
    const { [column]: _, ...series } = moveWith(reversal());
    const result = runDetector(blowOffTop, createContext(series), defaultValues(blowOffTop));
    expect(result).toMatchObject({
      status: "ran",
      muted: [
        { rule: "key-reversal", missing: [column] },
        { rule: "key-reversal-extended", missing: [column] },
      ],
    });
    expect(reversals(series)).toEqual([]);
  });
});
