import { renameSync, rmSync, statSync, writeFileSync, type Stats } from "node:fs";
import { dirname, sep } from "node:path";
import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import { makeFolder } from "../store/make-folder.ts";

export type Content = string | Uint8Array;

/**
 * Writes a file, and the folders that it lacks. Either the whole file is there afterwards or what was there before. A pipe or a
 * device is written to as it is: nothing may take its place.
 *
 * @throws FrothError `unwritable`, naming the file
 */
export function writeWhole(path: string, content: Content): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    if (isDevice(path)) return writeFileSync(path, content);
    makeFolder(dirname(path));
    // Made anew: in a folder that others write to, what lies there may be a link to a file of ours.
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, content, { flag: "wx" });
    renameSync(unfinished, path);
  } catch (cause) {
    discard(unfinished);
    throw unwritable(path, cause);
  }
}

/** What cannot be removed is not ours; why nothing was written is what has to be known. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // As said.
  }
}

/** Whether a path is, or is written as, a folder. */
export function isFolder(path: string): boolean {
  return path.endsWith("/") || path.endsWith(sep) || kindOf(path)?.isDirectory() === true;
}

function isDevice(path: string): boolean {
  const kind = kindOf(path);
  return kind !== undefined && !kind.isFile() && !kind.isDirectory();
}

/** `undefined` of what is not there, and of what cannot be looked at: writing it says why. */
function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The fault of a file that took nothing. */
export function unwritable(path: string, cause: unknown): FrothError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
  return new FrothError("unwritable", `cannot be written (${code})`, { file: visibleText(path, 160), cause });
}
