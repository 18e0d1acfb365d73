import { Option, type Command } from "commander";
import { wholeNumber } from "../arguments.ts";
import type { BubbleOptions } from "../commands/bubble.ts";
import type { Session } from "../session.ts";
import { addBarOptions, examples } from "./bar-options.ts";

/** `froth bubble`: explosive episodes of one symbol. */
export function spellBubble(command: Command, session: Session): Command {
  return addBarOptions(command.argument("<symbol>", "a symbol as Yahoo writes it, e.g. NVDA"))
    .addOption(new Option("--weekly", "judge weeks that are over (the default)").conflicts("daily"))
    .addOption(new Option("--daily", "judge every session"))
    .option("--lags <n>", "earlier differences that the regression takes out", wholeNumber(0, 6), 0)
    .option("--experimental", "add the confidence of the LPPLS model, beside that of random walks", false)
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .addHelpText("after", bubbleExamples)
    .action(async (symbol: string, options: BubbleOptions) => {
      const { runBubble } = await import("../commands/bubble.ts");
      session.end(await runBubble(symbol, options, session));
    });
}

const bubbleExamples = `${examples(
  "froth bubble NVDA",
  "froth bubble FOAM --source demo",
  "froth bubble ^IXIC --source csv:prices --as-of 2000-12-29 --history-bars 1800",
)}

Judges each week with what was known on it; the bars before --history-bars are history only. docs/bubble.md says how.`;
