import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { fragilities } from "../../src/analysis/fragility.ts";
import { detectors } from "../../src/detectors/index.ts";
import { neighboursOf, stepOf } from "../../src/detectors/neighbours.ts";
import { defaultValues } from "../../src/detectors/run.ts";
import { runUp } from "../../src/detectors/run-up.ts";
import { drawn, randomSeries } from "../random-series.ts";

const count = { min: 1, max: 100, unit: "bars", description: "" };

describe("a neighbouring setting", () => {
  it.each([
    [{ ...count, default: 14 }, 1],
    [{ ...count, default: 200, max: 500 }, 20],
    [{ ...count, default: 2 }, 1],
    [{ ...count, default: 50, max: 500, unit: "%" }, 5],
    [{ ...count, default: 0.25, min: 0, max: 1, unit: "of the range" }, 0.025],
    [{ ...count, default: 80, min: 50, unit: "RSI points" }, 2.5],
    [{ ...count, default: 0, min: 0, unit: "%" }, 0],
  ])("is a tenth away, less on a short scale, whole where something is counted: %j", (parameter, step) => {
    expect(stepOf(parameter)).toBe(step);
  });

  it("moves one parameter and stays within its limits", () => {
    for (const detector of detectors) {
      const values = defaultValues(detector);
      const neighbours = neighboursOf(detector, values);
      expect(neighbours.length).toBeGreaterThan(0);
      for (const { parameter, value, values: moved } of neighbours) {
        const { min = 0, max = 0 } = detector.parameters[parameter] ?? {};
        expect(value >= min && value <= max && value !== values[parameter]).toBe(true);
        expect(moved).toEqual({ ...values, [parameter]: value });
      }
    }
    expect(neighboursOf(runUp, { sessions: 15, rise: 1, strongRise: 100 }).map(({ value }) => value)).toEqual([
      14, 16, 6, 90, 110,
    ]);
  });
});

/** Flat at 100, then evenly up to this close in the last 15 sessions. */
const rise = (close: number) =>
  drawn({ close: Array.from({ length: 400 }, (_, i) => (i < 385 ? 100 : 100 + ((close - 100) * (i - 384)) / 15)) });

function runUpFragility(close: number, overrides = {}) {
  const analysis = analyze(rise(close), [], overrides);
  const found = [...fragilities(analysis, overrides)].filter(([{ rule }]) => rule === "run-up-50");
  return found.map(([{ severity }, { neighbours, lost }]) => {
    return [severity, neighbours, lost.map(({ parameter, value }) => `${parameter} ${value}`)];
  });
}

describe("the fragility of a warning", () => {
  it("names the settings with which it would not be in force", () => {
    expect(runUpFragility(152)).toEqual([[0.5, 3, ["sessions 14", "rise 55"]]]);
    expect(runUpFragility(190)).toMatchObject([[0.5, 3, []]]);
  });

  it("asks as many nested warnings to stay in force as there are", () => {
    const [weak, strong] = runUpFragility(203);
    expect(weak?.slice(0, 1).concat(weak.slice(2))).toEqual([0.5, []]);
    expect(strong?.[0]).toBe(1);
    expect(strong?.[2]).toEqual(["sessions 14", "strongRise 110"]);
  });

  it("is told of the signals in force, and of no others", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const analysis = analyze(randomSeries(seed, 1200), []);
      const inForce = analysis.signals.filter(({ endedAt }) => endedAt === undefined);
      const found = fragilities(analysis, {});
      expect([...found.keys()]).toEqual(inForce);
      for (const { neighbours, lost } of found.values()) expect(lost.length).toBeLessThanOrEqual(neighbours);
    }
  });

  it("starts from the parameters that the warning was made with", () => {
    expect(runUpFragility(152, { "run-up": { rise: 30 } })).toMatchObject([[0.5, expect.any(Number), []]]);
  });
});
