import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { volatilityExpansion } from "../../src/detectors/volatility-expansion.ts";
import { drawn } from "../random-series.ts";
import { signalsOf, spans } from "./signals-of.ts";

/** The first bar that can be ranked: 20 bars of volatility, 252 values to rank it among. */
const FIRST = 272;

/**
 * Closes of 100 in bars of a constant, narrow range; bars 0 to `wild` are very wide, which puts just `wild` of the 252 values that
 * bar 272 is ranked among above its own; bar 272 is a little wider than the narrow ones.
 */
function widened(wild: number, lastClose = 100, after: readonly number[] = []) {
  const close = [...Array.from({ length: FIRST }, () => 100), lastClose, ...after];
  const half = (t: number): number => (t <= wild ? 10 : t === FIRST ? 0.5 : 0.1);
  return drawn({
    close,
    high: close.map((price, t) => Math.max(price, 100) + half(t)),
    low: close.map((price, t) => Math.min(price, 100) - half(t)),
    open: close.map(() => 100),
  });
}

const rulesAt = (wild: number, overrides = {}) =>
  signalsOf(volatilityExpansion, widened(wild), overrides).map(({ rule, knownAt }) => [rule, knownAt]);

describe("volatility-expansion", () => {
  it("speaks from a rank of 90 on, and again from 95 on", () => {
    expect(rulesAt(26)).toEqual([]); // 226 of 252 below: 89.7 %
    expect(rulesAt(25)).toEqual([["volatility-90-near-high", FIRST]]); // 227: 90.1 %
    expect(rulesAt(13)).toEqual([["volatility-90-near-high", FIRST]]); // 239: 94.8 %
    expect(rulesAt(12)).toEqual([
      ["volatility-90-near-high", FIRST],
      ["volatility-95-near-high", FIRST],
    ]); // 240: 95.2 %
  });

  it("says how strong, where and why", () => {
    const [weaker, stronger] = signalsOf(volatilityExpansion, widened(0));
    expect([weaker?.severity, stronger?.severity]).toEqual([0.4, 0.7]);
    expect(weaker?.anchors).toEqual([{ role: "close", at: FIRST, price: 100 }]);
    expect(weaker?.message.data).toMatchObject({ percentile: 100, fromHighPercent: 0, sessions: 252, period: 20 });
    expect(weaker?.message.data["volatilityPercent"]).toBeGreaterThan(0);
  });

  it("wants the close within 5 % of its high", () => {
    expect(signalsOf(volatilityExpansion, widened(0, 95))).toHaveLength(2);
    expect(signalsOf(volatilityExpansion, widened(0, 94.99))).toEqual([]);
  });

  it("ends when the close falls away", () => {
    expect(spans(signalsOf(volatilityExpansion, widened(0, 100, [100, 94])))).toEqual([
      ["volatility-90-near-high", FIRST, FIRST + 2],
      ["volatility-95-near-high", FIRST, FIRST + 2],
    ]);
  });
});

describe("volatility-expansion: its parameters and needs", () => {
  it("takes its numbers from its parameters", () => {
    expect(rulesAt(26, { rank: 89 })).toEqual([["volatility-90-near-high", FIRST]]);
    expect(rulesAt(13, { strongRank: 94 })).toHaveLength(2);
    expect(rulesAt(12, { strongRank: 96 })).toHaveLength(1);
    expect(rulesAt(26, { rankSessions: 200 })).toHaveLength(2);
    expect(rulesAt(26, { period: 10, strongRank: 100 })).toEqual([["volatility-90-near-high", FIRST]]);
    expect(signalsOf(volatilityExpansion, widened(0, 94), { nearHigh: 6 })).toHaveLength(2);
    const above = widened(
      0,
      94,
      Array.from({ length: 20 }, () => 94),
    );
    expect(signalsOf(volatilityExpansion, above, { highPeriod: 20 }).at(-1)?.knownAt).toBeGreaterThan(FIRST);
  });

  it("cannot be judged without open, high and low", () => {
    const { open, ...series } = widened(0);
    expect(open).toBeDefined();
    const result = runDetector(volatilityExpansion, createContext(series), defaultValues(volatilityExpansion));
    expect(result).toMatchObject({ status: "not-applicable", missing: ["open"] });
  });

  it("is silent while a missing open is among the bars it looks at", () => {
    const series = widened(0);
    const open = series.open?.with(100, Number.NaN);
    expect(signalsOf(volatilityExpansion, { ...series, open })).toEqual([]);
  });
});
