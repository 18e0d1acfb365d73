import { lstatSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { FrothError } from "../errors.ts";
import { visibleText } from "../series/visible-text.ts";
import { loadSqlite } from "./sqlite.ts";

const LONGEST_SHOWN_PATH = 160;

/** How long another process may keep the lock: a run holds it for the moment of its reading and writing. */
const PATIENCE_MILLISECONDS = 20_000;

/** Primary result codes of SQLite (sqlite.org/rescode.html) that a lock can end with. */
const MEANINGS: ReadonlyMap<number, readonly [what: string, remedy: string]> = new Map([
  [5, ["another process has held the lock for too long", "try again"]],
  [8, ["the lock cannot be written", "check the permissions of the file and its folder"]],
  [14, ["the lock cannot be made", "check the permissions of its folder"]],
  [26, ["this is not a lock of froth", "move the file away"]],
]);

/**
 * Does something while no other process does anything under the same lock.
 *
 * The lock is SQLite's own on an empty database: the system gives it back when its holder ends, however it ends. A lock file
 * that is made and removed would outlive a killed holder, and whoever judged it dead by its process id could remove the
 * live lock of a third. So the empty file stays where it is; removing it while a process is at work breaks the promise.
 *
 * @param path of the lock; made where there is none
 * @throws FrothError `unwritable` where the lock cannot be had
 */
export function withFileLock<T>(path: string, work: () => T, patienceMilliseconds = PATIENCE_MILLISECONDS): T {
  const lock = guarded(path, () => acquire(path, patienceMilliseconds));
  try {
    return work();
  } finally {
    lock.close();
  }
}

function acquire(path: string, patienceMilliseconds: number): DatabaseSync {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() === false) throw lockFault(path, "this is not a lock of froth", "move it away");
  const { DatabaseSync } = loadSqlite();
  const lock = new DatabaseSync(path);
  try {
    lock.exec(`PRAGMA busy_timeout = ${patienceMilliseconds}`);
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof FrothError || !("code" in cause)) throw cause;
    const primary = "errcode" in cause && typeof cause.errcode === "number" ? cause.errcode & 0xff : 0;
    const [what, remedy] = MEANINGS.get(primary) ?? [cause.message, "check the file and its folder"];
    throw lockFault(path, what, remedy, cause);
  }
}

function lockFault(path: string, what: string, remedy: string, cause?: unknown): FrothError {
  return new FrothError("unwritable", what, { file: visibleText(path, LONGEST_SHOWN_PATH), remedy, cause });
}
