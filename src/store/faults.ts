import { FrothError, type ErrorDetails } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";

const LONGEST_SHOWN_PATH = 160;

const DAMAGED = "move the file away and fetch or import its bars again; froth data verify says what is damaged";

/** Primary result codes of SQLite (sqlite.org/rescode.html), and what they mean to a user. */
const MEANINGS: ReadonlyMap<number, readonly [what: string, remedy?: string]> = new Map([
  [3, ["permission denied"]],
  [5, ["another process has kept the store busy for too long", "try again"]],
  [6, ["another process has kept the store busy for too long", "try again"]],
  [8, ["the store cannot be written", "check the permissions of the file and its folder"]],
  [10, ["the disk fails to read or to write"]],
  [11, ["the file is damaged", DAMAGED]],
  [13, ["the disk is full; what was stored before is intact", "free some space"]],
  [14, ["the store cannot be opened or made", "check the permissions of its folder, or name another with --store"]],
  [26, ["this is no bar store", "name another file with --store"]],
]);

/** What the file system says before SQLite is asked. */
const FILE_MEANINGS: ReadonlyMap<unknown, readonly [what: string, remedy?: string]> = new Map([
  ["EACCES", ["permission denied", "name another file with --store"]],
  ["EPERM", ["permission denied", "name another file with --store"]],
  ["EROFS", ["the disk can only be read", "name another file with --store"]],
  ["ENOSPC", ["the disk is full", "free some space"]],
  ["ENOTDIR", ["a part of the path is a file, not a folder"]],
  ["EEXIST", ["a part of the path is a file, not a folder"]],
  ["EISDIR", ["this is a folder, not a file"]],
  ["ERR_INVALID_ARG_VALUE", ["this is not a path"]],
]);

/** A fault of the store at `path`. */
export function storeFault(path: string, what: string, details: ErrorDetails = {}): FrothError {
  return new FrothError("store", what, { ...details, file: visibleText(path, LONGEST_SHOWN_PATH) });
}

/** Bars or a file that are not what was written. */
export function damage(path: string, what: string, symbol?: string): FrothError {
  return storeFault(path, what, { ...(symbol === undefined ? {} : { symbol }), remedy: DAMAGED });
}

/**
 * Does something with the store at `path`.
 *
 * @throws FrothError `store` for whatever SQLite or the file system objects to
 */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const meaning = meaningOf(cause);
    if (meaning === undefined) throw cause;
    const [what, remedy] = meaning;
    throw storeFault(path, what, { cause, ...(remedy === undefined ? {} : { remedy }) });
  }
}

function meaningOf(cause: unknown): readonly [what: string, remedy?: string] | undefined {
  if (!(cause instanceof Error) || cause instanceof FrothError || !("code" in cause)) return undefined;
  if (cause.code !== "ERR_SQLITE_ERROR") return FILE_MEANINGS.get(cause.code) ?? [String(cause.code)];
  const primary = "errcode" in cause && typeof cause.errcode === "number" ? cause.errcode & 0xff : 0;
  return MEANINGS.get(primary) ?? [cause.message];
}
