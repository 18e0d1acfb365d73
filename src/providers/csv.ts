import { readdirSync, statSync, type Stats } from "node:fs";
import { basename, join } from "node:path";
import { FrothError } from "../errors.ts";
import { parseCsv } from "../series/csv.ts";
import { parseSymbol } from "../series/symbols.ts";
import { visibleText } from "../series/visible-text.ts";
import { createFileReader } from "./file-reader.ts";
import type { Bars, BarsRequest, Provider } from "./provider.ts";

/** Files of this size and more are refused unread: a century of daily bars is 2 MB. */
export const LARGEST_CSV_BYTES = 100_000_000;

const LONGEST_SHOWN_PATH = 160;
const EXTENSION = /\.(?:csv|tsv|txt)$/i;

/** Windows opens a device for these names, whatever their extension, so there the file of such a symbol is `_CON.csv`. */
const WINDOWS_DEVICE = /^_(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/i;

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "a part of the path is a file, not a folder"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["ERR_INVALID_ARG_VALUE", "this is not a path"],
  ["ENAMETOOLONG", "the path is too long"],
]);

/** The files of the source by symbol. Several of one symbol differ in the case of their names. */
type Files = ReadonlyMap<string, readonly string[]>;

interface SymbolFile {
  readonly symbol: string;
  readonly path: string;
}

type FileReader = ReturnType<typeof createFileReader>;

/**
 * Bars from CSV files: a folder of `SYMBOL.csv`, in capitals or not, or one file with the symbol as its name. Nothing is
 * opened but what a folder lists, so that no symbol can lead to another path or to a device.
 *
 * A file in the folder whose name is no symbol is listed under its name all the same: asking for it fails with
 * `invalid-symbol`. Reads the list of files once, when it is first needed.
 *
 * @param path a folder, or a file
 */
export function createCsvProvider(path: string): Provider {
  let files: Files | undefined;
  const list = (): Files => (files ??= listFiles(path));
  const read = createFileReader();
  return {
    id: "csv",
    label: `csv:${shown(path)}`,
    concurrency: 1,
    live: false,
    symbols: () => promised(() => [...list().keys()].toSorted()),
    fetch: (request) => promised(() => parseFile(fileOf(path, list, request), read, request)),
  };
}

/** Reading one file after the other is the fastest way to read many small ones; callers still get a promise. */
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function fileOf(path: string, list: () => Files, { symbol: asked, signal }: BarsRequest): SymbolFile {
  if (signal?.aborted === true) throw new FrothError("aborted", "interrupted", { symbol: asked });
  const symbol = parseSymbol(asked);
  const files = list().get(symbol) ?? [];
  const [file] = files;
  if (file === undefined) throw unknownSymbol(symbol, path, list());
  if (files.length > 1) {
    const names = files.map((name) => shown(basename(name))).join(", ");
    throw new FrothError("unreadable", `several files for one symbol: ${names}`, {
      symbol,
      remedy: "keep one of them",
    });
  }
  return { symbol, path: file };
}

function parseFile({ symbol, path }: SymbolFile, read: FileReader, needed: BarsRequest): Bars {
  const size = readableSize(path, symbol);
  const bytes = attempt(path, symbol, () => read(path, size));
  return parseCsv(bytes, { symbol, file: shown(path) }, needed);
}

function unknownSymbol(symbol: string, path: string, files: Files): FrothError {
  const some = [...files.keys()].toSorted().slice(0, 3).join(", ");
  const more = files.size > 3 ? ` and ${files.size - 3} more` : "";
  return new FrothError("unknown-symbol", `no ${symbol}.csv in ${shown(path)}`, {
    symbol,
    remedy: `it has ${some}${more}`,
  });
}

function listFiles(path: string): Files {
  if (!statOf(path).isDirectory()) return new Map([[symbolOfOnlyFile(path), [path]]]);
  const files = new Map<string, string[]>();
  for (const name of attempt(path, undefined, () => readdirSync(path))) {
    if (name.startsWith(".") || !/\.csv$/i.test(name)) continue;
    const symbol = symbolOfFile(name) ?? visibleText(name.replace(EXTENSION, ""));
    files.set(symbol, [...(files.get(symbol) ?? []), join(path, name)]);
  }
  if (files.size > 0) return files;
  throw new FrothError("no-bars", "the folder holds no .csv file", {
    file: shown(path),
    remedy: "name each SYMBOL.csv",
  });
}

function symbolOfOnlyFile(path: string): string {
  const symbol = symbolOfFile(basename(path));
  if (symbol !== undefined) return symbol;
  const what = "the name of the file is not a symbol";
  throw new FrothError("invalid-symbol", what, {
    file: shown(path),
    remedy: "rename it to SYMBOL.csv, such as NVDA.csv",
  });
}

function symbolOfFile(name: string): string | undefined {
  try {
    return parseSymbol(name.replace(EXTENSION, "").replace(WINDOWS_DEVICE, ""));
  } catch {
    return undefined;
  }
}

/** The size of a file that is worth opening. */
function readableSize(file: string, symbol: string): number {
  const stats = statOf(file, symbol);
  const place = { symbol, file: shown(file) };
  if (stats.isDirectory()) throw new FrothError("unreadable", "this is a folder, not a file", place);
  if (!stats.isFile()) throw new FrothError("unreadable", "this is a device or a pipe, not a file", place);
  if (stats.size >= LARGEST_CSV_BYTES) {
    const [size, limit] = [stats.size, LARGEST_CSV_BYTES].map((bytes) => Math.floor(bytes / 1e6));
    throw new FrothError("unreadable", `the file is too large: ${size} MB, and it must be under ${limit} MB`, place);
  }
  return stats.size;
}

function statOf(path: string, symbol?: string): Stats {
  return attempt(path, symbol, () => statSync(path));
}

/** Turns what the file system objects to into a FrothError that names the path. */
function attempt<T>(path: string, symbol: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    const named = symbol === undefined ? {} : { symbol };
    throw new FrothError("unreadable", REASONS.get(code) ?? code, { ...named, file: shown(path), cause });
  }
}

function shown(path: string): string {
  return visibleText(path, LONGEST_SHOWN_PATH);
}
