import { Command } from "commander";
import { createCommands, commandNames } from "../commands.ts";
import { addConfigOptions } from "../program.ts";
import type { Session } from "../session.ts";

/** All commands spelled out below one that stands for the program, with the options that every command has. */
export async function commandTree(session: Session): Promise<Command> {
  const program = new Command("froth").helpOption("-h, --help", "print the help");
  for (const command of await createCommands(session, commandNames)) program.addCommand(command);
  return addConfigOptions(program);
}
