import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seriesToCsv } from "../../src/report/bars-csv.ts";
import { plain, readText } from "../series/csv-text.ts";
import { drawn } from "../random-series.ts";
import { exportedSeries } from "./exported-series.ts";

describe("seriesToCsv", () => {
  it("writes what parseCsv reads back to the last bit", () => {
    const property = fc.property(exportedSeries, (series) => {
      const read = readText(seriesToCsv(series));
      expect(plain(read.series)).toEqual(plain(series));
      expect(read.findings.filter(({ code }) => code !== "missing-open")).toEqual([]);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("writes the columns that there are, and the fewest digits", () => {
    const series = drawn({ close: [0.1 + 0.2, 1e21], open: [1.5, Number.NaN], volume: [3, 0] });
    expect(seriesToCsv({ ...series, high: undefined, low: undefined, adjClose: Float64Array.of(1, 2) })).toBe(
      ["date,open,close,volume,adj_close", "2015-01-05,1.5,0.30000000000000004,3,1", "2015-01-06,,1e+21,0,2", ""].join(
        "\n",
      ),
    );
  });

  it("writes a header alone where there are no bars", () => {
    expect(seriesToCsv(drawn({ close: [] }))).toBe("date,open,high,low,close,volume\n");
  });
});
