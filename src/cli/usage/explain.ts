import type { Command } from "commander";
import type { BarOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { addBarOptions } from "./bar-options.ts";

/** `froth explain`: the evidence behind the warnings of one symbol. */
export function spellExplain(command: Command, session: Session): Command {
  return addBarOptions(command.argument("<symbol>", "a symbol as Yahoo writes it, e.g. NVDA"))
    .addHelpText("after", explainExamples)
    .action(async (symbol: string, options: BarOptions) => {
      const { runExplain } = await import("../commands/explain.ts");
      session.end(await runExplain(symbol, options, session));
    });
}

const explainExamples = `
Examples:
  froth explain BLOW --source demo
  froth explain GOOGL
  froth explain SMCI --source csv:prices --as-of 2024-02-16      what followed is shown in grey`;
