import type { CsvColumn, CsvHeader } from "./csv-header.ts";
import { LINE_FEED, type CsvPlace } from "./csv-line.ts";
import { oddRow } from "./csv-odd-row.ts";
import { newCsvReader, plainRow } from "./csv-plain-row.ts";
import type { CsvReader } from "./csv-plain-row.ts";
import type { Day } from "./dates.ts";

/** The rows of a file that hold a bar, in the order of the file. */
export interface CsvTable {
  readonly days: Int32Array;
  readonly columns: ReadonlyMap<CsvColumn, Float64Array>;
  /** Dates of the rows that were left out for want of a price. */
  readonly nullDays: readonly Day[];
}

const LONGEST_DATE = 10;

/**
 * Reads every row below the header in one pass. Throws `malformed` with file and line at the first cell or row that is not
 * what it should be.
 */
export function readRows(bytes: Uint8Array, header: CsvHeader, place: CsvPlace): CsvTable {
  const reader = newCsvReader(bytes, header, place);
  // A plain row ends with a line feed: with the last bytes left to `oddRow`, no read of the fast way is out of bounds.
  const plainEnd = bytes.lastIndexOf(LINE_FEED) - LONGEST_DATE;
  let at = header.bodyStart;
  let line = header.bodyLine;
  while (at < bytes.length) {
    if (reader.rows === reader.days.length) grow(reader);
    const next = at < plainEnd ? plainRow(reader, at) : -1;
    if (next > 0) reader.rows++;
    at = next > 0 ? next : oddRow(reader, at, line);
    line++;
  }
  return tableOf(reader);
}

function grow(reader: CsvReader): void {
  const days = new Int32Array(2 * reader.days.length);
  days.set(reader.days);
  reader.days = days;
  for (const [position, old] of reader.values.entries()) {
    if (old === undefined) continue;
    const values = new Float64Array(days.length);
    values.set(old);
    reader.values[position] = values;
  }
}

function tableOf({ header, values, days, rows, nullDays }: CsvReader): CsvTable {
  const columns = new Map<CsvColumn, Float64Array>();
  for (const [position, column] of header.columns.entries()) {
    const read = values[position];
    if (column !== undefined && read !== undefined) columns.set(column, read.subarray(0, rows));
  }
  return { days: days.subarray(0, rows), columns, nullDays };
}
