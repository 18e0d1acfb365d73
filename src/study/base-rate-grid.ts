import { outlookShape } from "../evidence/outlook.ts";
import { at } from "../series/series.ts";
import type { BaseRateCell } from "./study-result.ts";
import { byCell, type Tally } from "./tally.ts";

/** How often falls followed the rally days of each cell: rows of volatility, columns of extension. */
export function baseRateGrid(base: Pick<Tally, "quarters">): BaseRateCell[][] {
  const [days, fall20, fall60] = [byCell(base, "cases"), byCell(base, "fall20"), byCell(base, "fall60")];
  const { rows, columns } = outlookShape;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row * columns + column;
      const count = at(days, cell);
      const rate = (hits: Float64Array): number | null => (count === 0 ? null : at(hits, cell) / count);
      return { days: count, fall20: rate(fall20), fall60: rate(fall60) };
    }),
  );
}
