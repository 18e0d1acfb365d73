import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { FrothError } from "../errors.ts";
import { at } from "../series/series.ts";
import { createAlertMemory } from "./alert-memory.ts";
import { faultOfDays, firstChunkOf, seriesOfChunks } from "./bars-of-chunks.ts";
import { CHUNK_BARS, encodeChunk } from "./chunk.ts";
import { damage, guarded } from "./faults.ts";
import { createKeptReports, type KeptReports } from "./kept-reports.ts";
import { integer, readSeriesRow, valuesOf, type SeriesRow } from "./rows.ts";
import { inTransaction } from "./schema.ts";
import { prepareStatements } from "./statements.ts";
import type { Damage, SeriesKey, Store, StoredBars, StoreEntry, StoreWindow } from "./store.ts";

/** A store in an open database whose schema is the current one. */
export function createSqliteStore(database: DatabaseSync, path: string): Store {
  const tables = createTables(database, path);
  const reports = createKeptReports(database, path);
  const safely = <T>(work: () => T): T => guarded(path, work);
  return {
    path,
    alerts: createAlertMemory(database, path),
    reports,
    read: (key, window) => safely(() => snapshot(database, () => tables.read(key, window))),
    write: (many) => safely(() => inTransaction(database, () => many.forEach((bars) => tables.write(bars)))),
    update: (key, change) =>
      safely(() =>
        inTransaction(database, () => {
          const changed = change(tables.read(key));
          if (changed !== undefined) tables.write(changed);
        }),
      ),
    list: () => safely(() => tables.list()),
    remove: (keys) => safely(() => inTransaction(database, () => keys.forEach((key) => tables.remove(key)))),
    verify: (onProgress) =>
      safely(() =>
        snapshot(database, () => [...verify(database, path, tables, onProgress), ...reportFaults(path, reports)]),
      ),
    compact: () => safely(() => database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")),
    close: () => {
      if (database.isOpen) safely(() => database.close());
    },
  };
}

/** Reads several times from the same state of the file, whatever others write meanwhile. */
function snapshot<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN");
  try {
    return work();
  } finally {
    // Nothing was written; and a damaged file lets nothing be committed.
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}

/** What is done inside a transaction. */
interface Tables {
  read(key: SeriesKey, window?: StoreWindow): StoredBars | undefined;
  write(bars: StoredBars): void;
  list(): StoreEntry[];
  remove(key: SeriesKey): void;
}

function createTables(database: DatabaseSync, path: string): Tables {
  const statements = prepareStatements(database);

  const firstChunk = ({ id, bars }: SeriesRow, { newest, asOf }: StoreWindow): number => {
    if (asOf === undefined) return firstChunkOf(bars, newest);
    const last = Number(statements.chunkOfDay.get(id, asOf)?.["number"] ?? 0);
    return firstChunkOf(last * CHUNK_BARS + 1, newest);
  };

  return {
    read({ symbol, source }, window) {
      const row = statements.selectSeries.get(symbol, source);
      if (row === undefined) return undefined;
      return intact(path, symbol, () => {
        const series = readSeriesRow(row);
        const first = window === undefined ? 0 : firstChunk(series, window);
        return storedBars(series, seriesOfChunks(series, statements.selectChunks.all(series.id, first), first, window));
      });
    },
    write(bars) {
      const { series } = bars;
      if (series.days.length === 0) throw new RangeError(`${series.symbol}: a series without bars`);
      const id = integer(statements.writeSeries.get(...valuesOf(bars)) ?? {}, "id");
      let number = 0;
      for (let from = 0; from < series.days.length; from += CHUNK_BARS, number++) {
        const data = encodeChunk(series, from, Math.min(from + CHUNK_BARS, series.days.length));
        statements.writeChunk.run(id, number, at(series.days, from), crc32(data), data);
      }
      statements.deleteChunks.run(id, number);
    },
    list: () => statements.selectAll.all().map((row) => intact(path, undefined, () => readSeriesRow(row))),
    remove: ({ symbol, source }) => void statements.deleteSeries.run(symbol, source),
  };
}

function storedBars(row: SeriesRow, series: StoredBars["series"]): StoredBars {
  const { source, findings, fetchedAt, knownUntil, coveredFrom, closesAt } = row;
  const known = { source, series, findings, fetchedAt, knownUntil, coveredFrom };
  return closesAt === undefined ? known : { ...known, closesAt };
}

/** What is unfit in a row is damage of the file, not a bug of froth. */
function intact<T>(path: string, symbol: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw damage(path, `stored bars are damaged: ${error.message}`, symbol);
    throw error;
  }
}

type OnProgress = ((done: number, total: number) => void) | undefined;

/** Goes on after each fault, so that one of them does not hide the others. */
function verify(database: DatabaseSync, path: string, tables: Tables, onProgress: OnProgress): Damage[] {
  const found: Damage[] = [];
  const collect = (symbol: string | undefined, work: () => string[]) => {
    for (const what of faultsIn(path, work)) found.push({ symbol, what });
  };
  collect(undefined, () => integrityFaults(database));
  collect(undefined, () => {
    const entries = tables.list();
    for (const [index, entry] of entries.entries()) {
      collect(entry.symbol, () => seriesFaults(entry, tables));
      onProgress?.(index + 1, entries.length);
    }
    return [];
  });
  return found;
}

/** Each kept report is read to its end. */
function reportFaults(path: string, reports: KeptReports): Damage[] {
  const whats = faultsIn(path, () =>
    reports.list().flatMap(({ id }) =>
      faultsIn(path, () => {
        reports.read(id);
        return [];
      }).map((what) => `report ${id}: ${what}`),
    ),
  );
  return whats.map((what) => ({ symbol: undefined, what }));
}

function faultsIn(path: string, work: () => string[]): string[] {
  try {
    return guarded(path, work);
  } catch (error) {
    if (error instanceof FrothError) return [error.what];
    throw error;
  }
}

function integrityFaults(database: DatabaseSync): string[] {
  const rows = database.prepare("PRAGMA integrity_check").all();
  return rows.map((row) => String(row["integrity_check"])).filter((what) => what !== "ok");
}

function seriesFaults(entry: StoreEntry, tables: Tables): string[] {
  const stored = tables.read(entry);
  const what = stored === undefined ? "no bars" : faultOfDays(stored.series, entry);
  return what === undefined ? [] : [what];
}
