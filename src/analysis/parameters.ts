import type { Detector, Parameters, Values } from "../detectors/contract.ts";
import { detectors } from "../detectors/index.ts";
import { defaultValues } from "../detectors/run.ts";
import { FrothError } from "../errors.ts";
import { nearestName } from "../series/nearest-name.ts";
import { visibleText } from "../series/visible-text.ts";

/** Detector parameters that differ from their defaults: detector id -> parameter -> value. */
export type ParameterOverrides = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The defaults of each detector, made once: a scan asks for them for every symbol. */
const defaults = new Map(detectors.map((detector) => [detector.id, Object.freeze(defaultValues(detector))]));

/**
 * The values that a detector runs with: its defaults, and the overrides that name it.
 *
 * @throws FrothError `usage` for a parameter that does not exist or a value outside its range
 */
export function parameterValues<P extends Parameters>(detector: Detector<P>, overrides: ParameterOverrides): Values<P>;
export function parameterValues(detector: Detector, overrides: ParameterOverrides): Readonly<Record<string, number>> {
  const own = Object.hasOwn(overrides, detector.id) ? overrides[detector.id] : undefined;
  const unchanged = defaults.get(detector.id) ?? defaultValues(detector);
  if (own === undefined) return unchanged;
  for (const [name, value] of Object.entries(own)) checkValue(detector, name, value);
  return { ...unchanged, ...own };
}

const countUnits = new Set(["bars", "sessions"]);

function checkValue({ id, parameters }: Detector, name: string, value: number): void {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (parameter === undefined) {
    const meant = nearestName(name, Object.keys(parameters));
    const guess = meant === undefined ? "" : `did you mean ${meant}? `;
    const known = Object.keys(parameters).join(", ");
    throw new FrothError("usage", `${id} has no parameter "${visibleText(name)}"`, {
      remedy: `${guess}it has ${known}`,
    });
  }
  const { min, max, unit } = parameter;
  const mustBeWhole = countUnits.has(unit);
  if (value >= min && value <= max && (!mustBeWhole || Number.isInteger(value))) return;
  throw new FrothError("usage", `${id}.${name} = ${value} is out of range`, {
    remedy: `use ${mustBeWhole ? "a whole number, " : ""}${min} to ${max} ${unit}`,
  });
}

/**
 * Checks that every override names a detector and a parameter that it has, with a value in its range.
 *
 * @throws FrothError `usage`
 */
export function checkOverrides(overrides: ParameterOverrides): void {
  for (const id of Object.keys(overrides)) {
    const detector = detectors.find((known) => known.id === id);
    if (detector === undefined) throw unknownDetector(id);
    parameterValues(detector, overrides);
  }
}

function unknownDetector(id: string): FrothError {
  const meant = nearestName(
    id,
    detectors.map((detector) => detector.id),
  );
  const guess = meant === undefined ? "" : `did you mean ${meant}? `;
  return new FrothError("usage", `there is no detector "${visibleText(id)}"`, {
    remedy: `${guess}froth detectors lists them`,
  });
}
