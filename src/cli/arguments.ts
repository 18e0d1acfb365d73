import { InvalidArgumentError } from "commander";
import { parseIsoDate } from "../series/dates.ts";

/** Checks a date option; the text itself is what the commands take. */
export function isoDateArgument(text: string): string {
  if (parseIsoDate(text) === undefined) throw new InvalidArgumentError("Use a date such as 2025-11-21.");
  return text;
}

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new InvalidArgumentError(`Use a whole number from ${min} to ${max}.`);
    return value;
  };
}
