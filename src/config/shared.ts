import type { Setting, Tables } from "./setting.ts";

/** The command whose options stand at the top of a file and in the environment. */
export const MAIN_COMMAND = "scan";

/** What the report of a scan is printed as is no wish for the lists and exports of other commands. */
const ownToEachCommand: ReadonlySet<string> = new Set(["format", "output"]);

/**
 * The settings of a command that the top of a file, and the environment, may set: those of `froth scan`, and of another
 * command those that it has in common with it.
 */
export function sharedSettings(command: string, tables: Tables): readonly Setting[] {
  const own = tables.get(command) ?? [];
  if (command === MAIN_COMMAND) return own;
  const main = tables.get(MAIN_COMMAND) ?? [];
  return own.filter((setting) => !ownToEachCommand.has(setting.key) && main.some((other) => isSame(setting, other)));
}

function isSame(one: Setting, other: Setting): boolean {
  return one.key === other.key && one.flags === other.flags && String(one.choices) === String(other.choices);
}
