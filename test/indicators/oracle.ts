import { readdirSync, readFileSync } from "node:fs";
import type { Series } from "../../src/series/series.ts";
import { weekdays } from "../random-series.ts";

const folder = new URL("../../fixtures/oracles/", import.meta.url);

/** Columns of an oracle file by name; an empty cell is NaN. */
export type Table = (column: string) => Float64Array;

/** Reads a file of `fixtures/oracles/`. Throws on a column that the file does not have. */
export function readTable(file: string): Table {
  const text = readFileSync(new URL(file, folder), "utf8").trim();
  const [names = [], ...rows] = text.split(/\r?\n/).map((line) => line.split(",").map((cell) => cell.trim()));
  return (column) => {
    const i = names.indexOf(column);
    if (i < 0) throw new Error(`${file} has no column ${column}`);
    return Float64Array.from(rows, (row) => (row[i] ? Number(row[i]) : Number.NaN));
  };
}

export type FullSeries = Series & Record<"open" | "high" | "low" | "volume", Float64Array>;

/** `series` with the promise that it has all columns. Throws where it has not. */
export function complete(series: Series): FullSeries {
  const { open, high, low, volume } = series;
  if (open === undefined || high === undefined || low === undefined || volume === undefined) {
    throw new Error(`${series.symbol} lacks a column`);
  }
  return { ...series, open, high, low, volume };
}

/** The bars in the first columns of an oracle file. */
export function barsOf(table: Table, symbol: string): FullSeries {
  const close = table("close");
  const [open, high, low, volume] = [table("open"), table("high"), table("low"), table("volume")];
  return { symbol, instrument: "stock", days: weekdays(close.length), open, high, low, close, volume };
}

/** TA-Lib's outputs beside the bars they belong to, one for each invented series. */
export const talibCases = readdirSync(new URL("indicators/", folder))
  .map((file) => file.replace(".csv", ""))
  .map((name) => {
    const table = readTable(`indicators/${name}.csv`);
    return { name, table, bars: barsOf(table, name) };
  });

/** The largest difference, each in units of `unit(expected)`; infinite where only one of the two is NaN. */
export function largestDifference(
  actual: Float64Array,
  expected: Float64Array,
  unit: (value: number) => number = one,
): number {
  if (actual.length !== expected.length) return Infinity;
  let largest = 0;
  expected.forEach((value, t) => {
    const difference = Math.abs((actual[t] ?? Number.NaN) - value) / unit(value);
    if (!Number.isNaN(difference)) largest = Math.max(largest, difference);
    else if (Number.isNaN(value) !== Number.isNaN(actual[t])) largest = Infinity;
  });
  return largest;
}

const one = () => 1;
