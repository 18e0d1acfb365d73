import type { Command } from "commander";
import type { ExplainOptions } from "../commands/explain.ts";
import type { Session } from "../session.ts";
import { addBarOptions } from "./bar-options.ts";

/** `froth explain`: the evidence behind the warnings of one symbol. */
export function spellExplain(command: Command, session: Session): Command {
  return addBarOptions(command.argument("<symbol>", "a symbol as Yahoo writes it, e.g. NVDA"))
    .option("--record", "add the symbol's own past signals and what followed them, in all of its bars", false)
    .addHelpText("after", explainExamples)
    .action(async (symbol: string, options: ExplainOptions) => {
      const { runExplain } = await import("../commands/explain.ts");
      session.end(await runExplain(symbol, options, session));
    });
}

const explainExamples = `
Examples:
  froth explain BLOW --source demo
  froth explain GOOGL
  froth explain GOOGL --record      its own past signals too, and what followed each
  froth explain SMCI --source csv:prices --as-of 2024-02-16      what followed is shown in grey`;
