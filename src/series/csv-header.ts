import { FrothError } from "../errors.ts";
import { CARRIAGE_RETURN, LINE_FEED, malformed, readLine } from "./csv-line.ts";
import type { CsvPlace } from "./csv-line.ts";
import { visibleText } from "./visible-text.ts";

/** The columns that are read; `ticker` and `period` only to be sure that the file holds daily bars of one symbol. */
export type CsvColumn =
  | "date"
  | "open"
  | "high"
  | "low"
  | "close"
  | "adjClose"
  | "volume"
  | "splitCoefficient"
  | "ticker"
  | "period";

export interface CsvHeader {
  /** What each cell of a row is, `undefined` where it is not read. */
  readonly columns: readonly (CsvColumn | undefined)[];
  readonly delimiter: string;
  /** Index of the first byte and 1-based number of the first line below the header. */
  readonly bodyStart: number;
  readonly bodyLine: number;
}

/**
 * The names of Yahoo, Stooq (English, Polish, and `<TICKER>`-style), Alpha Vantage and pandas, without their case, spaces,
 * punctuation and leading number (`Adj Close`, `<CLOSE>`, `5. adjusted close`).
 */
const NAMES: ReadonlyMap<string, CsvColumn> = new Map([
  ["open", "open"],
  ["otwarcie", "open"],
  ["high", "high"],
  ["najwyzszy", "high"],
  ["low", "low"],
  ["najnizszy", "low"],
  ["close", "close"],
  ["zamkniecie", "close"],
  ["adjclose", "adjClose"],
  ["adjustedclose", "adjClose"],
  ["volume", "volume"],
  ["vol", "volume"],
  ["wolumen", "volume"],
  ["splitcoefficient", "splitCoefficient"],
  ["ticker", "ticker"],
  ["symbol", "ticker"],
  ["per", "period"],
]);

/** First come, first served: pandas leaves the name of an index empty, Stooq writes a time beside its date. */
const DATE_NAMES = ["date", "data", "datetime", "timestamp", "time"];

const HEADER_LINES = 3;
const DELIMITERS = [",", ";", "\t"];

interface HeaderRow {
  readonly cells: readonly string[];
  readonly next: number;
  readonly line: number;
}

/**
 * Reads the header at the start of the file: one line, or the two or three of a pandas table with several index levels.
 * Throws `malformed` where there is no date or close, a name stands twice, or there are several symbols, and `no-bars`
 * where there is nothing at all.
 */
export function readHeader(bytes: Uint8Array, place: CsvPlace): CsvHeader {
  const start = skipBlank(bytes);
  if (start.at >= bytes.length) throw new FrothError("no-bars", "the file is empty", place);
  const first = readLine(bytes, start.at, start.line, place);
  const delimiter = delimiterOf(first.text);
  const rows = firstRows(bytes, start, delimiter, place);
  const level = rows.findIndex((row, index) => index > 0 && isIndexLevel(row.cells));
  const names = level < 0 ? rows[0] : rows.slice(0, level).find((row) => columnsOf(row.cells).includes("close"));
  const last = rows[Math.max(0, level)];
  if (names === undefined || last === undefined) throw noColumn("close", first.text, place, start.line);
  if (level > 0) rejectSeveralSymbols(rows.slice(0, level), names, place);
  const columns = level < 0 ? columnsOf(names.cells) : ["date" as const, ...columnsOf(names.cells).slice(1)];
  rejectUnusable(columns, first.text, place, names.line);
  return { columns, delimiter, bodyStart: last.next, bodyLine: last.line + 1 };
}

/** Past the byte-order mark and empty lines. */
function skipBlank(bytes: Uint8Array): { at: number; line: number } {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  while (bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN) {
    if (bytes[at] === LINE_FEED) line++;
    at++;
  }
  return { at, line };
}

/** The delimiter that cuts a header into most cells. */
export function delimiterOf(text: string): string {
  const counts = DELIMITERS.map((delimiter) => text.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function firstRows(
  bytes: Uint8Array,
  start: { at: number; line: number },
  delimiter: string,
  place: CsvPlace,
): HeaderRow[] {
  const rows: HeaderRow[] = [];
  let at = start.at;
  let line = start.line;
  while (rows.length < HEADER_LINES && at < bytes.length) {
    const { cells, next } = readLine(bytes, at, line, place, delimiter);
    const isTrailing = cells.length > 1 && cells.at(-1) === "" && rows.length === 0;
    rows.push({ cells: isTrailing ? cells.slice(0, -1) : cells, next, line });
    at = next;
    line++;
  }
  return rows;
}

/** The name in a header cell, without its case, spaces, punctuation and leading number. */
export function normalName(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/^\d+[a-z]?\.\s*/, "")
    .replaceAll(/[^a-z]/g, "");
}

function columnsOf(cells: readonly string[]): (CsvColumn | undefined)[] {
  const names = cells.map((cell) => normalName(cell));
  const dateName = DATE_NAMES.find((name) => names.includes(name)) ?? "";
  const date = names.indexOf(dateName);
  return names.map((name, index) => (index === date && (name !== "" || index === 0) ? "date" : NAMES.get(name)));
}

/** The last header line of a pandas table with several levels: the name of the index above the dates, and nothing else. */
function isIndexLevel(cells: readonly string[]): boolean {
  const [index, ...others] = cells;
  return DATE_NAMES.includes(normalName(index ?? "")) && others.length > 0 && others.every((cell) => cell === "");
}

function rejectSeveralSymbols(rows: readonly HeaderRow[], names: HeaderRow, place: CsvPlace): void {
  for (const row of rows.filter((candidate) => candidate !== names)) {
    const symbols = [...new Set(row.cells.slice(1).filter((cell) => cell !== ""))];
    if (symbols.length < 2) continue;
    const what = `the file holds several symbols (${visibleText(symbols.join(", "))})`;
    throw malformed(place, row.line, what, "write one file a symbol");
  }
}

function rejectUnusable(
  columns: readonly (CsvColumn | undefined)[],
  text: string,
  place: CsvPlace,
  line: number,
): void {
  for (const needed of ["close", "date"] as const) {
    if (!columns.includes(needed)) throw noColumn(needed, text, place, line);
  }
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index);
  if (twice !== undefined) {
    throw malformed(place, line, `two columns are ${twice} in the header "${visibleText(text, 120)}"`);
  }
}

function noColumn(name: string, text: string, place: CsvPlace, line: number): FrothError {
  return malformed(place, line, `no ${name} column in the header "${visibleText(text, 120)}"`);
}
