import { accessSync, closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { damage, guarded, storeFault } from "./faults.ts";
import { makeFolder } from "./make-folder.ts";
import { APPLICATION_ID, migrate, migrations, pragmaNumber, type Migration } from "./schema.ts";
import { createSqliteStore } from "./sqlite-store.ts";
import { loadSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

export interface OpenOptions {
  /** Nothing is made or changed; the file must be there. */
  readonly readOnly?: boolean;
  /** A limit to the size of the file, in pages of 4096 bytes; at it the disk counts as full. */
  readonly maxPages?: number;
  /** What leads from one version of the schema to the next. */
  readonly steps?: readonly Migration[];
}

const PAGE_BYTES = 4096;
const BUSY_MILLISECONDS = 5000;

/**
 * Opens the store in the file `path`, which is made where it does not exist, with its folder.
 *
 * @throws FrothError `store` where the file is another program's, a newer froth's, damaged, or cannot be opened; it is then
 *   left as it was
 */
export function openStore(path: string, { readOnly = false, maxPages, steps = migrations }: OpenOptions = {}): Store {
  return guarded(path, () => {
    const file = resolve(path);
    checkFile(file, readOnly);
    if (!readOnly) makeFolder(dirname(file), 0o700);
    const { DatabaseSync: Database } = loadSqlite();
    const database = new Database(readOnly && cannotChange(file) ? unchanging(file) : file, { readOnly });
    try {
      database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
      checkOwner(database, file, readOnly);
      if (!readOnly) prepareToWrite(database, maxPages, steps);
      checkVersion(database, file, steps.length);
      return createSqliteStore(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/**
 * SQLite wants to make files beside the one it reads, which a folder that can only be read does not allow; there it must be
 * told that nothing changes the file.
 */
function cannotChange(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return false;
  } catch {
    return !hasLog(file);
  }
}

function unchanging(file: string): URL {
  const url = pathToFileURL(file);
  url.searchParams.set("immutable", "1");
  return url;
}

function prepareToWrite(database: DatabaseSync, maxPages: number | undefined, steps: readonly Migration[]): void {
  database.exec(`PRAGMA page_size = ${PAGE_BYTES}`);
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
  if (migrate(database, steps) > steps.length) return;
  // After the schema is there, so that whoever sees the file in this mode sees whose it is.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
}

/** Where fields of interest stand in the header of an SQLite file: sqlite.org/fileformat2.html, section 1.3. */
const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";
const PAGE_SIZE_AT = 16;
const PAGE_COUNT_AT = 28;

/** Judges a file by its first bytes, before SQLite gets to see it. */
function checkFile(file: string, readOnly: boolean): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined && readOnly) throw noStoreYet(file);
  if (stats === undefined || stats.size === 0) return;
  if (!stats.isFile()) throw storeFault(file, "this is a folder or a device, not a file");
  if (hasLog(file)) return;
  const header = firstBytes(file);
  if (header.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    throw storeFault(file, "this is no bar store", { remedy: "name another file with --store" });
  }
  const declared = pageBytes(header.readUInt16BE(PAGE_SIZE_AT)) * header.readUInt32BE(PAGE_COUNT_AT);
  if (stats.size < declared) {
    throw damage(file, `the file is cut off: ${stats.size} of ${declared} bytes`);
  }
}

function firstBytes(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, header, 0, HEADER_BYTES, 0);
    return header;
  } finally {
    closeSync(descriptor);
  }
}

function pageBytes(field: number): number {
  return field === 1 ? 65_536 : field;
}

/**
 * Whether SQLite's log of changes lies beside the file: they are under way, or were cut short, and the file alone is not yet,
 * or no longer, what it says it is.
 */
function hasLog(file: string): boolean {
  return ["wal", "journal"].some((kind) => (statSync(`${file}-${kind}`, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

function noStoreYet(file: string) {
  return storeFault(file, "there is no bar store yet", {
    remedy: "froth data pull SYMBOL or froth data import PATH makes one",
  });
}

function checkOwner(database: DatabaseSync, file: string, readOnly: boolean): void {
  const owner = pragmaNumber(database, "application_id");
  if (owner === APPLICATION_ID) return;
  const objects = Number(database.prepare("SELECT count(*) AS objects FROM sqlite_schema").get()?.["objects"]);
  const isBlank = owner === 0 && objects === 0 && pragmaNumber(database, "user_version") === 0;
  if (isBlank && readOnly) throw noStoreYet(file);
  if (!isBlank) {
    throw storeFault(file, "this database belongs to another program", { remedy: "name another file with --store" });
  }
}

function checkVersion(database: DatabaseSync, file: string, known: number): void {
  const version = pragmaNumber(database, "user_version");
  if (version === known) return;
  if (version < known) {
    throw storeFault(file, `the store has the format of an older froth (${version})`, {
      remedy: "any command that writes to it, such as froth data pull, brings it up to date",
    });
  }
  throw storeFault(file, `a newer froth made this store (its format is ${version}, known here are up to ${known})`, {
    remedy: "update froth, or name another file with --store",
  });
}
