import { FrothError } from "../errors.ts";
import { readHeader } from "./csv-header.ts";
import type { CsvHeader } from "./csv-header.ts";
import { CARRIAGE_RETURN, LINE_FEED, malformed } from "./csv-line.ts";
import type { CsvPlace } from "./csv-line.ts";
import { rowOrder } from "./csv-order.ts";
import type { RowOrder } from "./csv-order.ts";
import { neededWindow } from "./csv-window.ts";
import type { NeededBars } from "./csv-window.ts";
import { readRows } from "./csv-rows.ts";
import type { CsvTable } from "./csv-rows.ts";
import { adjustForSplits } from "./csv-splits.ts";
import type { Day } from "./dates.ts";
import type { Finding, FindingCode } from "./findings.ts";
import { instrumentOf } from "./instruments.ts";
import { at, barsUntil, type Series } from "./series.ts";

/** A day has one bar, or a few by mistake; with more rows a date on average than this, the file holds parts of days. */
const MOST_ROWS_PER_DAY = 3;

/** With this many bars it shows whether they are daily ones: half of those follow on the day before, or on a Friday. */
const BARS_TO_KNOW_SPACING = 10;
const NEWEST_BARS = 60;
const LONGEST_USUAL_GAP_DAYS = 4;

/** The bars of a file, and what is wrong with them. */
export interface CsvBars {
  readonly series: Series;
  readonly findings: Finding[];
}

/**
 * Reads a CSV file of daily bars. The header may have any order and case, with the names that Yahoo, Stooq, Alpha Vantage
 * and pandas write; cells may be quoted and parted by comma, semicolon or tab; rows may be oldest or newest first.
 *
 * - A row without a close, high or low (in a file that has that column), or with one of them at or below 0, is left out: `null-row`.
 * - An open that is missing or 0 reads as NaN: `missing-open`. An open column without any value counts as absent.
 * - A missing or negative volume reads as 0. A volume column without any value above 0 counts as absent.
 * - Of several rows of one date the last in the file stands: `duplicate-date`.
 * - Rows in no order are sorted: `unsorted-dates`.
 * - With a `split_coefficient` column (Alpha Vantage) prices and volume are adjusted for those splits.
 *
 * - With `needed`, bars older than that may be left out, and with them what is wrong with them; but no fault passes unseen: the
 *   rows of old bars are checked for their dates, order and cells, and only their numbers are not made.
 *
 * @param place.file how messages name the file
 * @throws FrothError `malformed` with file and line where a cell is not what its column needs, `no-bars` where no row is left
 */
export function parseCsv(bytes: Uint8Array, place: CsvPlace, needed?: NeededBars): CsvBars {
  const text = asLines(bytes);
  const header = readHeader(text, place);
  const newest = needed === undefined ? undefined : neededBars(text, header, place, needed);
  return newest ?? barsOf(readRows(text, header, place), place);
}

/** The bars of the needed rows, or nothing where they alone could be another series than with the older rows. */
function neededBars(bytes: Uint8Array, header: CsvHeader, place: CsvPlace, needed: NeededBars): CsvBars | undefined {
  const window = neededWindow(bytes, header, needed);
  if (window === undefined) return undefined;
  const table = readRows(bytes, window.header, place);
  const { days, columns } = table;
  const isInOrder = days.length > 0 && window.dayBefore < at(days, 0) && rowOrder(days) === undefined;
  if (!isInOrder || barsUntil(days, needed.asOf ?? Infinity) < needed.historyBars) return undefined;
  // Whether a column counts as absent is told by the whole of it.
  const isEmpty = [...columns.values()].some((values) => withAnyValue(values) === undefined);
  return isEmpty ? undefined : barsOf(table, place);
}

function barsOf(table: CsvTable, place: CsvPlace): CsvBars {
  if (table.days.length === 0) throw noBars(table, place);
  const order = rowOrder(table.days);
  const days = order === undefined ? table.days : order.rows.map((row) => table.days[row] ?? 0);
  if (table.days.length > MOST_ROWS_PER_DAY * days.length) throw intraday(table.days.length, days.length, place);
  checkSpacing(days, place);
  const columns = order === undefined ? table.columns : inOrder(table, order);
  const splits = adjustForSplits(days, columns);
  const series: Series = {
    symbol: place.symbol,
    instrument: instrumentOf(place.symbol),
    days,
    open: withAnyValue(columns.get("open")),
    high: columns.get("high"),
    low: columns.get("low"),
    close: columns.get("close") ?? new Float64Array(0),
    volume: withAnyValue(columns.get("volume")),
    adjClose: withAnyValue(columns.get("adjClose")),
    ...(splits.length > 0 ? { splits } : {}),
  };
  return { series, findings: findingsOf(table, order, series) };
}

/** The same bytes as a plain array, its lines ended by line feeds. */
function asLines(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  if (plain.includes(LINE_FEED) || !plain.includes(CARRIAGE_RETURN)) return plain;
  return plain.map((byte) => (byte === CARRIAGE_RETURN ? LINE_FEED : byte));
}

function noBars(table: CsvTable, place: CsvPlace): FrothError {
  const left = table.nullDays.length;
  const what = left === 0 ? "no rows below the header" : `no row has the prices of a bar (${left} left out)`;
  return new FrothError("no-bars", what, place);
}

function intraday(rows: number, days: number, place: CsvPlace): FrothError {
  return malformed(place, 1, `${rows} rows for ${days} dates are no daily bars`, "give one row a day");
}

/** Weekly bars look like daily ones, and every figure that was measured on days would be wrong of them. */
function checkSpacing(days: Int32Array | readonly Day[], place: CsvPlace): void {
  const newest = days.slice(-NEWEST_BARS);
  if (newest.length < BARS_TO_KNOW_SPACING) return;
  const gaps = Array.from({ length: newest.length - 1 }, (_, bar) => (newest[bar + 1] ?? 0) - (newest[bar] ?? 0));
  const median = gaps.toSorted((one, other) => one - other)[gaps.length >> 1] ?? 0;
  if (median <= LONGEST_USUAL_GAP_DAYS) return;
  throw malformed(place, 1, `bars that lie ${median} days apart are no daily bars`, "give one row a session");
}

function inOrder(table: CsvTable, order: RowOrder): CsvTable["columns"] {
  const ordered = [...table.columns].map(([name, values]) => {
    return [name, Float64Array.from(order.rows, (row) => values[row] ?? Number.NaN)] as const;
  });
  return new Map(ordered);
}

/** The column, or nothing where no value of it is above 0. */
function withAnyValue(values: Float64Array | undefined): Float64Array | undefined {
  return values?.some((value) => value > 0) === true ? values : undefined;
}

function findingsOf(table: CsvTable, order: RowOrder | undefined, series: Series): Finding[] {
  const all: readonly [FindingCode, readonly Day[]][] = [
    ["null-row", [...new Set(table.nullDays)].toSorted((one, other) => one - other)],
    ["missing-open", daysWithoutOpen(series)],
    ["duplicate-date", order?.duplicates ?? []],
    ["unsorted-dates", order?.unsorted ?? []],
  ];
  return all.filter(([, found]) => found.length > 0).map(([code, found]) => ({ code, days: found }));
}

function daysWithoutOpen({ days, open }: Series): Day[] {
  const found: Day[] = [];
  if (open === undefined) return found;
  for (let bar = 0; bar < days.length; bar++) {
    if (Number.isNaN(at(open, bar))) found.push(at(days, bar));
  }
  return found;
}
