import { Option, type Command } from "commander";
import { detectorArgument, durationArgument, isoDateArgument, wholeNumber } from "../arguments.ts";
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

/** A text that shows commands in use. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
