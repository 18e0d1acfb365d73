import { isoDate } from "../series/dates.ts";
import { at, type Series } from "../series/series.ts";

const COLUMNS = [
  ["open", "open"],
  ["high", "high"],
  ["low", "low"],
  ["close", "close"],
  ["adj_close", "adjClose"],
  ["volume", "volume"],
] as const;

/** The bars as CSV, oldest first, with the columns that the series has; a number that is lacking is an empty cell. */
export function seriesToCsv(series: Series): string {
  const columns = COLUMNS.flatMap(([name, key]) => {
    const values = series[key];
    return values === undefined ? [] : [{ name, values }];
  });
  const lines = [["date", ...columns.map(({ name }) => name)].join(",")];
  for (let bar = 0; bar < series.days.length; bar++) {
    lines.push([isoDate(at(series.days, bar)), ...columns.map(({ values }) => cell(at(values, bar)))].join(","));
  }
  return `${lines.join("\n")}\n`;
}

function cell(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
