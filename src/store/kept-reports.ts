import type { DatabaseSync } from "node:sqlite";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { damage, guarded } from "./faults.ts";
import { bytes, integer, text, type Row } from "./rows.ts";
import { inTransaction } from "./schema.ts";

/** What is known of a kept report without reading it. */
export interface KeptReport {
  readonly id: number;
  /** Which reports follow each other: those of the same list from the same source. */
  readonly list: string;
  /** ISO date of its newest bar. */
  readonly asOf: string;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  /** Of froth. */
  readonly version: string;
  readonly source: string;
  readonly symbols: number;
  /** How many of them have no usable data. */
  readonly failed: number;
  readonly warnings: number;
}

/**
 * The reports of past scans. One is kept for each list and session: a later run of the same evening takes the place of the
 * earlier, unless more of its symbols failed. Of each list the newest `REPORTS_PER_LIST` stay.
 */
export interface KeptReports {
  /**
   * @param isReplay whether it was made on a later day: then it does not take the place of what was said on that evening,
   *   unless fewer of its symbols failed
   * @returns whether it was kept
   */
  keep(report: Omit<KeptReport, "id">, json: string, isReplay?: boolean): boolean;
  /** The newest first, by session, then by the time they were made. */
  list(): KeptReport[];
  /** The newest of a list whose session is before `asOf`. */
  before(list: string, asOf: string): KeptReport | undefined;
  /** The JSON as it was kept; `undefined` where there is no such report. */
  read(id: number): string | undefined;
  /** @returns how many there were */
  remove(ids: readonly number[]): number;
}

/** More than a year and a half of sessions. */
export const REPORTS_PER_LIST = 400;
/** A kept report is not larger than this, or it is not one of ours. */
const LARGEST_BYTES = 2 ** 28;

const FACTS = "list, as_of, created_at, version, source, symbols, failed, warnings";

export function createKeptReports(database: DatabaseSync, path: string): KeptReports {
  const select = (rest: string) => database.prepare(`SELECT id, ${FACTS} FROM report ${rest}`);
  const facts = (row: Row) => intact(path, () => factsIn(row));
  return {
    keep: (report, json, isReplay = false) =>
      guarded(path, () => {
        const data = deflateSync(json);
        return inTransaction(database, () => {
          const { changes } = database
            .prepare(
              `INSERT INTO report (${FACTS}, checksum, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (list, as_of) DO UPDATE SET created_at = excluded.created_at, version = excluded.version,
                 source = excluded.source, symbols = excluded.symbols, failed = excluded.failed,
                 warnings = excluded.warnings, checksum = excluded.checksum, data = excluded.data
               WHERE excluded.failed < failed OR (excluded.failed = failed AND ?)`,
            )
            .run(...valuesOf(report), crc32(data), data, isReplay ? 0 : 1);
          database
            .prepare(
              `DELETE FROM report WHERE list = ? AND id NOT IN
                 (SELECT id FROM report WHERE list = ? ORDER BY as_of DESC LIMIT ${REPORTS_PER_LIST})`,
            )
            .run(report.list, report.list);
          return changes > 0;
        });
      }),
    list: () => guarded(path, () => select("ORDER BY as_of DESC, created_at DESC, id DESC").all().map(facts)),
    before: (list, asOf) =>
      guarded(path, () => {
        const row = select("WHERE list = ? AND as_of < ? ORDER BY as_of DESC LIMIT 1").get(list, asOf);
        return row === undefined ? undefined : facts(row);
      }),
    read: (id) =>
      guarded(path, () => {
        const row = database.prepare("SELECT checksum, data FROM report WHERE id = ?").get(id);
        return row === undefined ? undefined : intact(path, () => jsonIn(row));
      }),
    remove: (ids) =>
      guarded(path, () =>
        inTransaction(database, () => {
          const statement = database.prepare("DELETE FROM report WHERE id = ?");
          return ids.reduce((sum, id) => sum + Number(statement.run(id).changes), 0);
        }),
      ),
  };
}

function valuesOf(report: Omit<KeptReport, "id">): (string | number)[] {
  const { list, asOf, createdAt, version, source, symbols, failed, warnings } = report;
  return [list, asOf, Math.round(createdAt), version, source, symbols, failed, warnings];
}

function factsIn(row: Row): KeptReport {
  return {
    id: integer(row, "id"),
    list: text(row, "list"),
    asOf: text(row, "as_of"),
    createdAt: integer(row, "created_at"),
    version: text(row, "version"),
    source: text(row, "source"),
    symbols: integer(row, "symbols"),
    failed: integer(row, "failed"),
    warnings: integer(row, "warnings"),
  };
}

function jsonIn(row: Row): string {
  const data = bytes(row, "data");
  if (crc32(data) !== integer(row, "checksum")) throw new RangeError("the checksum does not fit");
  return inflateSync(data, { maxOutputLength: LARGEST_BYTES }).toString("utf8");
}

/** What is unfit in a row is damage of the file, not a bug of froth. */
function intact<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw damage(path, `a kept report is damaged: ${error.message}`);
    throw error;
  }
}
