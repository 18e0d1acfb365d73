import { InvalidArgumentError, Option, type Command } from "commander";
import { levels, type Level } from "../evidence/levels.ts";
import { parseIsoDate } from "../series/dates.ts";
import type { ScanSettings } from "../scan/scan-report.ts";
import { sourceForms } from "./source.ts";

/** How many of the newest bars are analysed, about eight years: more changes no warning of the last bar. */
export const HISTORY_BARS = 2000;

/** The options that say which bars are read; the same on every command that reads bars. */
export interface BarOptions {
  readonly source: string;
  readonly asOf?: string;
  readonly historyBars: number;
  readonly color?: boolean;
}

export function addBarOptions(command: Command): Command {
  return command
    .option("-s, --source <source>", `where bars come from: ${sourceForms}`, "yahoo")
    .option("--as-of <date>", "judge as of this date: only bars on or before it (YYYY-MM-DD)", isoDateArgument)
    .option("--history-bars <n>", "how many of the newest bars to analyse", wholeNumber(1, 100_000), HISTORY_BARS)
    .option("--color", "colour even when the output is not a terminal")
    .option("--no-color", "no colour (so does NO_COLOR)");
}

export function settingsOf(options: BarOptions): ScanSettings {
  return {
    source: options.source,
    asOf: options.asOf ?? null,
    historyBars: options.historyBars,
    parameters: {},
  };
}

/** `--fail-on LEVEL`, from watch up: calm is not a warning. */
export function failOnOption(): Option {
  return new Option("--fail-on <level>", "exit 1 when a symbol reaches this level").choices(
    levels.filter((level) => level !== "calm"),
  );
}

export function reaches(level: Level | null, limit: Level): boolean {
  return level !== null && levels.indexOf(level) >= levels.indexOf(limit);
}

function isoDateArgument(text: string): string {
  if (parseIsoDate(text) === undefined) throw new InvalidArgumentError("Use a date such as 2025-11-21.");
  return text;
}

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new InvalidArgumentError(`Use a whole number from ${min} to ${max}.`);
    return value;
  };
}
