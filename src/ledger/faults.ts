import { FrothError, type ErrorCode, type ErrorDetails } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";

const LONGEST_SHOWN_PATH = 160;

/** What the file system objects to, in words. */
const MEANINGS: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "a part of the path is a file, not a folder"],
  ["EISDIR", "this is a folder, not a file"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the disk can only be read"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk quota is used up"],
  ["EFBIG", "the file may not grow any more"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["ENXIO", "this is a device or a pipe, not a file"],
  ["ENAMETOOLONG", "the path is too long"],
  ["ERR_INVALID_ARG_VALUE", "this is not a path"],
]);

/** A fault of the ledger at `path`. */
export function ledgerFault(path: string, code: ErrorCode, what: string, details: ErrorDetails = {}): FrothError {
  return new FrothError(code, what, { ...details, file: visibleText(path, LONGEST_SHOWN_PATH) });
}

/**
 * Does something with the file at `path`.
 *
 * @param code of the FrothError that an objection of the file system becomes
 */
export function guarded<T>(path: string, code: ErrorCode, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof FrothError || !("code" in cause)) throw cause;
    throw ledgerFault(path, code, MEANINGS.get(cause.code) ?? String(cause.code), { cause });
  }
}
