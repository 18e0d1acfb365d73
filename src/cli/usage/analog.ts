import { Option, type Command } from "commander";
import { isoDateArgument, templateArgument, wholeNumber } from "../arguments.ts";
import type { AnalogFormat } from "../analog-formats.ts";
import type { AnalogOptions } from "../commands/analog.ts";
import { formatOption, outputOption } from "../output-option.ts";
import type { Session } from "../session.ts";
import { addColorOptions, addSourceOptions, examples } from "./bar-options.ts";

/** Spelled out here, so that help need not load the renderers. */
const analogFormats: readonly AnalogFormat[] = ["table", "json", "svg", "html"];

/** `froth analog`: a symbol beside famous dates, and how common such a likeness is. */
export function spellAnalog(command: Command, session: Session): Command {
  addSourceOptions(command.argument("[symbol]", "a symbol as Yahoo writes it, e.g. NVDA"))
    .addOption(
      new Option("--to <template>", "what it is compared with: SYMBOL@DATE, or all shipped templates")
        .argParser(templateArgument)
        .default("all"),
    )
    .addOption(
      new Option("--list", "list the shipped templates: famous tops, and rallies found by a rule")
        .default(false)
        .conflicts("output"),
    )
    .option("--sessions <n>", "sessions that are compared", wholeNumber(40, 2520), 252)
    .option("--before <n>", "lay the last bar so many sessions before the template's date", wholeNumber(0, 1000), 0)
    .addOption(
      new Option(
        "--against <source>",
        "where the templates' bars come from (default: the source); of several, the first that has them",
      ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]),
    )
    .option("--rallies <source>", "whose stocks' rallies tell how common a likeness is (default: the source)")
    .option("--as-of <date>", "judge as of this date: only bars on or before it (YYYY-MM-DD)", isoDateArgument)
    .addOption(formatOption(analogFormats))
    .addOption(outputOption(analogFormats));
  return addColorOptions(command)
    .addHelpText("after", analogExamples)
    .action(async (symbol: string | undefined, options: AnalogOptions) => {
      const { runAnalog } = await import("../commands/analog.ts");
      session.end(await runAnalog(symbol, options, session));
    });
}

const analogExamples = `${examples(
  "froth analog NVDA --to CSCO@2000-03-27",
  "froth analog NVDA --as-of 2025-11-03                     beside every shipped template",
  "froth analog NVDA --to CSCO@2000-03-27 --output html=nvda.html --output svg=nvda.svg",
  "froth analog BLOW --source demo --sessions 60 --to HEAT@2024-06-28",
  "froth analog NVDA --source csv:prices --against csv:old-prices --rallies csv:universe",
)}

An analogue is a picture, not evidence: beside each likeness stands the share of all rallies that are at least as much alike.
docs/analog.md says how it is counted.`;
