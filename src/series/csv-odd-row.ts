import { parseDateCell } from "./csv-date.ts";
import type { CsvColumn } from "./csv-header.ts";
import { malformed, readLine } from "./csv-line.ts";
import { isNullCell, parseNumber } from "./csv-number.ts";
import type { CsvReader } from "./csv-plain-row.ts";
import type { Day } from "./dates.ts";
import { visibleText } from "./visible-text.ts";

const encoder = new TextEncoder();
const LENGTH_OF_ISO_DATE = 10;

/**
 * Reads any row as text, and judges it: a blank one is passed over, one without a price is left out and noted, any other is
 * taken, with the very numbers that the plain way gives. Returns the index after it; throws `malformed` at a fault.
 */
export function oddRow(reader: CsvReader, start: number, line: number): number {
  const { bytes, place, header } = reader;
  const { cells, next } = readLine(bytes, start, line, place, header.delimiter);
  if (cells.every((cell) => cell === "")) return next;
  rejectCount(reader, cells, line);
  let hasPrices = true;
  for (const [position, column] of header.columns.entries()) {
    if (column === undefined) continue;
    const isFit = readCell(reader, position, column, cells[position] ?? "", line);
    hasPrices = hasPrices && isFit;
  }
  if (hasPrices) reader.rows++;
  else reader.nullDays.push(reader.days[reader.rows] ?? 0);
  return next;
}

/** One more cell than names is fine where it is empty: some programs end each row with a comma. */
function rejectCount({ header, place }: CsvReader, cells: readonly string[], line: number): void {
  const count = header.columns.length;
  if (cells.length === count || (cells.length === count + 1 && cells.at(-1) === "")) return;
  throw malformed(place, line, `${cells.length} cells in the row, ${count} in the header`);
}

/** Reads one cell into the next free place; false where it is a price that no bar can be without. */
function readCell(reader: CsvReader, position: number, column: CsvColumn, text: string, line: number): boolean {
  if (column === "date") {
    reader.days[reader.rows] = dateOf(reader, text, line);
    return true;
  }
  if (column === "ticker" || column === "period") {
    rejectChange(reader, position, column, text, line);
    return true;
  }
  const values = reader.values[position];
  const value = numberOf(reader, column, text, line);
  if (values !== undefined) values[reader.rows] = storedValue(column, value);
  return isUsable(column, value);
}

function dateOf(reader: CsvReader, text: string, line: number): Day {
  const day = parseDateCell(text);
  if (day === undefined) {
    throw malformed(reader.place, line, `"${visibleText(text)}" is not a date`, "write dates as 2024-01-31");
  }
  if (text.length > LENGTH_OF_ISO_DATE) reader.clock = encoder.encode(text.slice(LENGTH_OF_ISO_DATE));
  return day;
}

function numberOf(reader: CsvReader, column: CsvColumn, text: string, line: number): number {
  const value = isNullCell(text) ? Number.NaN : parseNumber(text);
  if (value !== undefined) return value;
  throw malformed(reader.place, line, `"${visibleText(text)}" in the ${column} column is not a number`);
}

function storedValue(column: CsvColumn, value: number): number {
  if (column === "open") return value > 0 ? value : Number.NaN;
  if (column === "volume") return value > 0 ? value : 0;
  return value;
}

/** An open may be missing, which many files write as 0; of the other prices none may. */
function isUsable(column: CsvColumn, value: number): boolean {
  if (column === "open") return !(value < 0);
  return value > 0 || (column !== "high" && column !== "low" && column !== "close");
}

/** A file in the long form of Stooq names the symbol and the period on each row: it must be one symbol, and days. */
function rejectChange(reader: CsvReader, position: number, column: CsvColumn, text: string, line: number): void {
  const shown = visibleText(text);
  if (column === "period" && text.toUpperCase() !== "D") {
    throw malformed(reader.place, line, `the bars have the period "${shown}"`, "give daily bars, period D");
  }
  const cell = encoder.encode(text);
  const first = (reader.constants[position] ??= cell);
  if (column === "ticker" && !isSame(first, cell)) {
    throw malformed(reader.place, line, `a second symbol begins, "${shown}"`, "write one file a symbol");
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
