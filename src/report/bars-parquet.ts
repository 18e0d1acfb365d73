import type { Series } from "../series/series.ts";
import { barColumns } from "./bar-columns.ts";

/** Where bars come from, for the metadata of a file. */
export interface BarsOrigin {
  /** Such as `yahoo`. */
  readonly source?: string;
  /** Of froth. */
  readonly version?: string;
}

/** More bars than any series has: all go into one row group, where they compress best. */
const ROWS_PER_GROUP = 100_000;

/**
 * The bars as a Parquet file: `date` as DATE, the columns that the series has as DOUBLE, null where a bar lacks a value.
 * Its key-value metadata names symbol, instrument, currency, time zone, source and the version of froth, as far as they
 * are known. The same bars give the same bytes.
 */
export async function seriesToParquet(series: Series, origin: BarsOrigin = {}): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columns = barColumns(series);
  const buffer = parquetWriteBuffer({
    schema: [
      { name: "root", num_children: columns.length + 1 },
      {
        name: "date",
        type: "INT32",
        converted_type: "DATE",
        logical_type: { type: "DATE" },
        repetition_type: "REQUIRED",
      },
      ...columns.map(({ name }) => ({ name, type: "DOUBLE", repetition_type: "OPTIONAL" }) as const),
    ],
    columnData: [
      { name: "date", data: series.days },
      ...columns.map(({ name, values }) => ({ name, data: Array.from(values, nullable) })),
    ],
    kvMetadata: metadataOf(series, origin),
    createdBy: origin.version === undefined ? "froth" : `froth version ${origin.version}`,
    rowGroupSize: ROWS_PER_GROUP,
  });
  return new Uint8Array(buffer);
}

function nullable(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function metadataOf({ symbol, instrument, currency, timeZone }: Series, { source, version }: BarsOrigin) {
  const known = { symbol, instrument, currency, time_zone: timeZone, source, froth_version: version };
  return Object.entries(known).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
}
