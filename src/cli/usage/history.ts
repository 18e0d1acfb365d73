import { Command, Option } from "commander";
import { isoDateArgument } from "../arguments.ts";
import type { HistoryDiffOptions } from "../commands/history/diff.ts";
import type { HistoryListOptions } from "../commands/history/list.ts";
import type { HistoryRemoveOptions } from "../commands/history/remove.ts";
import type { StorePathOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { addColorOptions, examples } from "./bar-options.ts";

const names = "last, the number of a kept report, or the path of a JSON report";

/** `froth history`: the reports of past scans. */
export function spellHistory(command: Command, session: Session): Command {
  for (const child of [list(), show(), diff(session), remove()]) {
    child.option("--store <path>", "file of the bar store, which keeps the reports too");
    command.addCommand(child, { isDefault: child.name() === "list" });
  }
  return command.addHelpText(
    "after",
    examples(
      "froth history                           which reports are kept",
      "froth history show last > report.json   one of them, as JSON",
      "froth history diff 11 12                what changed, and why a warning is gone",
      "froth scan --since last                 the same with the report itself",
    ),
  );
}

function list(): Command {
  const command = new Command("list")
    .description("list the kept reports, the newest session first")
    .addOption(format());
  return addColorOptions(command)
    .addHelpText("after", examples("froth history list", "froth history list --format json"))
    .action(async (options: HistoryListOptions) => {
      const { runHistoryList } = await import("../commands/history/list.ts");
      await runHistoryList(options);
    });
}

function show(): Command {
  return new Command("show")
    .description("print the JSON of a report")
    .argument("<report>", names)
    .addHelpText("after", examples("froth history show last", "froth history show 12 > report.json"))
    .action(async (name: string, options: StorePathOptions) => {
      const { runHistoryShow } = await import("../commands/history/show.ts");
      await runHistoryShow(name, options);
    });
}

function diff(session: Session): Command {
  const command = new Command("diff")
    .description("what changed from one report to a later one")
    .argument("<before>", names)
    .argument("<after>", names)
    .addOption(format());
  return addColorOptions(command)
    .addHelpText("after", examples("froth history diff 11 12", "froth history diff monday.json last --format json"))
    .action(async (before: string, after: string, options: HistoryDiffOptions) => {
      const { runHistoryDiff } = await import("../commands/history/diff.ts");
      await runHistoryDiff([before, after], options, session);
    });
}

function remove(): Command {
  const command = new Command("remove")
    .description("remove kept reports")
    .argument("[reports...]", "their numbers, or last")
    .option("--before <date>", "those of sessions before this date (YYYY-MM-DD)", isoDateArgument);
  return addColorOptions(command)
    .addHelpText("after", examples("froth history remove 11 12", "froth history remove --before 2025-01-01"))
    .action(async (reports: string[], options: HistoryRemoveOptions) => {
      const { runHistoryRemove } = await import("../commands/history/remove.ts");
      await runHistoryRemove(reports, options);
    });
}

function format(): Option {
  return new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table");
}
