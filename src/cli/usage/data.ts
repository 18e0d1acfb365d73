import { Command, Option } from "commander";
import { durationArgument, isoDateArgument, wholeNumber } from "../arguments.ts";
import type { ExportOptions } from "../commands/data/export.ts";
import type { ListOptions } from "../commands/data/list.ts";
import type { PruneOptions } from "../commands/data/prune.ts";
import type { PullOptions } from "../commands/data/pull.ts";
import { HISTORY_BARS, type StoreCommandOptions, type StorePathOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { addSymbolOptions } from "../symbol-options.ts";
import { examples, languageOption } from "./bar-options.ts";

/** `froth data`: what one does with the bar store, in commands of its own. */
export function spellData(command: Command, session: Session): Command {
  const speaking = [pull(session), list(), importCommand(session), exportCommand(session), verify(session)];
  for (const child of [...speaking, prune(session)]) command.addCommand(child.addOption(languageOption()));
  command.addCommand(path());
  for (const child of command.commands) child.option("--store <path>", "file of the bar store");
  return command.addHelpText("after", examples("froth data pull NVDA GOOGL", "froth data list", "froth data path"));
}

function pull(session: Session): Command {
  const command = new Command("pull").description(
    "fetch daily bars from Yahoo into the store; without symbols those that were fetched before, or the watch list",
  );
  return addSymbolOptions(command)
    .option("--history-bars <n>", "how many of the newest bars to have", wholeNumber(1, 100_000), HISTORY_BARS)
    .addOption(new Option("--refresh", "fetch everything again").conflicts("maxAge"))
    .option("--max-age <duration>", "leave bars that were fetched within 12h, 2d …", durationArgument)
    .addHelpText(
      "after",
      examples("froth data pull NVDA GOOGL ^GSPC", "froth data pull --universe mag7", "froth data pull"),
    )
    .action(async (symbols: string[], options: PullOptions) => {
      const { runPull } = await import("../commands/data/pull.ts");
      session.end(await runPull(symbols, options, session));
    });
}

function list(): Command {
  return new Command("list")
    .description("list the stored series")
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"))
    .addHelpText("after", examples("froth data list", "froth data list --format json"))
    .action(async (options: ListOptions) => {
      const { runList } = await import("../commands/data/list.ts");
      await runList(options);
    });
}

function importCommand(session: Session): Command {
  return new Command("import")
    .description("read CSV files of daily bars into the store")
    .argument("<path>", "a folder of SYMBOL.csv, or one such file")
    .addHelpText("after", examples("froth data import prices", "froth data import prices/NVDA.csv"))
    .action(async (folder: string, options: StoreCommandOptions) => {
      const { runImport } = await import("../commands/data/import.ts");
      session.end(await runImport(folder, options, session));
    });
}

function exportCommand(session: Session): Command {
  return new Command("export")
    .description("write stored bars to files")
    .argument("[symbols...]", "stored symbols; none: all")
    .addOption(new Option("-f, --format <format>", "format of the files").choices(["csv", "parquet"]).default("csv"))
    .option("-o, --output <path>", "a folder, or for one symbol a file; without it one symbol goes to stdout")
    .addHelpText(
      "after",
      examples("froth data export NVDA > NVDA.csv", "froth data export --format parquet --output bars"),
    )
    .action(async (symbols: string[], options: ExportOptions) => {
      const { runExport } = await import("../commands/data/export.ts");
      session.end(await runExport(symbols, options, session));
    });
}

function verify(session: Session): Command {
  return new Command("verify")
    .description("read everything that is stored: what is damaged (exit code 3), which bars are doubtful")
    .addHelpText("after", examples("froth data verify"))
    .action(async (options: StoreCommandOptions) => {
      const { runVerify } = await import("../commands/data/verify.ts");
      session.end(await runVerify(options));
    });
}

function prune(session: Session): Command {
  return new Command("prune")
    .description("remove stored series, or their old bars")
    .option("--before <date>", "only bars before this date (YYYY-MM-DD)", isoDateArgument)
    .option("--symbols <symbols...>", "only of these symbols")
    .option("--older-than <duration>", "only of series that were not fetched within 30d, 8w …", durationArgument)
    .option("--dry-run", "say what would go, and remove nothing")
    .addHelpText("after", examples("froth data prune --symbols NVDA --dry-run", "froth data prune --before 2015-01-01"))
    .action(async (options: PruneOptions) => {
      const { runPrune } = await import("../commands/data/prune.ts");
      await runPrune(options, session);
    });
}

function path(): Command {
  return new Command("path")
    .description("print where the store lies")
    .addHelpText("after", examples("froth data path", "FROTH_HOME=~/froth froth data path"))
    .action(async (options: StorePathOptions) => {
      const { runPath } = await import("../commands/data/path.ts");
      await runPath(options);
    });
}
