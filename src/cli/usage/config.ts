import { Option, type Command } from "commander";
import type { ShowConfigOptions } from "../commands/config.ts";
import type { Session } from "../session.ts";
import { addColorOptions } from "./bar-options.ts";

/** `froth config`: what holds for a command, and why. */
export function spellConfig(command: Command, session: Session): Command {
  command
    .argument("[command...]", "the command, such as scan or data pull", ["scan"])
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json"]).default("table"));
  return addColorOptions(command)
    .addHelpText("after", configHelp)
    .action(async (words: string[], options: ShowConfigOptions) => {
      const { runConfig } = await import("../commands/config.ts");
      await runConfig(words.join(" "), options, command, session);
    });
}

const configHelp = `
Examples:
  froth config                         the settings of froth scan
  froth config explain                 those of another command
  froth config --profile daily         with a profile of the file
  froth config --format json

From weak to strong: defaults, froth.config.{json,js,ts} or the froth key of package.json, its profile, variables such
as FROTH_SOURCE, the command line. docs/configuration.md lists every key and variable.
A file of JavaScript or TypeScript is a program, and is run.`;
