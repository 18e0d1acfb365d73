import { describe, expect, it } from "vitest";
import { createContext } from "../../src/detectors/context.ts";
import { rsiOverheated } from "../../src/detectors/rsi-overheated.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import { drawn } from "../random-series.ts";

const defaults = { period: 4, threshold: 80, strong: 85, extreme: 90 };

function signalsOn(close: readonly number[], values: Partial<typeof defaults> = {}) {
  return rsiOverheated.detect(createContext(drawn({ close })), { ...defaults, ...values });
}

const run = (close: readonly number[]) =>
  runDetector(rsiOverheated, createContext(drawn({ close })), defaultValues(rsiOverheated));

const known = (signals: ReturnType<typeof signalsOn>) =>
  signals.map(({ rule, severity, knownAt, endedAt }) => [rule, severity, knownAt, endedAt]);

/**
 * Up and down by one, then up by one each day: with a period of 4 the RSI on bar t from 4 to 10 is
 * 100 (1 - 0.75^(t - 4) / 2), so 78.9, 84.2, 88.1, 91.1 on bars 7 to 10. A fall by one on bar 11 makes it 68.3.
 */
const climb = [100, 101, 100, 101, 100, 101, 102, 103, 104, 105, 106, 105];

describe("rsi-overheated", () => {
  it("speaks at each threshold when the RSI passes it, until it falls back", () => {
    expect(known(signalsOn(climb))).toEqual([
      ["rsi-above-80", 0.25, 8, 11],
      ["rsi-above-80", 0.5, 9, 11],
      ["rsi-above-90", 1, 10, 11],
    ]);
    expect(signalsOn(climb).every(({ endReason }) => endReason === "no-longer-true")).toBe(true);
  });

  it("stays in force while it is true", () => {
    expect(known(signalsOn(climb.slice(0, 9)))).toEqual([["rsi-above-80", 0.25, 8, undefined]]);
  });

  it("says the RSI and the threshold, and marks the bar with its close", () => {
    const [first] = signalsOn(climb);
    expect(first?.message).toEqual({ id: "rsi-above-80", data: { rsi: 84.1796875, threshold: 80 } });
    expect(first?.anchors).toEqual([{ role: "close", at: 8, price: 104 }]);
  });

  it.each([
    ["threshold", 84.1796875, 0],
    ["strong", 88.134765625, 1],
    ["extreme", 91.10107421875, 2],
  ] as const)("is silent with the RSI exactly at %s, and speaks above it", (name, rsi, index) => {
    const atThreshold = { threshold: 100, strong: 100, extreme: 100, [name]: rsi };
    const known = [8, 9, 10][index] ?? 0;
    expect(signalsOn(climb.slice(0, known + 1), atThreshold)).toEqual([]);
    expect(signalsOn(climb.slice(0, known + 1), { ...atThreshold, [name]: rsi - 1e-9 })).toHaveLength(1);
  });

  it("is silent in the strong trend between 70 and 80", () => {
    expect(signalsOn(climb.slice(0, 8))).toEqual([]);
  });

  it("needs one bar more than its period", () => {
    const rise = Array.from({ length: 15 }, (_, t) => 100 + t);
    expect(run(rise.slice(1)).status).toBe("insufficient-history");
    expect(run(rise)).toMatchObject({ status: "ran", signals: [{ knownAt: 14 }, { knownAt: 14 }, { knownAt: 14 }] });
  });
});
