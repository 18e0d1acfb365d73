import { Command, Option } from "commander";
import { createCommands, commandNames } from "../commands.ts";
import type { Session } from "../session.ts";

/** All commands spelled out below one that stands for the program, with the options that every command has. */
export async function commandTree(session: Session): Promise<Command> {
  const program = new Command("froth").helpOption("-h, --help", "print the help");
  for (const command of await createCommands(session, commandNames)) program.addCommand(command);
  return program
    .addOption(new Option("--config <path>", "read the settings of this file"))
    .addOption(new Option("--no-config", "read no configuration file"))
    .addOption(new Option("--profile <name>", "add the settings of a profile"));
}
