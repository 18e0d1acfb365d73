import { describe, expect, it } from "vitest";
import { runUp } from "../../src/detectors/run-up.ts";
import { drawn } from "../random-series.ts";
import { signalsOf, spans } from "./signals-of.ts";

/** Twenty closes of 100, then `price` for as long as told. */
const jumpTo = (price: number, bars = 1) =>
  drawn({ close: [...Array.from({ length: 20 }, () => 100), ...Array.from({ length: bars }, () => price)] });

describe("run-up", () => {
  it("speaks on the bar that is 50 % above the close of 15 sessions before, and not below", () => {
    expect(signalsOf(runUp, jumpTo(149.99))).toEqual([]);
    expect(signalsOf(runUp, jumpTo(150))).toEqual([
      {
        detector: "run-up",
        rule: "run-up-50",
        knownAt: 20,
        severity: 0.5,
        anchors: [
          { role: "start", at: 5, price: 100 },
          { role: "close", at: 20, price: 150 },
        ],
        message: { id: "run-up-50", data: { changePercent: 50, sessions: 15, before: 100, close: 150 } },
      },
    ]);
  });

  it("lasts while it is true: here until the jump is 15 sessions old", () => {
    const [signal] = signalsOf(runUp, jumpTo(150, 20));
    expect(signal).toMatchObject({ knownAt: 20, endedAt: 35, endReason: "no-longer-true" });
  });

  it("speaks a second time, at full severity, from a doubling on", () => {
    expect(signalsOf(runUp, jumpTo(199.99)).map(({ severity }) => severity)).toEqual([0.5]);
    expect(signalsOf(runUp, jumpTo(200)).map(({ severity }) => severity)).toEqual([0.5, 1]);
  });

  it("takes its numbers from its parameters", () => {
    expect(spans(signalsOf(runUp, jumpTo(150, 20), { sessions: 5 }))).toEqual([["run-up-50", 20, 25]]);
    expect(signalsOf(runUp, jumpTo(150), { rise: 51 })).toEqual([]);
    expect(signalsOf(runUp, jumpTo(150), { strongRise: 50 })).toHaveLength(2);
  });

  it("needs the close only", () => {
    const { symbol, instrument, days, close } = jumpTo(150);
    expect(signalsOf(runUp, { symbol, instrument, days, close })).toHaveLength(1);
  });
});
