import type { CsvColumn } from "./csv-header.ts";
import { at } from "./series.ts";
import type { Split } from "./series.ts";

type Columns = ReadonlyMap<CsvColumn, Float64Array>;

/**
 * Alpha Vantage's adjusted daily file holds prices and volume as they were traded and, from its `split_coefficient`, what
 * to make of them: on the day of a 4:1 split it is 4, and every earlier price is to be divided by 4. The adjusted close
 * is adjusted already.
 *
 * @param columns oldest bar first; prices and volume are changed in place
 * @returns the splits, oldest first; nothing where the file has no such column
 */
export function adjustForSplits(days: Int32Array, columns: Columns): readonly Split[] {
  const coefficients = columns.get("splitCoefficient");
  if (coefficients === undefined) return [];
  const splits: Split[] = [];
  let factor = 1;
  for (let bar = days.length - 1; bar >= 0; bar--) {
    if (factor !== 1) divide(columns, bar, factor);
    const coefficient = at(coefficients, bar);
    if (!(coefficient > 0) || coefficient === 1) continue;
    splits.push({ day: at(days, bar), numerator: coefficient, denominator: 1 });
    factor *= coefficient;
  }
  return splits.toReversed();
}

function divide(columns: Columns, bar: number, factor: number): void {
  for (const name of ["open", "high", "low", "close"] as const) {
    const prices = columns.get(name);
    if (prices !== undefined) prices[bar] = at(prices, bar) / factor;
  }
  const volume = columns.get("volume");
  if (volume !== undefined) volume[bar] = at(volume, bar) * factor;
}
