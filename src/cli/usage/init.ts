import { Option, type Command } from "commander";
import type { InitOptions } from "../commands/init.ts";
import type { Session } from "../session.ts";
import { examples } from "./bar-options.ts";

/** `froth init`: a configuration to start from. */
export function spellInit(command: Command, session: Session): Command {
  return command
    .addOption(
      new Option("-f, --format <format>", "json cannot carry comments").choices(["js", "ts", "json"]).default("js"),
    )
    .option("--force", "write over the file of that name", false)
    .addHelpText("after", examples("froth init", "froth init --format ts", "froth init --format json --force"))
    .action(async (options: InitOptions) => {
      const { runInit } = await import("../commands/init.ts");
      await runInit(options, session);
    });
}
