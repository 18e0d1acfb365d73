import { createContext } from "../../src/detectors/context.ts";
import type { Detector, Signal } from "../../src/detectors/contract.ts";
import { defaultValues, runDetector } from "../../src/detectors/run.ts";
import type { Series } from "../../src/series/series.ts";

/** All signals of a detector on a series, with its defaults but for `overrides`. Throws where it does not run. */
export function signalsOf(
  detector: Detector,
  series: Series,
  overrides: Readonly<Record<string, number>> = {},
): readonly Signal[] {
  const values = { ...defaultValues(detector), ...overrides };
  const result = runDetector(detector, createContext(series), values);
  if (result.status !== "ran") throw new Error(`${detector.id}: ${JSON.stringify(result)}`);
  return result.signals;
}

/** Rule, first and last bar of each signal: what most tests are about. */
export function spans(signals: readonly Signal[]): [string, number, number | undefined][] {
  return signals.map(({ rule, knownAt, endedAt }) => [rule, knownAt, endedAt]);
}
