import { statSync, type Stats } from "node:fs";
import { FrothError, systemCode } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";

const LONGEST_SHOWN_PATH = 160;

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "a part of the path is a file, not a folder"],
  ["EISDIR", "this is a folder, not a file"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["ERR_INVALID_ARG_VALUE", "this is not a path"],
  ["ENAMETOOLONG", "the path is too long"],
]);

/** The size in bytes of a file that is worth opening: not a folder, not a pipe that never ends, not `limit` bytes or more. */
export function readableSize(path: string, limit: number, symbol?: string): number {
  const stats = statOf(path, symbol);
  const place = placeOf(path, symbol);
  if (stats.isDirectory()) throw new FrothError("unreadable", "this is a folder, not a file", place);
  if (!stats.isFile()) throw new FrothError("unreadable", "this is a device or a pipe, not a file", place);
  if (stats.size >= limit) {
    const [size, most] = [stats.size, limit].map((bytes) => Math.ceil(bytes / 1e5) / 10);
    throw new FrothError("unreadable", `the file is too large: ${size} MB, and it must be under ${most} MB`, place);
  }
  return stats.size;
}

export function statOf(path: string, symbol?: string): Stats {
  return attempt(path, symbol, () => statSync(path));
}

/** Turns what the file system objects to into a FrothError that names the path. */
export function attempt<T>(path: string, symbol: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw fileFault(path, symbol, cause);
  }
}

/** What the file system objected to, in words, with the path. */
export function fileFault(path: string, symbol: string | undefined, cause: unknown): FrothError {
  const code = systemCode(cause) ?? "unknown error";
  return new FrothError("unreadable", REASONS.get(code) ?? code, { ...placeOf(path, symbol), cause });
}

/** A path as it may be shown. */
export function shownPath(path: string): string {
  return visibleText(path, LONGEST_SHOWN_PATH);
}

function placeOf(path: string, symbol: string | undefined): { file: string; symbol?: string } {
  return { ...(symbol === undefined ? {} : { symbol }), file: shownPath(path) };
}
