import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  realpathSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, basename, join } from "node:path";
import { withFileLock } from "../store/file-lock.ts";
import { saidAtTheTime, type LedgerEntry } from "../study/ledger-entry.ts";
import { guarded, ledgerFault } from "./faults.ts";
import { lineOf } from "./line.ts";
import { assertFile, readEntries } from "./read.ts";

/** What came of an append. */
export interface Appended {
  /** Lines that were new. */
  readonly added: number;
  /** Statements that the file held already. */
  readonly known: number;
  /** Numbers of lines, from an earlier run, whose writing was cut short. */
  readonly tornLines: readonly number[];
}

/** How bytes get into an open file; as `writeSync`. */
export type Write = (descriptor: number, bytes: Uint8Array) => number;

/**
 * Appends what the file does not say yet. All lines of a run go in by one write at the end of the file, under a lock: no
 * other run writes between reading what is there and adding to it. What is there is never changed, a torn line neither.
 *
 * @param path made where there is none; a folder, a pipe or a device is refused
 * @throws FrothError `unwritable` or `unreadable`; `malformed` for a file that is no ledger, or a newer one. Nothing was written then.
 */
export function appendToLedger(path: string, entries: readonly LedgerEntry[], write: Write = writeSync): Appended {
  return guarded(path, "unwritable", () => {
    const target = realPath(path);
    return withFileLock(`${target}.lock`, () => appendNew(path, target, entries, write));
  });
}

/** The file itself, so that all its names share one lock. */
function realPath(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return placeOfNewFile(path);
  assertFile(path, stats);
  return realpathSync(path);
}

function placeOfNewFile(path: string): string {
  if (/(?:^|[\\/])$/.test(path)) throw ledgerFault(path, "unwritable", "this is not the path of a file");
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
    throw ledgerFault(path, "unwritable", "this symbolic link leads nowhere");
  return join(realpathSync(dirname(path)), basename(path));
}

function appendNew(path: string, target: string, entries: readonly LedgerEntry[], write: Write): Appended {
  // On Windows there is no O_NONBLOCK, and nothing in the way of a pipe: or-ing it in changes nothing there.
  const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK } = constants;
  const descriptor = openSync(target, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, 0o644);
  try {
    const ledger = readEntries(path, descriptor);
    const fresh = newEntries(ledger.entries, entries);
    const lines = fresh.map(lineOf).join("");
    if (lines !== "") writeWhole(path, descriptor, Buffer.from(ledger.endsInLine ? lines : `\n${lines}`), write);
    return { added: fresh.length, known: entries.length - fresh.length, tornLines: ledger.tornLines };
  } finally {
    closeSync(descriptor);
  }
}

/** What was said afterwards is no news where it was said at the time. */
function newEntries(before: readonly LedgerEntry[], entries: readonly LedgerEntry[]): LedgerEntry[] {
  const [said, saidInTime] = [new Set<string>(), new Set<string>()];
  const remember = (entry: LedgerEntry): void => {
    said.add(keyOf(entry));
    if (saidAtTheTime(entry)) saidInTime.add(keyOf(entry));
  };
  for (const entry of before) remember(entry);
  return entries.filter((entry) => {
    const isNew = !(saidAtTheTime(entry) ? saidInTime : said).has(keyOf(entry));
    if (isNew) remember(entry);
    return isNew;
  });
}

function keyOf({ kind, symbol, source, settings, replayed, ...entry }: LedgerEntry): string {
  const what = "rule" in entry ? [entry.rule, entry.knownAt] : [entry.asOf];
  return JSON.stringify([kind, symbol, ...what, source, settings, replayed]);
}

/**
 * One write. A disk that takes only a part of it gets that part back: those bytes are of this run, nobody else has
 * written since, and half a line is not what was said.
 */
function writeWhole(path: string, descriptor: number, bytes: Uint8Array, write: Write): void {
  const { size } = fstatSync(descriptor);
  let written = 0;
  try {
    written = write(descriptor, bytes);
    fsyncSync(descriptor);
  } catch (error) {
    ftruncateSync(descriptor, size);
    throw error;
  }
  if (written === bytes.length) return;
  ftruncateSync(descriptor, size);
  throw ledgerFault(path, "unwritable", "the disk is full; the ledger is as it was before", {
    remedy: "free some space and scan again",
  });
}
