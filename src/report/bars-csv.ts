import { isoDate } from "../series/dates.ts";
import { at, type Series } from "../series/series.ts";
import { barColumns } from "./bar-columns.ts";

/**
 * The bars as CSV that `parseCsv` reads back to the last bit: one row a bar, oldest first, ISO dates, columns that the series
 * lacks left out, an empty cell for a value that a bar lacks. Only dates and numbers: no cell can be a formula. A column
 * without any value above 0 reads back as absent, and splits, currency and time zone have no place in it.
 */
export function seriesToCsv(series: Series): string {
  const columns = barColumns(series);
  const lines = [["date", ...columns.map(({ name }) => name)].join(",")];
  for (let bar = 0; bar < series.days.length; bar++) {
    const cells = columns.map(({ values }) => cellOf(at(values, bar)));
    lines.push(`${isoDate(at(series.days, bar))},${cells.join(",")}`);
  }
  return `${lines.join("\n")}\n`;
}

/** JavaScript writes the fewest digits that read back as the same number. */
function cellOf(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
