import { realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from "node:fs";
import { dirname, sep } from "node:path";
import { FrothError, systemCode } from "../errors.ts";
import { shownPath } from "../providers/readable-file.ts";
import { makeFolder } from "../store/make-folder.ts";

export type Content = string | Uint8Array;

/**
 * Writes a file, and the folders that it lacks. Either the whole file is there afterwards or what was there before, with the
 * same permissions; where the path is a link, in the place that it leads to. A pipe or a device is written to as it is:
 * nothing may take its place.
 *
 * @throws FrothError `unwritable`, naming the file
 */
export function writeWhole(path: string, content: Content): void {
  try {
    const before = kindOf(path);
    if (before === undefined) makeFolder(dirname(path));
    else if (!before.isFile() && !before.isDirectory()) return writeFileSync(path, content);
    replace(before === undefined ? path : realpathSync(path), content, before?.mode);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function replace(path: string, content: Content, mode = 0o666): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  // What lies there is left of a process that was killed, or was put there by somebody else to be written through.
  rmSync(unfinished, { force: true });
  try {
    writeFileSync(unfinished, content, { flag: "wx", mode: mode & 0o777 });
    renameSync(unfinished, path);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
}

/** Whether a path is, or is written as, a folder. */
export function isFolder(path: string): boolean {
  return path.endsWith("/") || path.endsWith(sep) || kindOf(path)?.isDirectory() === true;
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
  const code = systemCode(cause) ?? "unknown error";
  return new FrothError("unwritable", `cannot be written (${code})`, { file: shownPath(path), cause });
}
