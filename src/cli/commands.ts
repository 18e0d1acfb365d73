/**
 * The commands as the command line sees them: words, options and checks. What a command does stands in a file of its own
 * in `commands/` and is loaded when the command runs, so that help loads none of it.
 */
import { Command, InvalidArgumentError, Option } from "commander";
import type { Level } from "../evidence/levels.ts";
import { parseIsoDate } from "../series/dates.ts";
import type { DetectorsOptions } from "./commands/detectors.ts";
import type { ScanOptions } from "./commands/scan.ts";
import type { StudyOptions } from "./commands/study.ts";
import { HISTORY_BARS, sourceForms, watchList, type BarOptions } from "./options.ts";
import type { Session } from "./session.ts";

/** All commands, in the order of the help. */
export function createCommands(session: Session): Command[] {
  return [scanCommand(session), explainCommand(session), studyCommand(session), detectorsCommand()];
}

/** `froth scan`: bars in, warning table out. */
function scanCommand(session: Session): Command {
  const command = new Command("scan")
    .description("print the warning table of some symbols")
    .argument("[symbols...]", "symbols as Yahoo writes them, e.g. NVDA BRK-B ^GSPC");
  return addBarOptions(command)
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .addOption(
      new Option("--fail-on <level>", "exit 1 when a symbol reaches this level").choices(Object.keys(failOnLevels)),
    )
    .option("--allow-partial", "exit 0 although a symbol has no usable data", false)
    .addHelpText("after", scanExamples)
    .action(async (symbols: string[], options: ScanOptions) => {
      const { runScan } = await import("./commands/scan.ts");
      session.end(await runScan(symbols, options, session));
    });
}

/** From watch up, for calm is no warning. Spelled out here, so that help need not load the evidence. */
const failOnLevels: Readonly<Record<Exclude<Level, "calm">, true>> = {
  watch: true,
  elevated: true,
  high: true,
  extreme: true,
};

const scanExamples = `
Examples:
  froth scan --source demo
  froth scan NVDA GOOGL --as-of 2025-11-21
  froth scan --source csv:prices --format json > report.json
  froth scan --source csv:prices --fail-on high      for a build: exit code 1 from level high up

Without symbols: every symbol of the demo or of the CSV folder; for yahoo the watch list
(${watchList.join(" ")}).`;

/** `froth explain`: the evidence behind the warnings of one symbol. */
function explainCommand(session: Session): Command {
  const command = new Command("explain")
    .description("show the evidence behind the warnings of one symbol, its record, and what followed")
    .argument("<symbol>", "a symbol as Yahoo writes it, e.g. NVDA");
  return addBarOptions(command)
    .addHelpText("after", explainExamples)
    .action(async (symbol: string, options: BarOptions) => {
      const { runExplain } = await import("./commands/explain.ts");
      await runExplain(symbol, options, session);
    });
}

const explainExamples = `
Examples:
  froth explain BLOW --source demo
  froth explain GOOGL
  froth explain SMCI --source csv:prices --as-of 2024-02-16      what followed is shown in grey`;

/** `froth study`: what followed the signals of every rule, in the bars of a source. */
function studyCommand(session: Session): Command {
  return new Command("study")
    .description("measure what followed the signals of every rule, in bars of your own")
    .argument("[symbols...]", "symbols to study; of one symbol, its past signals and what followed each")
    .option("-s, --source <source>", `where bars come from: ${sourceForms}`, "yahoo")
    .option("--from <date>", "count days from this one on; earlier bars are history only (YYYY-MM-DD)", isoDateArgument)
    .option("--to <date>", "use no bar after this date (YYYY-MM-DD)", isoDateArgument)
    .option("--seed <n>", "of the placebo and of the intervals", wholeNumber(0, 2 ** 32 - 1), DEFAULT_SEED)
    .option("--rule <id>", "show one rule; the correction still counts all")
    .option("--min-dollar-volume <n>", "least mean of close x volume over 50 sessions", wholeNumber(0, 1e12), 5_000_000)
    .option("--min-history <n>", "least number of bars up to a day", wholeNumber(1, 100_000), 252)
    .addOption(
      new Option("-f, --format <format>", "how to print").choices(["table", "json", "markdown"]).default("table"),
    )
    .option("--allow-partial", "exit 0 although a symbol has no usable data", false)
    .option("--color", "colour even when the output is not a terminal")
    .option("--no-color", "no colour (so does NO_COLOR)")
    .addHelpText("after", studyExamples)
    .action(async (symbols: string[], options: StudyOptions) => {
      const { runStudy } = await import("./commands/study.ts");
      session.end(await runStudy(symbols, options, session));
    });
}

const DEFAULT_SEED = 1;

const studyExamples = `
Examples:
  froth study --source csv:prices                          every stock of the folder, all rules and levels
  froth study --source csv:prices --from 2010-01-01 --to 2019-12-31 --format markdown > study.md
  froth study NVDA                                         one symbol: its past signals and what followed
  froth study --source csv:prices --rule run-up-50

Without symbols: every stock of the demo or of the CSV folder; for yahoo the watch list. Named symbols are studied
whatever they are. docs/study.md says what is counted and how.`;

/** `froth detectors`: the list, or the documentation of one. */
function detectorsCommand(): Command {
  return new Command("detectors")
    .description("list the detectors, or document one: what it looks for and what it is known to be worth")
    .argument("[name]", "name of a detector")
    .addOption(new Option("--color", "colour even when the output is not a terminal"))
    .addOption(new Option("--no-color", "no colour (so does NO_COLOR)"))
    .addHelpText("after", detectorsExamples)
    .action(async (name: string | undefined, options: DetectorsOptions) => {
      const { runDetectors } = await import("./commands/detectors.ts");
      runDetectors(name, options);
    });
}

const detectorsExamples = `
Examples:
  froth detectors
  froth detectors distribution-volume`;

function addBarOptions(command: Command): Command {
  return command
    .option("-s, --source <source>", `where bars come from: ${sourceForms}`, "yahoo")
    .option("--as-of <date>", "judge as of this date: only bars on or before it (YYYY-MM-DD)", isoDateArgument)
    .option("--history-bars <n>", "how many of the newest bars to analyse", wholeNumber(1, 100_000), HISTORY_BARS)
    .option("--color", "colour even when the output is not a terminal")
    .option("--no-color", "no colour (so does NO_COLOR)");
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
