import { Option, type Command } from "commander";
import { isoDateArgument, wholeNumber } from "../arguments.ts";
import type { StudyOptions } from "../commands/study.ts";
import type { Session } from "../session.ts";
import { addSymbolOptions } from "../symbol-options.ts";
import { addColorOptions, addSourceOptions } from "./bar-options.ts";

const DEFAULT_SEED = 1;

/** `froth study`: what followed the signals of every rule, in the bars of a source. */
export function spellStudy(command: Command, session: Session): Command {
  addSourceOptions(addSymbolOptions(command))
    .option("--from <date>", "count days from this one on; earlier bars are history only (YYYY-MM-DD)", isoDateArgument)
    .option("--to <date>", "use no bar after this date (YYYY-MM-DD)", isoDateArgument)
    .option("--seed <n>", "of the placebo and of the intervals", wholeNumber(0, 2 ** 32 - 1), DEFAULT_SEED)
    .option("--rule <id>", "show one rule; the correction still counts all")
    .option("--min-dollar-volume <n>", "least mean of close x volume over 50 sessions", wholeNumber(0, 1e12), 5_000_000)
    .option("--min-history <n>", "least number of bars up to a day", wholeNumber(1, 100_000), 252)
    .addOption(
      new Option("-f, --format <format>", "how to print").choices(["table", "json", "markdown"]).default("table"),
    )
    .option("--allow-partial", "exit 0 although a symbol has no usable data", false);
  return addColorOptions(command)
    .addHelpText("after", studyExamples)
    .action(async (symbols: string[], options: StudyOptions) => {
      const { runStudy } = await import("../commands/study.ts");
      session.end(await runStudy(symbols, options, session));
    });
}

const studyExamples = `
Examples:
  froth study --source csv:prices                          every stock of the folder, all rules and levels
  froth study --source csv:prices --from 2010-01-01 --to 2019-12-31 --format markdown > study.md
  froth study NVDA                                         one symbol: its past signals and what followed
  froth study --source csv:prices --rule run-up-50

Without symbols: every stock of the demo or of the CSV folder; for yahoo the watch list. Named symbols are studied
whatever they are. docs/study.md says what is counted and how.`;
