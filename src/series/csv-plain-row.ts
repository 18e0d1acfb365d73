import { dateWidth, newMonthMemory, readDate } from "./csv-date.ts";
import type { MonthMemory } from "./csv-date.ts";
import type { CsvColumn, CsvHeader } from "./csv-header.ts";
import { CARRIAGE_RETURN, LINE_FEED } from "./csv-line.ts";
import type { CsvPlace } from "./csv-line.ts";
import { readNumber, type NumberSource } from "./csv-number.ts";
import type { Day } from "./dates.ts";

const SKIPPED = 0;
const DATE = 1;
const PRICE = 2;
const NUMBER = 3;
const CONSTANT = 4;

const KINDS: Readonly<Record<CsvColumn, number>> = {
  date: DATE,
  open: PRICE,
  high: PRICE,
  low: PRICE,
  close: PRICE,
  adjClose: NUMBER,
  volume: NUMBER,
  splitCoefficient: NUMBER,
  ticker: CONSTANT,
  period: CONSTANT,
};

const MOST_ROWS_AT_FIRST = 65_536;
const QUOTE = 34;
const NUL = 0;

/** The state of reading one file: where its rows go, and what a plain row looks like. */
export interface CsvReader extends NumberSource {
  readonly place: CsvPlace;
  readonly header: CsvHeader;
  readonly delimiter: number;
  /** By position in a row, as `columns` of the header: what a cell must be. */
  readonly kinds: Uint8Array;
  /** By position: the numbers read so far; `undefined` where the cells are no numbers. */
  readonly values: (Float64Array | undefined)[];
  /** By position: the bytes that a constant cell must repeat, once a first row was read. */
  readonly constants: (Uint8Array | undefined)[];
  /** The time of day behind the last date that had one: daily bars of pandas repeat it. */
  clock: Uint8Array;
  readonly month: MonthMemory;
  days: Int32Array;
  /** How many rows have been taken; the row being read goes to this place. */
  rows: number;
  /** Dates of the rows that were left out for want of a price. */
  readonly nullDays: Day[];
}

export function newCsvReader(bytes: Uint8Array, header: CsvHeader, place: CsvPlace): CsvReader {
  const kinds = Uint8Array.from(header.columns, (column) => (column === undefined ? SKIPPED : KINDS[column]));
  const capacity = likelyRows(bytes, header.bodyStart);
  return {
    bytes,
    characters: undefined,
    place,
    header,
    delimiter: header.delimiter.charCodeAt(0),
    kinds,
    values: Array.from(kinds, (kind) => (kind === PRICE || kind === NUMBER ? new Float64Array(capacity) : undefined)),
    constants: Array.from(kinds, () => undefined),
    clock: new Uint8Array(0),
    month: newMonthMemory(),
    days: new Int32Array(capacity),
    rows: 0,
    nullDays: [],
  };
}

/** How many rows to make room for; more are made room for when they come. Later lines are often a little shorter. */
function likelyRows(bytes: Uint8Array, bodyStart: number): number {
  const firstLine = Math.max(12, bytes.indexOf(LINE_FEED, bodyStart) - bodyStart);
  return Math.min(MOST_ROWS_AT_FIRST, 16 + Math.ceil((1.2 * (bytes.length - bodyStart)) / firstLine));
}

/**
 * Reads the row at `start` into the next free place and returns the index after it, or -1 where it is not plain: spaces, signs, nulls, a price of 0, a fault. Makes no text and no object, for this is where the time of a scan goes.
 */
export function plainRow(reader: CsvReader, start: number): number {
  const { bytes, delimiter, kinds, values, rows } = reader;
  const last = kinds.length - 1;
  let at = start;
  for (let position = 0; position <= last; position++) {
    const column = values[position];
    if (column === undefined || bytes[at] === QUOTE) at = otherCell(reader, position, at);
    else at = readNumber(reader, at, delimiter, column, rows);
    if (kinds[position] === PRICE && column?.[rows] === 0) return -1;
    if (at < 0 || (position < last && bytes[at++] !== delimiter)) return -1;
  }
  return afterRow(bytes, at, delimiter);
}

/** The index after the end of the line at `start`, a delimiter before it or not, or -1. */
function afterRow(bytes: Uint8Array, start: number, delimiter: number): number {
  let at = start;
  if (bytes[at] === delimiter) at++;
  if (bytes[at] === CARRIAGE_RETURN) at++;
  return bytes[at] === LINE_FEED ? at + 1 : -1;
}

/** Reads a cell that is quoted or no number and returns the index of the byte that ends it, or -1. */
function otherCell(reader: CsvReader, position: number, start: number): number {
  const { bytes, delimiter } = reader;
  if (bytes[start] !== QUOTE) return cellContent(reader, position, start, delimiter);
  const end = cellContent(reader, position, start + 1, QUOTE);
  return end >= 0 && bytes[end] === QUOTE ? end + 1 : -1;
}

function cellContent(reader: CsvReader, position: number, start: number, ending: number): number {
  const { bytes, values, kinds, constants, rows } = reader;
  const column = values[position];
  if (column !== undefined) return readNumber(reader, start, ending, column, rows);
  if (kinds[position] === DATE) return plainDate(reader, start, ending);
  if (kinds[position] === CONSTANT) return repeated(bytes, start, constants[position]);
  return skipped(bytes, start, ending);
}

function plainDate(reader: CsvReader, start: number, ending: number): number {
  const { bytes, clock } = reader;
  const width = dateWidth(bytes, start);
  const day = readDate(bytes, start, width, reader.month);
  if (day === undefined) return -1;
  reader.days[reader.rows] = day;
  const end = start + width;
  const byte = bytes[end] ?? LINE_FEED;
  if (byte === ending || byte === LINE_FEED || byte === CARRIAGE_RETURN) return end;
  return width === 10 ? repeated(bytes, end, clock) : -1;
}

function repeated(bytes: Uint8Array, start: number, expected: Uint8Array | undefined): number {
  if (expected === undefined || expected.length === 0) return -1;
  for (let index = 0; index < expected.length; index++) {
    if (bytes[start + index] !== expected[index]) return -1;
  }
  return start + expected.length;
}

function skipped(bytes: Uint8Array, start: number, ending: number): number {
  let end = start;
  let byte = bytes[end] ?? LINE_FEED;
  while (byte !== ending && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
    if (byte === QUOTE || byte === NUL) return -1;
    byte = bytes[++end] ?? LINE_FEED;
  }
  return end;
}
