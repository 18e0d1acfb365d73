import { readFileSync } from "node:fs";
import { FrothError } from "../errors.ts";
import { attempt, readableSize, shownPath } from "../providers/readable-file.ts";

/** Files of this size and more are refused: a report on all symbols of all exchanges is smaller. */
const LARGEST_BYTES = 256_000_000;

/**
 * Reads a file that the command line names.
 *
 * @param parse gets its text, and its path as it may be shown
 * @throws FrothError `usage` for whatever is wrong with it, for it is a part of the command; the fault itself is the cause
 */
export function readNamed<T>(path: string, parse: (text: string, file: string) => T): T {
  try {
    readableSize(path, LARGEST_BYTES);
    return parse(
      attempt(path, undefined, () => readFileSync(path, "utf8")),
      shownPath(path),
    );
  } catch (error) {
    if (!(error instanceof FrothError)) throw error;
    throw new FrothError("usage", error.message, { cause: error });
  }
}
