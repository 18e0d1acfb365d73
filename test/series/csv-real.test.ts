import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/series/csv.ts";
import { isoDate } from "../../src/series/dates.ts";
import { at } from "../../src/series/series.ts";
import { hasShared, sharedPath } from "../shared.ts";

const columns = [
  ["open", "open"],
  ["high", "high"],
  ["low", "low"],
  ["close", "close"],
  ["adj_close", "adjClose"],
  ["volume", "volume"],
] as const;

/** How many numbers and dates of a file are read otherwise than by splitting it at its commas. */
function differences(folder: string, name: string): number {
  const file = readFileSync(join(folder, name));
  const { series, findings } = parseCsv(file, { symbol: name.slice(0, -4), file: name });
  const [header = [], ...rows] = file
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  let count = findings.length + Math.abs(rows.length - series.days.length);
  for (const [bar, [date]] of rows.entries()) if (isoDate(at(series.days, bar)) !== date) count++;
  for (const [title, column] of columns) {
    const cell = header.indexOf(title);
    count += differencesOfColumn(series[column], cell < 0 ? [] : rows.map((row) => row[cell] ?? ""));
  }
  return count;
}

/** A column is rightly absent where the file has none, or nothing but zeros in it. */
function differencesOfColumn(values: Float64Array | undefined, cells: readonly string[]): number {
  const isEmpty = cells.every((cell) => cell === "0");
  if (values === undefined || isEmpty) return values === undefined && isEmpty ? 0 : 1;
  return cells.filter((cell, bar) => !Object.is(Number(cell), values[bar])).length;
}

describe.skipIf(!hasShared)("parseCsv on real files (needs ../shared)", () => {
  it.each([
    ["ohlcv", 57],
    ["close-only", 7],
    ["universe", 374],
  ])("reads each file of market/%s as a plain reader does, and finds nothing wrong", (folder, count) => {
    const path = sharedPath(`market/${folder}`);
    const names = readdirSync(path);
    expect(names).toHaveLength(count);
    expect(names.filter((name) => differences(path, name) > 0)).toEqual([]);
  });
});
