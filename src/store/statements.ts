import type { DatabaseSync } from "node:sqlite";
import { SERIES_COLUMNS } from "./rows.ts";

/** What is said to SQLite, made ready once. */
export function prepareStatements(database: DatabaseSync) {
  const names = SERIES_COLUMNS.join(", ");
  const updates = SERIES_COLUMNS.slice(2).map((name) => `${name} = excluded.${name}`);
  const selectSeries = database.prepare(`SELECT id, ${names} FROM series WHERE symbol = ? AND source = ?`);
  const selectAll = database.prepare(`SELECT id, ${names} FROM series ORDER BY symbol, source`);
  const chunkFrom = "FROM chunk WHERE series_id = ? AND number >= ?";
  const selectChunks = database.prepare(`SELECT number, checksum, data ${chunkFrom} ORDER BY number`);
  const chunkOfDay = database.prepare("SELECT max(number) AS number FROM chunk WHERE series_id = ? AND first_day <= ?");
  const writeSeries = database.prepare(
    `INSERT INTO series (${names}) VALUES (${SERIES_COLUMNS.map(() => "?").join(", ")})
     ON CONFLICT (symbol, source) DO UPDATE SET ${updates.join(", ")} RETURNING id`,
  );
  // The bytes are compared, not the checksums: a damaged chunk must be written again although its bars are the same.
  const writeChunk = database.prepare(
    `INSERT INTO chunk (series_id, number, first_day, checksum, data) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (series_id, number) DO UPDATE
     SET first_day = excluded.first_day, checksum = excluded.checksum, data = excluded.data
     WHERE data IS NOT excluded.data OR checksum IS NOT excluded.checksum OR first_day IS NOT excluded.first_day`,
  );
  const deleteChunks = database.prepare(`DELETE ${chunkFrom}`);
  const deleteSeries = database.prepare("DELETE FROM series WHERE symbol = ? AND source = ?");
  return { selectSeries, selectAll, selectChunks, chunkOfDay, writeSeries, writeChunk, deleteChunks, deleteSeries };
}
