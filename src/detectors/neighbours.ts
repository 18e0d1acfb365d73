import type { Detector, Parameter } from "./contract.ts";

const countUnits = new Set(["bars", "sessions", "days", "closes", "signs", "touches", "weeks"]);

/**
 * The step in which a parameter is varied to see how much hangs on its value: a tenth of the default, at most a twentieth of
 * its range; for what is counted rounded down, and at least 1. 0 for a default of zero, which has no tenth.
 */
export function stepOf({ default: value, min, max, unit }: Parameter): number {
  const step = Math.min(Math.abs(value) / 10, (max - min) / 20);
  return countUnits.has(unit) && value !== 0 ? Math.max(1, Math.floor(step)) : withoutNoise(step);
}

/** One parameter a step away from where it was. */
export interface Neighbour {
  readonly parameter: string;
  readonly value: number;
  readonly values: Readonly<Record<string, number>>;
}

/** All settings with one parameter a step lower or higher, within its limits. */
export function neighboursOf(detector: Detector, values: Readonly<Record<string, number>>): Neighbour[] {
  return Object.entries(detector.parameters).flatMap(([parameter, declared]) => {
    const now = values[parameter] ?? declared.default;
    const step = stepOf(declared);
    return [now - step, now + step]
      .map(withoutNoise)
      .filter((value) => step > 0 && value >= declared.min && value <= declared.max)
      .map((value) => ({ parameter, value, values: { ...values, [parameter]: value } }));
  });
}

/** 0.25 + 0.025 is 0.275, not 0.275 and a little. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
