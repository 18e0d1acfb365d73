import { Option, type Command } from "commander";
import type { NotifyOn } from "../../notify/news.ts";
import type { ScanOptions } from "../commands/scan.ts";
import { addHistoryOptions, failOnLevels } from "../history-options.ts";
import { formatOption, outputOption } from "../output-option.ts";
import type { Session } from "../session.ts";
import { addSymbolOptions } from "../symbol-options.ts";
import { addBarOptions } from "./bar-options.ts";

/** `froth scan`: bars in, warning table out. */
export function spellScan(command: Command, session: Session): Command {
  addHistoryOptions(addBarOptions(addSymbolOptions(command)))
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(
      new Option("--fail-on <level>", "exit 1 when a symbol reaches this level").choices(Object.keys(failOnLevels)),
    )
    .option("--interactive", "HTML report: charts that move (needs the package lightweight-charts)", false)
    .option("--allow-partial", "exit 0 although a symbol has no usable data", false)
    .option("--ledger <path>", "add what is said to an append-only file, that froth ledger scores later");
  return addNotifyOptions(command)
    .addHelpText("after", scanExamples)
    .action(async (symbols: string[], options: ScanOptions) => {
      const { runScan } = await import("../commands/scan.ts");
      session.end(await runScan(symbols, options, session));
    });
}

const notifyOn: Readonly<Record<NotifyOn, true>> = { ...failOnLevels, any: true };

function addNotifyOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--notify <channel>",
        "tell a channel what is new: webhook, slack, discord, telegram, ntfy, email, command='PROGRAM …' (may be repeated)",
      ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]),
    )
    .addOption(
      new Option(
        "--notify-on <level>",
        "what is news: a symbol's rise to this level, or a warning there; any: every warning",
      )
        .choices(Object.keys(notifyOn))
        .default("watch"),
    )
    .option("--notify-template <file>", "text of an alert, with {{symbol}} {{level}} {{warning}} {{record}} … in it")
    .option("--notify-preview", "show on stderr what would be sent; send and remember nothing");
}

const scanExamples = `
Examples:
  froth scan --source demo
  froth scan NVDA GOOGL --as-of 2025-11-21
  froth scan --universe mag7,defensive
  froth scan --symbols-file list.txt                 one symbol a line, or several; # starts a comment
  cut -f 1 holdings.tsv | froth scan -               the same from a pipe
  froth scan --source csv:prices --format json > report.json
  froth scan --output json=out/report.json           the table on the screen, the report in a file as well
  froth scan --output html=report.html               one page with charts, for a browser or a mail (docs/html.md)
  froth scan --format junit --fail-on high           each symbol a test case (docs/formats.md has all formats)
  froth scan --offline                               stored bars only, no request
  froth scan --source csv:prices --fail-on high      for a build: exit code 1 from level high up
  froth scan --notify slack --notify email           tell of what is new, once (docs/alerts.md)
  froth scan --since last                            what is new since the session before
  froth scan --since monday.json --fail-on-new       exit code 1 only where something is
  froth scan --write-baseline accepted.json          then: froth scan --baseline accepted.json --fail-on high
  froth scan --ledger said.jsonl                     adds what is said to a file, for froth ledger

Without symbols: every symbol of the demo or of the CSV folder; for yahoo those of --universe watchlist.
Arguments, files and named lists may be combined; a symbol that stands in several is read once.`;
