import { Option, type Command } from "commander";
import { detectorArgument, durationArgument, isoDateArgument, symbolArgument, wholeNumber } from "../arguments.ts";
import { HISTORY_BARS, sourceForms } from "../options.ts";

/** The options that say where bars come from, and how old stored ones may be. */
export function addSourceOptions(command: Command): Command {
  return addStoreOptions(command.option("-s, --source <source>", `where bars come from: ${sourceForms}`, "yahoo"));
}

/** The options of what is kept of a source's bars. */
export function addStoreOptions(command: Command): Command {
  return command
    .option("--store <path>", "file of the bar store that Yahoo's bars are kept in (froth data path)")
    .option("--no-store", "fetch everything, keep nothing")
    .addOption(new Option("--offline", "make no request: stored bars only").conflicts(["refresh", "maxAge"]))
    .addOption(new Option("--refresh", "fetch everything again, and store it").conflicts("maxAge"))
    .option("--max-age <duration>", "use stored bars that were fetched within 12h, 2d …", durationArgument);
}

/** The options of what is printed for people. */
export function addColorOptions(command: Command): Command {
  return command
    .addOption(languageOption())
    .option("--color", "colour even when the output is not a terminal")
    .option("--no-color", "no colour (so does NO_COLOR)");
}

/** The language of what is printed for people; what is for programs has none. */
export function languageOption(): Option {
  return new Option("--lang <language>", "language of the words (default: from LANG)").choices(["en", "fr"]);
}

/** The options of a command that judges the newest bars. */
export function addBarOptions(command: Command): Command {
  addSourceOptions(command)
    .option("--as-of <date>", "judge as of this date: only bars on or before it (YYYY-MM-DD)", isoDateArgument)
    .option("--history-bars <n>", "how many of the newest bars to analyse", wholeNumber(1, 100_000), HISTORY_BARS)
    .option("--include-partial", "show the bar of an unfinished session, apart; it is never judged", false)
    .option(
      "--detectors <id.parameter=n>",
      "change a parameter of a detector, which is then not measured (may be repeated)",
      detectorArgument,
    );
  return addColorOptions(command);
}

/** What the market is read from. */
export interface MarketChoice {
  readonly index?: string;
  /** Path of a table, or `all`. */
  readonly members?: string;
  readonly weights?: string;
  readonly breadth?: string;
}

/** Sessions over which contributions are counted: a year. */
export const MARKET_SESSIONS = 252;

/** The options that say which market is shown. */
export function addMarketOptions(command: Command): Command {
  return command
    .option(
      "--index <symbol>",
      "the market's index: ^NDX, ^GSPC, ^IXIC … (default: ^NDX; of the demo: its own)",
      symbolArgument,
    )
    .option("--members <file>", "members of the index: a list, or a table with dates; all = every stock of the source")
    .option("--weights <file>", "weights of the members: a table with symbol and weight, or market_cap")
    .option(
      "--breadth <file>",
      "breadth of the market, the share above the 50-day average: a table with date and value in per cent",
    );
}

/** A text that shows commands in use. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
