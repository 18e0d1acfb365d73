import type { Day } from "./dates.ts";
import { at } from "./series.ts";

/** Rows brought into order: which rows to keep, oldest first, and what was wrong with their order. */
export interface RowOrder {
  /** Row numbers, by date; of several rows of one date the last in the file. */
  readonly rows: Int32Array;
  /** Dates that stood more than once. */
  readonly duplicates: readonly Day[];
  /** Dates of the rows out of place; empty where the file runs oldest first or newest first throughout. */
  readonly unsorted: readonly Day[];
}

/** How rows with these dates are to be ordered, or `undefined` where they stand oldest first, each once. */
export function rowOrder(days: Int32Array): RowOrder | undefined {
  if (isAscending(days)) return undefined;
  const sorted = sortedRows(days);
  const duplicates = new Set<Day>();
  let kept = 0;
  for (let index = 0; index < sorted.length; index++) {
    const row = at(sorted, index);
    if (kept > 0 && at(days, at(sorted, kept - 1)) === at(days, row)) {
      duplicates.add(at(days, row));
      kept--;
    }
    sorted[kept++] = row;
  }
  return { rows: sorted.slice(0, kept), duplicates: [...duplicates], unsorted: outOfPlace(days) };
}

function isAscending(days: Int32Array): boolean {
  for (let row = 1; row < days.length; row++) {
    if (at(days, row) <= at(days, row - 1)) return false;
  }
  return true;
}

/** Row numbers by date, those of one date in file order. Date and row share one number, which sorts without a comparator. */
function sortedRows(days: Int32Array): Int32Array {
  const keys = new Float64Array(days.length);
  for (let row = 0; row < days.length; row++) keys[row] = at(days, row) * days.length + row;
  keys.sort();
  return Int32Array.from(keys, (key) => key - Math.floor(key / days.length) * days.length);
}

/** Rows that step against the direction in which most of the file runs, by date. */
function outOfPlace(days: Int32Array): Day[] {
  const ups: Day[] = [];
  const downs: Day[] = [];
  for (let row = 1; row < days.length; row++) {
    const step = at(days, row) - at(days, row - 1);
    if (step > 0) ups.push(at(days, row));
    else if (step < 0) downs.push(at(days, row));
  }
  const against = ups.length >= downs.length ? downs : ups;
  return [...new Set(against)].toSorted((one, other) => one - other);
}
