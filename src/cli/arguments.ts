import { InvalidArgumentError } from "commander";
import { parseIsoDate } from "../series/dates.ts";
import { asSymbol } from "../series/symbols.ts";

/** Checks of option values, in the form that commander wants them. */

export function isoDateArgument(text: string): string {
  if (parseIsoDate(text) === undefined) throw new InvalidArgumentError("Use a date such as 2025-11-21.");
  return text;
}

export function symbolArgument(text: string): string {
  const symbol = asSymbol(text.trim());
  if (symbol === undefined) throw new InvalidArgumentError("Use a symbol such as ^GSPC.");
  return symbol;
}

/** `all`, or a symbol and a date: `CSCO@2000-03-27`. */
export function templateArgument(text: string): "all" | { readonly symbol: string; readonly date: string } {
  if (text === "all") return "all";
  const [, name = "", date = ""] = /^([^@]+)@([^@]+)$/.exec(text.trim()) ?? [];
  const symbol = asSymbol(name);
  if (symbol === undefined || parseIsoDate(date) === undefined) {
    throw new InvalidArgumentError("Use a symbol and a date such as CSCO@2000-03-27, or all.");
  }
  return { symbol, date };
}

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new InvalidArgumentError(`Use a whole number from ${min} to ${max}.`);
    return value;
  };
}

const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
  ["w", 7 * 86_400_000],
]);

/** `90m`, `12h`, `2d`, `1w` in milliseconds. */
export function durationArgument(text: string): number {
  const [, digits = "", unit = ""] = /^(\d{1,6})([smhdw])$/.exec(text) ?? [];
  const milliseconds = MILLISECONDS.get(unit);
  if (milliseconds === undefined) throw new InvalidArgumentError("Use a duration such as 90m, 12h, 2d or 1w.");
  return Number(digits) * milliseconds;
}

/** Detector parameters that differ from their defaults: detector id -> parameter -> value. */
export type DetectorParameters = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** `rsi-divergence.period=21`, beside those that were said before. Whether there is such a parameter is checked later. */
export function detectorArgument(text: string, before: DetectorParameters | undefined): DetectorParameters {
  const [, id = "", name = "", digits = ""] = /^([a-z][a-z0-9-]*)\.([A-Za-z]\w*)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (id === "")
    throw new InvalidArgumentError("Use a detector, its parameter and a number: rsi-divergence.period=21.");
  return { ...before, [id]: { ...before?.[id], [name]: Number(digits) } };
}
