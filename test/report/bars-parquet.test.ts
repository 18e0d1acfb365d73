import * as fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { seriesToParquet } from "../../src/report/bars-parquet.ts";
import type { Series } from "../../src/series/series.ts";
import { drawn, randomSeries } from "../random-series.ts";
import { exportedSeries } from "./exported-series.ts";

const rowsOf = (bytes: Uint8Array) => parquetReadObjects({ file: Uint8Array.from(bytes).buffer });

/** What a reader should give. */
function expectedRows({ days, open, high, low, close, volume, adjClose }: Series): Record<string, unknown>[] {
  const columns = Object.entries({ open, high, low, close, volume, adj_close: adjClose });
  return [...days].map((day, bar) => {
    const cells = columns.flatMap(([name, values]) => {
      const value = values?.[bar];
      return value === undefined ? [] : [[name, Number.isNaN(value) ? null : value]];
    });
    return Object.fromEntries([["date", new Date(day * 86_400_000)], ...cells]);
  });
}

describe("seriesToParquet", () => {
  it("writes every column to the last bit, and null where a bar lacks a value", async () => {
    const property = fc.asyncProperty(exportedSeries, async (series) => {
      expect(await rowsOf(await seriesToParquet(series))).toEqual(expectedRows(series));
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it("holds decades of bars in one group, the same bytes each time", async () => {
    const series = randomSeries(1, 12_000);
    const bytes = await seriesToParquet(series);
    expect(await rowsOf(bytes)).toEqual(expectedRows(series));
    expect(parquetMetadata(Uint8Array.from(bytes).buffer).row_groups).toHaveLength(1);
    expect(await seriesToParquet(series)).toEqual(bytes);
  });

  it("says what each column is and where the bars come from", async () => {
    const series: Series = { ...drawn({ close: [1, 2] }, "M&M.NS"), currency: "INR", timeZone: "Asia/Kolkata" };
    const bytes = await seriesToParquet(series, { source: "yahoo", version: "1.2.3" });
    const { schema, key_value_metadata: pairs, created_by: by } = parquetMetadata(Uint8Array.from(bytes).buffer);
    const columns = schema.slice(1).map(({ name, type, logical_type: logical, repetition_type: repetition }) => {
      return [name, logical?.type ?? type, repetition];
    });
    expect(columns).toEqual([
      ["date", "DATE", "REQUIRED"],
      ...["open", "high", "low", "close", "volume"].map((name) => [name, "DOUBLE", "OPTIONAL"]),
    ]);
    expect(by).toBe("froth version 1.2.3");
    expect(Object.fromEntries((pairs ?? []).map(({ key, value }) => [key, value]))).toEqual({
      symbol: "M&M.NS",
      instrument: "stock",
      currency: "INR",
      time_zone: "Asia/Kolkata",
      source: "yahoo",
      froth_version: "1.2.3",
    });
  });

  it("leaves out of the metadata what is not known", async () => {
    const { key_value_metadata: pairs } = parquetMetadata(
      Uint8Array.from(await seriesToParquet(drawn({ close: [] }))).buffer,
    );
    expect(pairs?.map(({ key }) => key)).toEqual(["symbol", "instrument"]);
  });
});
