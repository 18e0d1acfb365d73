import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import { makeFolder } from "../store/make-folder.ts";

export type Content = string | Uint8Array;

/**
 * Writes a file, and the folders that it lacks. Either the whole file is there afterwards or what was there before.
 *
 * @throws FrothError `unwritable`, naming the file
 */
export function writeWhole(path: string, content: Content): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(path));
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (cause) {
    if (existsSync(unfinished)) rmSync(unfinished);
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new FrothError("unwritable", `cannot be written (${code})`, { file: visibleText(path, 160), cause });
  }
}
