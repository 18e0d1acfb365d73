import * as fc from "fast-check";
import type { Series } from "../../src/series/series.ts";
import { columnsOf, dated } from "../series/csv-arbitraries.ts";

const optional = ["open", "high", "low", "volume", "adjClose"] as const;

/** A series with some of the columns; some of its opens are missing, but never all. */
export const exportedSeries: fc.Arbitrary<Series> = fc
  .tuple(dated, fc.subarray([...optional]), fc.nat({ max: 5 }))
  .map(([{ days, bars }, kept, missing]) => {
    const columns = Object.entries(columnsOf(bars)).map(([name, values]) => [name, Float64Array.from(values)] as const);
    const close = columns.find(([name]) => name === "close")?.[1] ?? new Float64Array(0);
    const others = Object.fromEntries(columns.filter(([name]) => kept.some((column) => column === name)));
    others["open"]?.forEach((_, bar, open) => {
      if (bar > 0 && bar % 6 === missing) open[bar] = Number.NaN;
    });
    return Object.assign({ symbol: "TEST", instrument: "stock" as const, days: Int32Array.from(days), close }, others);
  });
