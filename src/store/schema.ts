import type { DatabaseSync } from "node:sqlite";

/** "frot", at byte 68 of the file: whose SQLite file this is. */
export const APPLICATION_ID = 0x66726f74;

/** A step from one version of the schema to the next. */
export type Migration = (database: DatabaseSync) => void;

/** `migrations[n]` leads from version n to version n + 1. A step that was released never changes. */
export const migrations: readonly Migration[] = [createTables, createReports, createAlerts];

/**
 * One row a series and one row a chunk of 512 bars. Ordinary rowid tables: keeping blobs of this size in the tree of the
 * primary key was measured as half as fast.
 */
function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE series (
      id INTEGER PRIMARY KEY,
      symbol TEXT NOT NULL,
      source TEXT NOT NULL,
      instrument TEXT NOT NULL,
      currency TEXT,
      time_zone TEXT,
      closes_at INTEGER,
      splits TEXT NOT NULL,
      findings TEXT NOT NULL,
      fetched_at INTEGER NOT NULL,
      known_until INTEGER NOT NULL,
      covered_from INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      bars INTEGER NOT NULL,
      UNIQUE (symbol, source)
    ) STRICT;
    CREATE TABLE chunk (
      series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      checksum INTEGER NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (series_id, number)
    ) STRICT;`);
}

/** The reports of past scans, each once for a list and a session; `data` is the JSON, deflated. */
function createReports(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE report (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      list TEXT NOT NULL,
      as_of TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      version TEXT NOT NULL,
      source TEXT NOT NULL,
      symbols INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      checksum INTEGER NOT NULL,
      data BLOB NOT NULL,
      UNIQUE (list, as_of)
    ) STRICT;`);
}

/**
 * What was found for a channel's target (`alert`), each key once; `sent_at` is when the channel took it. And how each symbol
 * stood at the last look (`alert_standing`). A target is a hash: neither addresses nor tokens are in the file.
 */
function createAlerts(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE alert (
      id INTEGER PRIMARY KEY,
      target TEXT NOT NULL,
      symbol TEXT NOT NULL,
      key TEXT NOT NULL,
      content TEXT NOT NULL,
      claim TEXT,
      claimed_until INTEGER,
      sent_at INTEGER,
      UNIQUE (target, symbol, key)
    ) STRICT;
    CREATE TABLE alert_standing (
      target TEXT NOT NULL,
      symbol TEXT NOT NULL,
      date TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (target, symbol)
    ) STRICT;`);
}

/** The number in a pragma such as `user_version`. */
export function pragmaNumber(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}

/** Does everything or, where it throws, nothing; no other process writes in between. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Brings the schema of a file up to the newest version, in one transaction.
 *
 * @returns the version that the file has then: above `steps.length` where a newer froth made it, and then untouched
 */
export function migrate(database: DatabaseSync, steps: readonly Migration[]): number {
  const seen = pragmaNumber(database, "user_version");
  if (seen >= steps.length) return seen;
  return inTransaction(database, () => {
    // Another process may have been faster.
    const version = pragmaNumber(database, "user_version");
    for (const step of steps.slice(version)) step(database);
    const reached = Math.max(version, steps.length);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${reached}`);
    return reached;
  });
}
