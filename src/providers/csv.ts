import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { FrothError } from "../errors.ts";
import { parseCsv } from "../series/csv.ts";
import { asSymbol, parseSymbol } from "../series/symbols.ts";
import { visibleText } from "../series/visible-text.ts";
import { createFileReader } from "./file-reader.ts";
import type { Bars, BarsRequest, Provider } from "./provider.ts";
import { attempt, readableSize, shownPath, statOf } from "./readable-file.ts";

/** Files of this size and more are refused unread: a century of daily bars is 2 MB. */
export const LARGEST_CSV_BYTES = 100_000_000;

const EXTENSION = /\.(?:csv|tsv|txt)$/i;

/** Windows opens a device for these names, whatever their extension, so there the file of such a symbol is `_CON.csv`. */
const WINDOWS_DEVICE = /^_(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/i;

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
    label: `csv:${shownPath(path)}`,
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
    const names = files.map((name) => shownPath(basename(name))).join(", ");
    throw new FrothError("unreadable", `several files for one symbol: ${names}`, {
      symbol,
      remedy: "keep one of them",
    });
  }
  return { symbol, path: file };
}

function parseFile({ symbol, path }: SymbolFile, read: FileReader, needed: BarsRequest): Bars {
  const size = readableSize(path, LARGEST_CSV_BYTES, symbol);
  const bytes = attempt(path, symbol, () => read(path, size));
  return parseCsv(bytes, { symbol, file: shownPath(path) }, needed);
}

function unknownSymbol(symbol: string, path: string, files: Files): FrothError {
  const some = [...files.keys()].toSorted().slice(0, 3).join(", ");
  const more = files.size > 3 ? ` and ${files.size - 3} more` : "";
  return new FrothError("unknown-symbol", `no ${symbol}.csv in ${shownPath(path)}`, {
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
    file: shownPath(path),
    remedy: "name each SYMBOL.csv",
  });
}

function symbolOfOnlyFile(path: string): string {
  const symbol = symbolOfFile(basename(path));
  if (symbol !== undefined) return symbol;
  const what = "the name of the file is not a symbol";
  throw new FrothError("invalid-symbol", what, {
    file: shownPath(path),
    remedy: "rename it to SYMBOL.csv, such as NVDA.csv",
  });
}

function symbolOfFile(name: string): string | undefined {
  return asSymbol(name.replace(EXTENSION, "").replace(WINDOWS_DEVICE, ""));
}
