import { dayOf, parseIsoDate } from "./dates.ts";
import type { Day } from "./dates.ts";

const ZERO = 48;
const DASH = 45;

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The date of a cell: `2024-01-02`, `20240102`, or a timestamp, of which the date counts as it is printed, in whatever time
 * zone it was written. `undefined` for anything else: `01/02/2024` could be two dates.
 */
export function parseDateCell(text: string): Day | undefined {
  const compact = COMPACT.exec(text);
  if (compact !== null) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const date = TIMESTAMP.exec(text)?.[1];
  return date === undefined ? undefined : parseIsoDate(date);
}

/** The month that was read last: rows come in runs of the same month, so most dates cost one addition. */
export interface MonthMemory {
  key: number;
  dayBeforeFirst: Day;
  length: number;
}

export function newMonthMemory(): MonthMemory {
  return { key: 0, dayBeforeFirst: 0, length: 0 };
}

/** How many bytes of a date stand at `start`: 10 for `2024-01-02`, 8 for `20240102`. Only readDate's answer says that they are one. */
export function dateWidth(bytes: Uint8Array, start: number): number {
  return bytes[start + 4] === DASH ? 10 : 8;
}

/** The day that the `width` bytes at `start` spell (see `dateWidth`), or `undefined`, without making a text of them. */
export function readDate(bytes: Uint8Array, start: number, width: number, memory: MonthMemory): Day | undefined {
  const gap = width === 10 ? 1 : 0;
  if (gap === 1 && bytes[start + 7] !== DASH) return undefined;
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 4 + gap);
  const dayOfMonth = twoDigits(bytes, start + 6 + 2 * gap);
  const key = year * 100 + month;
  if (key !== memory.key && !enterMonth(memory, year, month)) return undefined;
  return dayOfMonth >= 1 && dayOfMonth <= memory.length ? memory.dayBeforeFirst + dayOfMonth : undefined;
}

/** NaN where one of the two bytes is no digit: it spreads to the year, month or day and fails every comparison. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function enterMonth(memory: MonthMemory, year: number, month: number): boolean {
  const first = dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  if (first === undefined || next === undefined) return false;
  memory.key = year * 100 + month;
  memory.dayBeforeFirst = first - 1;
  memory.length = next - first;
  return true;
}
