/**
 * The commands as the command line sees them: words, options and checks. What a command does stands in a file of its own
 * in `commands/` and is loaded when the command runs, so that help loads none of it.
 */
import { Command, InvalidArgumentError, Option } from "commander";
import type { Level } from "../evidence/levels.ts";
import { parseIsoDate } from "../series/dates.ts";
import type { DetectorsOptions } from "./commands/detectors.ts";
import type { ScanOptions } from "./commands/scan.ts";
import type { VerifyOptions } from "./commands/verify.ts";
import { HISTORY_BARS, sourceForms, watchList, type BarOptions } from "./options.ts";
import type { Session } from "./session.ts";

/** All commands, in the order of the help. */
export function createCommands(session: Session): Command[] {
  return [scanCommand(session), explainCommand(session), detectorsCommand(), verifyCommand(session)];
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

/** `froth verify`: does any detector look ahead? */
function verifyCommand(session: Session): Command {
  const command = new Command("verify")
    .description("replay every detector on past bars: does it say today what it said then?")
    .argument("[symbols...]", "symbols as Yahoo writes them; none means all of the source");
  return addBarOptions(command)
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .option("--full", "replay every prefix instead of a sample", false)
    .option("--seed <n>", "what the sample is drawn with", wholeNumber(0, 2 ** 32 - 1), 1)
    .addHelpText("after", verifyExamples)
    .action(async (symbols: string[], options: VerifyOptions) => {
      const { runVerify } = await import("./commands/verify.ts");
      session.end(await runVerify(symbols, options, session));
    });
}

const verifyExamples = `
Examples:
  froth verify --source demo
  froth verify --source csv:prices                    a sample of every series
  froth verify NVDA --source csv:prices --full        every prefix of one

Exits 1 when a detector said something else on a prefix than it says of the same bars on the whole history.`;

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
