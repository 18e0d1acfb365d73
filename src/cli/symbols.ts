import { FrothError } from "../errors.ts";
import type { Provider } from "../providers/provider.ts";
import type { ListStream } from "./symbol-files.ts";
import type { SymbolOptions } from "./symbol-options.ts";

/** Stands for stdin, as an argument and as a path. */
const STDIN = "-";

/**
 * All symbols that the user asked for, in capitals, each once: those of the arguments, then of the files, then of the named
 * lists, in the order given. Empty only where nothing was asked for. An argument that is no symbol is passed on, for
 * the caller to account for; an entry of a list that is none makes the list wrong.
 *
 * @param named the arguments, `-` for a list on stdin
 * @param stdin opened only where it is read
 * @throws FrothError `usage` for whatever is wrong with a list, for it is a part of the command; the fault of the file is its cause
 */
export async function readSymbols(
  named: readonly string[],
  { symbolsFile = [], universe = [] }: SymbolOptions,
  stdin: () => ListStream,
): Promise<string[]> {
  const readList = listReader(stdin);
  const lists: (readonly string[])[] = [];
  for (const text of named) lists.push(text === STDIN ? await readList(text) : [text.trim().toUpperCase()]);
  for (const path of symbolsFile) lists.push(await readList(path));
  for (const name of universe) lists.push(await readUniverse(name));
  return [...new Set(lists.flat())];
}

/** The symbols that were asked for; where none were, those of the source, or the watch list. */
export async function symbolsFrom(asked: readonly string[], provider: Provider): Promise<readonly string[]> {
  return asked.length > 0 ? asked : ((await provider.symbols()) ?? (await watchList()));
}

export function watchList(): Promise<readonly string[]> {
  return readUniverse("watchlist");
}

/** Reads a list by its path. Stdin can be read only once, however often it is named. */
function listReader(stdin: () => ListStream): (path: string) => Promise<string[]> {
  let piped: Promise<string[]> | undefined;
  return async (path) => {
    const { readListFile, readListStream } = await import("./symbol-files.ts");
    try {
      return path === STDIN ? await (piped ??= readListStream(stdin())) : readListFile(path);
    } catch (error) {
      if (!(error instanceof FrothError)) throw error;
      throw new FrothError("usage", error.message, { cause: error });
    }
  };
}

async function readUniverse(name: string): Promise<readonly string[]> {
  const { universeSymbols } = await import("./named-universe.ts");
  return universeSymbols(name);
}
