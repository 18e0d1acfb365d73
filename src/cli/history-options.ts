import { Option, type Command } from "commander";
import type { Level } from "../evidence/levels.ts";

/** What a scan is compared with, and whether it is kept. */
export interface HistoryOptions {
  /** `last`, or the path of a JSON report. */
  readonly since?: string;
  /** `true` without a level. */
  readonly failOnNew?: Level | true;
  /** Path of a file of accepted warnings. */
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** Absent: kept, unless the source is the demo. */
  readonly history?: boolean;
}

/** From watch up, for calm is no warning. Spelled out here, so that help need not load the evidence. */
export const failOnLevels: Readonly<Record<Exclude<Level, "calm">, true>> = {
  watch: true,
  elevated: true,
  high: true,
  extreme: true,
};

export function addHistoryOptions(command: Command): Command {
  return command
    .option("--since <report>", "what changed since an earlier report: its JSON file, or last (of the session before)")
    .addOption(
      new Option(
        "--fail-on-new [level]",
        "exit 1 when a warning is new or stronger since --since (default: last) and not in the baseline; with a level, only on symbols that reach it",
      ).choices(Object.keys(failOnLevels)),
    )
    .option("--baseline <path>", "a file of accepted warnings: shown, and not counted by --fail-on and --fail-on-new")
    .option("--write-baseline <path>", "accept all warnings in force; reasons and dates in the file stay")
    .option("--history", "keep the report of the demo too")
    .option("--no-history", "do not keep the report (froth history lists those that are)");
}
