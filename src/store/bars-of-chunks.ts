import { crc32 } from "node:zlib";
import { at, barsUntil, type Series } from "../series/series.ts";
import { CHUNK_BARS, decodeChunk, type ChunkBars } from "./chunk.ts";
import { bytes, frameOf, integer, type Row, type SeriesRow } from "./rows.ts";
import type { StoreEntry, StoreWindow } from "./store.ts";

/** The number of the first chunk that a window of a series needs, judged without reading any. */
export function firstChunkOf(bars: number, newest: number): number {
  return Math.max(0, Math.floor((bars - newest) / CHUNK_BARS));
}

/**
 * The series in the rows of its chunks, from number `firstChunk` on.
 *
 * @throws RangeError where a checksum or a count shows that they are not what was written
 */
export function seriesOfChunks(
  series: SeriesRow,
  rows: readonly Row[],
  firstChunk: number,
  window?: StoreWindow,
): Series {
  const chunks = rows.map((row, index) => chunkIn(row, firstChunk + index));
  const expected = series.bars - firstChunk * CHUNK_BARS;
  const bars = chunks.reduce((sum, { days }) => sum + days.length, 0);
  if (bars !== expected) throw new RangeError(`${bars} bars instead of ${expected}`);
  const days = joined(
    chunks.map((chunk) => chunk.days),
    new Int32Array(bars),
    0,
  );
  if (days[bars - 1] !== series.lastDay) throw new RangeError("the last date differs");
  const start = startOf(days, window);
  const column = (pick: (chunk: ChunkBars) => ChunkColumn) => joinedColumn(chunks.map(pick), bars, start);
  return {
    ...frameOf(series),
    days: days.subarray(start),
    open: column(({ prices }) => prices.open),
    high: column(({ prices }) => prices.high),
    low: column(({ prices }) => prices.low),
    close: column(({ prices }) => prices.close) ?? new Float64Array(0),
    volume: column(({ volume }) => volume),
    adjClose: column(({ prices }) => prices.adjClose),
  };
}

function chunkIn(row: Row, number: number): ChunkBars {
  const data = bytes(row, "data");
  if (integer(row, "number") !== number) throw new RangeError(`chunk ${number} is missing`);
  if (crc32(data) !== integer(row, "checksum")) throw new RangeError(`the checksum of chunk ${number} does not fit`);
  return decodeChunk(data);
}

function startOf(days: Int32Array, window: StoreWindow | undefined): number {
  if (window === undefined) return 0;
  const end = window.asOf === undefined ? days.length : barsUntil(days, window.asOf);
  return Math.max(0, end - window.newest);
}

type ChunkColumn = Float32Array | Float64Array | undefined;

function joinedColumn(parts: readonly ChunkColumn[], bars: number, start: number): Float64Array | undefined {
  const present = parts.filter((part) => part !== undefined);
  if (present.length === 0) return undefined;
  if (present.length < parts.length) throw new RangeError("a column is in some chunks only");
  return joined(present, new Float64Array(bars - start), start);
}

/** The parts one after the other in `whole`, without the first `skip` values. */
function joined<Whole extends Float64Array | Int32Array>(
  parts: readonly (Float32Array | Float64Array | Int32Array)[],
  whole: Whole,
  skip: number,
): Whole {
  let end = -skip;
  for (const part of parts) {
    if (end + part.length > 0) whole.set(part.subarray(Math.max(0, -end)), Math.max(0, end));
    end += part.length;
  }
  return whole;
}

/** The first thing that is wrong with the days of a series, or nothing. */
export function faultOfDays({ days }: Series, { firstDay }: StoreEntry): string | undefined {
  for (let bar = 1; bar < days.length; bar++) {
    if (at(days, bar) <= at(days, bar - 1)) return "dates out of order";
  }
  return days[0] === firstDay ? undefined : "the first date differs";
}
