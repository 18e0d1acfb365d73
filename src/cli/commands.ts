/**
 * The commands as the command line sees them: words, options and checks. What a command does stands in a file of its own
 * in `commands/` and is loaded when the command runs, so that help loads none of it.
 */
import { Command, InvalidArgumentError, Option } from "commander";
import type { Level } from "../evidence/levels.ts";
import { parseIsoDate } from "../series/dates.ts";
import type { DetectorsOptions } from "./commands/detectors.ts";
import type { ScanOptions } from "./commands/scan.ts";
import { ledgerCommand } from "./ledger-command.ts";
import { HISTORY_BARS, sourceForms, type BarOptions } from "./options.ts";
import type { Session } from "./session.ts";
import { addSymbolOptions } from "./symbol-options.ts";

/** All commands, in the order of the help. */
export function createCommands(session: Session): Command[] {
  return [scanCommand(session), explainCommand(session), ledgerCommand(session), detectorsCommand()];
}

/** `froth scan`: bars in, warning table out. */
function scanCommand(session: Session): Command {
  const command = new Command("scan").description("print the warning table of some symbols");
  return addBarOptions(addSymbolOptions(command))
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .addOption(
      new Option("--fail-on <level>", "exit 1 when a symbol reaches this level").choices(Object.keys(failOnLevels)),
    )
    .option("--allow-partial", "exit 0 although a symbol has no usable data", false)
    .option("--ledger <path>", "add what is said to an append-only file, that froth ledger scores later")
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
  froth scan --universe mag7,defensive
  froth scan --symbols-file list.txt                 one symbol a line, or several; # starts a comment
  cut -f 1 holdings.tsv | froth scan -               the same from a pipe
  froth scan --source csv:prices --format json > report.json
  froth scan --source csv:prices --fail-on high      for a build: exit code 1 from level high up
  froth scan --ledger said.jsonl                     adds what is said to a file, for froth ledger

Without symbols: every symbol of the demo or of the CSV folder; for yahoo those of --universe watchlist.
Arguments, files and named lists may be combined; a symbol that stands in several is read once.`;

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
    .option("--include-partial", "show the bar of an unfinished session, apart; it is never judged", false)
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
