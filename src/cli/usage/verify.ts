import { Option, type Command } from "commander";
import { isoDateArgument, wholeNumber } from "../arguments.ts";
import type { VerifyOptions } from "../commands/verify.ts";
import { HISTORY_BARS } from "../options.ts";
import type { Session } from "../session.ts";
import { addSymbolOptions } from "../symbol-options.ts";
import { addColorOptions, addSourceOptions, examples } from "./bar-options.ts";

/** `froth verify`: does any detector look ahead? */
export function spellVerify(command: Command, session: Session): Command {
  addSourceOptions(addSymbolOptions(command))
    .option("--as-of <date>", "replay only bars on or before this date (YYYY-MM-DD)", isoDateArgument)
    .option("--history-bars <n>", "how many of the newest bars to replay", wholeNumber(1, 100_000), HISTORY_BARS)
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .option("--full", "replay every prefix instead of a sample", false)
    .option("--seed <n>", "what the sample is drawn with", wholeNumber(0, 2 ** 32 - 1), 1);
  return addColorOptions(command)
    .addHelpText("after", verifyExamples)
    .action(async (symbols: string[], options: VerifyOptions) => {
      const { runVerify } = await import("../commands/verify.ts");
      session.end(await runVerify(symbols, options, session));
    });
}

const verifyExamples = `${examples(
  "froth verify --source demo",
  "froth verify --source csv:prices                    a sample of every series",
  "froth verify NVDA --source csv:prices --full        every prefix of one",
)}

Exits 1 when a detector said something else on a prefix than it says of the same bars on the whole history.`;
