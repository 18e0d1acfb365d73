import { CommanderError, Option, type Command } from "commander";
import type { UniverseName } from "./universes.ts";

/** Where symbols come from, beside those that are named one by one. */
export interface SymbolOptions {
  /** Paths, `-` for stdin. */
  readonly symbolsFile?: readonly string[];
  /** Names of lists, in lower case; not checked. */
  readonly universe?: readonly string[];
}

/** Spelled out here, so that help need not load the lists. */
const universeNames: Readonly<Record<UniverseName, true>> = {
  watchlist: true,
  mag7: true,
  "ai-semis": true,
  "high-volatility": true,
  defensive: true,
};

/** Gives a command its symbols: the argument, the two options, and `--universe help`. `readSymbols` reads them. */
export function addSymbolOptions(command: Command): Command {
  const names = Object.keys(universeNames).join(", ");
  return command
    .argument("[symbols...]", "symbols as Yahoo writes them, e.g. NVDA BRK-B ^GSPC; - reads a list from stdin")
    .addOption(
      new Option("--symbols-file <path>", "read symbols from a list or a CSV file (may be repeated)").argParser(
        (path: string, before: readonly string[] | undefined) => [...(before ?? []), path],
      ),
    )
    .addOption(
      new Option("--universe <names>", `symbols of named lists: ${names}; help shows what is in them`).argParser(
        (text: string, before: readonly string[] | undefined) => [...(before ?? []), ...namesIn(text)],
      ),
    )
    .hook("preAction", showUniverses);
}

function namesIn(text: string): string[] {
  return text.split(",").map((name) => name.trim().toLowerCase());
}

/** Answers `--universe help` in place of the command, and ends as commander ends after its own help. */
async function showUniverses(command: Command): Promise<void> {
  if (command.opts<SymbolOptions>().universe?.includes("help") !== true) return;
  const { describeUniverses } = await import("./named-universe.ts");
  process.stdout.write(describeUniverses());
  throw new CommanderError(0, "froth.universes", "the lists were shown");
}
