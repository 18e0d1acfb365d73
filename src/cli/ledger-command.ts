import { Command, InvalidArgumentError, Option } from "commander";
import { parseIsoDate } from "../series/dates.ts";
import type { LedgerOptions } from "./commands/ledger.ts";
import { sourceForms } from "./options.ts";
import type { Session } from "./session.ts";

/** `froth ledger`: what was said, against what happened. */
export function ledgerCommand(session: Session): Command {
  return new Command("ledger")
    .description("score what scans wrote with --ledger against what happened since")
    .argument("<path>", "a ledger, as froth scan --ledger writes it")
    .option("-s, --source <source>", `whose bars to score with: ${sourceForms} (default: the source that was scanned)`)
    .option("--as-of <date>", "score as of this date: only bars and entries on or before it (YYYY-MM-DD)", dateArgument)
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .option("--allow-partial", "exit 0 although a symbol has no bars", false)
    .option("--color", "colour even when the output is not a terminal")
    .option("--no-color", "no colour (so does NO_COLOR)")
    .addHelpText("after", examples)
    .action(async (path: string, options: LedgerOptions) => {
      const { runLedger } = await import("./commands/ledger.ts");
      session.end(await runLedger(path, options, session));
    });
}

function dateArgument(text: string): string {
  if (parseIsoDate(text) === undefined) throw new InvalidArgumentError("Use a date such as 2025-11-21.");
  return text;
}

const examples = `
Examples:
  froth scan --universe watchlist --ledger said.jsonl     every evening: adds what is new
  froth ledger said.jsonl                                 a few months later: how often was it right?
  froth ledger said.jsonl --source csv:prices --format json

Nothing in the file is ever changed. Scans with --as-of are scored apart: they were not said at the time.
docs/ledger.md describes the file and how it is scored.`;
