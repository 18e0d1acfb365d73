import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** The root of the project, where generated paths begin. */
export const root = new URL("../../../", import.meta.url);

/** The text of a file of the project, or beside it. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/**
 * Writes the generated files that are out of date and says what it did. With `--check` on the command line it writes
 * nothing, and the process exits with 1 where one is.
 *
 * @param files path from the root of the project -> text
 */
export function writeFiles(files: ReadonlyMap<string, string>): void {
  const checkOnly = process.argv.includes("--check");
  for (const [path, text] of files) {
    const isCurrent = existsSync(new URL(path, root)) && readText(path) === text;
    if (!isCurrent && checkOnly) process.exitCode = 1;
    if (!isCurrent && !checkOnly) writeFileSync(new URL(path, root), text);
    process.stdout.write(`${path} ${isCurrent ? "is up to date" : checkOnly ? "is out of date" : "written"}\n`);
  }
}
