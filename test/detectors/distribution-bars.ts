import { distributionVolume } from "../../src/detectors/distribution-volume.ts";
import type { Signal } from "../../src/detectors/contract.ts";
import { barSeries, quiet, type Bar } from "./quiet-bars.ts";
import { signalsOf } from "./signals-of.ts";

/** A distribution day, and the day on less volume that makes good its loss. */
export const fall: Bar = { open: 100, high: 100, low: 99.5, close: 99.8, volume: 1100 };
export const recovery: Bar = { open: 99.8, high: 100, low: 99.5, close: 100, volume: 1000 };

/** So many pairs of a distribution day and a recovery. */
export function falls(count: number, day = fall): Bar[] {
  return Array.from({ length: count }, () => [day, recovery]).flat();
}

/** 80 quiet days, the given ones, and 40 quiet days to the end. */
export function afterQuiet(...days: readonly Bar[]): Bar[] {
  return [...quiet(80), ...days, ...quiet(40)];
}

/** The signals of one rule of `distribution-volume`. */
export function found(
  rule: string,
  bars: readonly Bar[],
  overrides: Readonly<Record<string, number>> = {},
): readonly Signal[] {
  return signalsOf(distributionVolume, barSeries(bars), overrides).filter((signal) => signal.rule === rule);
}
