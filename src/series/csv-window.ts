import { dateWidth, newMonthMemory, readDate } from "./csv-date.ts";
import type { MonthMemory } from "./csv-date.ts";
import type { CsvHeader } from "./csv-header.ts";
import { CARRIAGE_RETURN, LINE_FEED } from "./csv-line.ts";
import type { Day } from "./dates.ts";

/** The bars that a caller needs: the newest `historyBars` on or before `asOf`, and all after it. */
export interface NeededBars {
  readonly historyBars: number;
  readonly asOf?: Day | undefined;
}

/** Where the needed rows of a file begin. */
export interface CsvWindow {
  /** The header, with the body that begins at the first needed row. */
  readonly header: CsvHeader;
  /** The date of the row before. */
  readonly dayBefore: Day;
}

/** Lines beyond the needed ones: rows without a price are no bars, and files end with empty lines. */
const SPARE_LINES = 16;
/** How many lines the length of a line is judged from, and how much longer others may be. */
const SAMPLE_LINES = 32;
const LONGER_LINES = 1.05;

/** Far above any row of bars, and so short that no number in it overflows. */
const LONGEST_PLAIN_ROW = 300;

const ZERO = 48;
const POINT = 46;

/**
 * Finds the needed rows at the end of a file whose rows stand oldest first, so that the numbers of the older ones need not
 * be read. `undefined` where every row must be read: because all are needed, or because an older row is anything but a date
 * above the one before and as many plain numbers as the header has names. So a fault is found wherever it is.
 */
export function neededWindow(bytes: Uint8Array, header: CsvHeader, needed: NeededBars): CsvWindow | undefined {
  const { columns } = header;
  // What must be the same on all rows must be read on all rows.
  if (columns[0] !== "date" || columns.includes("ticker") || columns.includes("period")) return undefined;
  const start = likelyStart(bytes, header.bodyStart, needed);
  return start > header.bodyStart ? skim(bytes, header, start) : undefined;
}

/** The start of a line from which on there should be as many bars as are needed, or of the first where there are too few. */
function likelyStart(bytes: Uint8Array, bodyStart: number, { historyBars, asOf }: NeededBars): number {
  const end = asOf === undefined ? bytes.length : firstAfter(bytes, bodyStart, asOf);
  const lines = historyBars + SPARE_LINES;
  const newest = meanLine(bytes, bodyStart, end);
  const guess = lineStart(bytes, bodyStart, end - Math.ceil(lines * newest));
  if (guess <= bodyStart) return bodyStart;
  const lineBytes = LONGER_LINES * Math.max(newest, meanLine(bytes, bodyStart, guess));
  return lineStart(bytes, bodyStart, end - Math.ceil(lines * lineBytes));
}

/** The mean length of the lines before the one that starts at `end`. */
function meanLine(bytes: Uint8Array, bodyStart: number, end: number): number {
  let start = end;
  let lines = 0;
  for (; lines < SAMPLE_LINES && start > bodyStart; lines++) start = lineStart(bytes, bodyStart, start - 1);
  return (end - start) / Math.max(1, lines);
}

/** The start of the first line with a date after `asOf`, where the dates ascend. */
function firstAfter(bytes: Uint8Array, bodyStart: number, asOf: Day): number {
  const month = newMonthMemory();
  let low = bodyStart;
  let high = bytes.length;
  while (low < high) {
    const start = lineStart(bytes, bodyStart, (low + high) >>> 1);
    const next = bytes.indexOf(LINE_FEED, start) + 1;
    if ((dayAt(bytes, start, month) ?? Infinity) > asOf) high = start;
    else low = next > 0 ? next : high;
  }
  return low;
}

/** The start of the line that byte `at` is in. */
function lineStart(bytes: Uint8Array, bodyStart: number, at: number): number {
  return at <= bodyStart ? bodyStart : bytes.lastIndexOf(LINE_FEED, at - 1) + 1;
}

/** Passes over the rows before `end`; `undefined` where one is not plain, or not newer than the one before. */
function skim(bytes: Uint8Array, header: CsvHeader, end: number): CsvWindow | undefined {
  const month = newMonthMemory();
  const skimmed: Skimmed = { bodyStart: header.bodyStart, bodyLine: header.bodyLine, dayBefore: -Infinity };
  while (skimmed.bodyStart < end && skimRow(bytes, header, month, skimmed)) skimmed.bodyLine++;
  const { bodyStart, bodyLine, dayBefore } = skimmed;
  return bodyStart < end ? undefined : { header: { ...header, bodyStart, bodyLine }, dayBefore };
}

/** How far the rows have been passed over: the next one, and the date of the one before. */
interface Skimmed {
  bodyStart: number;
  bodyLine: number;
  dayBefore: Day;
}

/** Passes over one row. False, and nothing is changed, where it must be read. */
function skimRow(bytes: Uint8Array, header: CsvHeader, month: MonthMemory, skimmed: Skimmed): boolean {
  const { bodyStart, dayBefore } = skimmed;
  const day = dayAt(bytes, bodyStart, month);
  if (day === undefined || day <= dayBefore) return false;
  const afterDate = bodyStart + dateWidth(bytes, bodyStart);
  const next = afterPlainNumbers(bytes, afterDate, header.delimiter.charCodeAt(0), header.columns.length - 1);
  if (next < 0) return false;
  skimmed.bodyStart = next;
  skimmed.dayBefore = day;
  return true;
}

/**
 * The index after the line of which `count` cells are left at `start`, each a delimiter and behind it digits, perhaps with a
 * point after the first, or nothing; -1 for any other line.
 */
function afterPlainNumbers(bytes: Uint8Array, start: number, delimiter: number, count: number): number {
  let at = start;
  for (let cell = 0; cell < count; cell++) {
    if (bytes[at] !== delimiter) return -1;
    const first = ++at;
    while (isDigit(bytes, at)) at++;
    if (bytes[at] === POINT && at > first) at++;
    while (isDigit(bytes, at)) at++;
  }
  if (bytes[at] === CARRIAGE_RETURN) at++;
  return bytes[at] === LINE_FEED && at - start < LONGEST_PLAIN_ROW ? at + 1 : -1;
}

function isDigit(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at] ?? LINE_FEED) ^ ZERO) <= 9;
}

function dayAt(bytes: Uint8Array, start: number, month: MonthMemory): Day | undefined {
  return readDate(bytes, start, dateWidth(bytes, start), month);
}
