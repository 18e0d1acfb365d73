import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { LedgerEntry } from "../study/ledger-entry.ts";
import { guarded, ledgerFault } from "./faults.ts";
import { LEDGER_VERSION, readLine } from "./line.ts";

/** Ledgers of this size and more are refused: a line for each of 500 symbols, every day of ten years, is less. */
const LARGEST_BYTES = 2_000_000_000;
/** No line of ours is nearly as long. */
const LONGEST_LINE_BYTES = 1_000_000;
const CHUNK_BYTES = 1 << 20;
const LINE_FEED = 10;

/** What a ledger holds. */
export interface Ledger {
  /** In the order of the file. */
  readonly entries: readonly LedgerEntry[];
  /** Numbers, from 1, of the lines whose writing was cut short. They stay in the file and say nothing. */
  readonly tornLines: readonly number[];
  /** Whether the last line ends: what is appended else has to begin a line of its own. */
  readonly endsInLine: boolean;
}

const decoder = new TextDecoder();

/**
 * Reads a ledger. Nobody else has to stand still for it: lines are only ever appended.
 *
 * @throws FrothError `unreadable` for what is no file; `malformed`, with its line, for what is no ledger or a newer one
 */
export function readLedger(path: string): Ledger {
  return guarded(path, "unreadable", () => {
    assertFile(path, statSync(path));
    // Not blocked by a pipe that took the place of the file in the meantime.
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readEntries(path, descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** @throws FrothError `unreadable` where it is a folder, a pipe, a device, or too large */
export function assertFile(path: string, stats: { isDirectory(): boolean; isFile(): boolean; size: number }): void {
  if (stats.isDirectory()) throw ledgerFault(path, "unreadable", "this is a folder, not a file");
  if (!stats.isFile()) throw ledgerFault(path, "unreadable", "this is a device or a pipe, not a file");
  if (stats.size < LARGEST_BYTES) return;
  const remedy = "begin a new file; froth ledger reads each by itself";
  throw ledgerFault(path, "unreadable", `the ledger is too large: it must be under ${LARGEST_BYTES / 1e9} GB`, {
    remedy,
  });
}

/** The entries of an open file, from its beginning. */
export function readEntries(path: string, descriptor: number): Ledger {
  assertFile(path, fstatSync(descriptor));
  const entries: LedgerEntry[] = [];
  const tornLines: number[] = [];
  let [line, endsInLine] = [0, true];
  for (const { text, ended } of linesOf(path, descriptor)) {
    line += 1;
    endsInLine = ended;
    if (text === "") continue;
    const read = readLine(text);
    if (read.status === "entry") entries.push(read.entry);
    else if (read.status === "torn") tornLines.push(line);
    else throw refusal(path, line, read);
  }
  return { entries, tornLines, endsInLine };
}

function refusal(path: string, line: number, read: { schemaVersion: number } | { field?: string }): Error {
  if ("schemaVersion" in read) {
    const what = `this ledger is of version ${read.schemaVersion}, newer than the ${LEDGER_VERSION} that is known here`;
    return ledgerFault(path, "malformed", what, { line, remedy: "use the froth that wrote it" });
  }
  const { field } = read;
  const what =
    field === undefined ? "this is not a line of a ledger" : `its "${field.slice(0, 40)}" is not what it must be`;
  return ledgerFault(path, "malformed", what, { line, remedy: "name another file: nothing is changed in this one" });
}

/** The lines of an open file, one after the other; the last may lack its end. */
function* linesOf(path: string, descriptor: number): Generator<{ readonly text: string; readonly ended: boolean }> {
  let rest = Buffer.alloc(0);
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let position = 0, count = 1; count > 0; position += count) {
    count = readSync(descriptor, chunk, 0, CHUNK_BYTES, position);
    let bytes = Buffer.concat([rest, chunk.subarray(0, count)]);
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED)) {
      yield { text: decoder.decode(bytes.subarray(0, end)), ended: true };
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > LONGEST_LINE_BYTES)
      throw ledgerFault(path, "malformed", "this is not a ledger: a line is too long");
    rest = bytes;
  }
  if (rest.length > 0) yield { text: decoder.decode(rest), ended: false };
}
