import { Option, type Command } from "commander";
import { isoDateArgument } from "../arguments.ts";
import type { LedgerOptions } from "../commands/ledger.ts";
import { sourceForms } from "../options.ts";
import type { Session } from "../session.ts";
import { addColorOptions, addStoreOptions } from "./bar-options.ts";

/** `froth ledger`: what was said, against what happened. */
export function spellLedger(command: Command, session: Session): Command {
  command
    .argument("<path>", "a ledger, as froth scan --ledger writes it")
    .option("-s, --source <source>", `whose bars to score with: ${sourceForms} (default: the source that was scanned)`)
    .option(
      "--as-of <date>",
      "score as of this date: only bars and entries on or before it (YYYY-MM-DD)",
      isoDateArgument,
    )
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .option("--allow-partial", "exit 0 although a symbol has no bars", false);
  return addColorOptions(addStoreOptions(command))
    .addHelpText("after", ledgerExamples)
    .action(async (path: string, options: LedgerOptions) => {
      const { runLedger } = await import("../commands/ledger.ts");
      session.end(await runLedger(path, options, session));
    });
}

const ledgerExamples = `
Examples:
  froth scan --universe watchlist --ledger said.jsonl     every evening: adds what is new
  froth ledger said.jsonl                                 a few months later: how often was it right?
  froth ledger said.jsonl --source csv:prices --format json

Nothing in the file is ever changed. Scans with --as-of are scored apart: they were not said at the time.
docs/ledger.md describes the file and how it is scored.`;
