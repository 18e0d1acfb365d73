import { endianness } from "node:os";
import { at, type Series } from "../series/series.ts";

/** Bars of one blob: about two years. Fewer bars make more rows, more bars make each day's update rewrite more. */
export const CHUNK_BARS = 512;

/** Columns of a series that a chunk may hold, with the bit of the flags that says so, in the order of the prices. */
const PRICES = [
  ["close", 0],
  ["open", 2],
  ["high", 4],
  ["low", 8],
  ["adjClose", 16],
] as const;
const VOLUME = 32;
/** The prices take eight bytes each, since four would change one of them. */
const WIDE = 1;

const HEADER_BYTES = 8;

/** The bars of a chunk: its values as they are in the blob. Columns that the series lacks are `undefined`. */
export interface ChunkBars {
  readonly days: Int32Array;
  readonly prices: Readonly<Record<(typeof PRICES)[number][0], Float32Array | Float64Array | undefined>>;
  readonly volume: Float64Array | undefined;
}

/**
 * Some bars of a series as bytes, the same on every machine, each value exactly as it was: one byte of flags, three of
 * nothing, the number of bars (u32), then column by column volume (f64), close, open, high, low, adjusted close (f32 where
 * no price is changed by that, as those of Yahoo, else f64) and the days (i32). Little-endian; 32 bytes a bar of Yahoo's.
 */
export function encodeChunk(series: Series, from: number, to: number): Uint8Array {
  const prices = PRICES.map(([name]) => series[name]?.subarray(from, to));
  const isWide = !prices.every((column) => column === undefined || isSinglePrecision(column));
  const Prices = isWide ? Float64Array : Float32Array;
  const parts: NumberColumn[] = [];
  if (series.volume !== undefined) parts.push(series.volume.slice(from, to));
  for (const column of prices) if (column !== undefined) parts.push(Prices.from(column));
  parts.push(series.days.slice(from, to));
  return assemble(flagsOf(series, isWide), to - from, parts);
}

type NumberColumn = Float64Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

function flagsOf(series: Series, isWide: boolean): number {
  const present = PRICES.filter(([name]) => series[name] !== undefined).reduce((sum, [, flag]) => sum | flag, 0);
  return present | (isWide ? WIDE : 0) | (series.volume === undefined ? 0 : VOLUME);
}

function assemble(flags: number, bars: number, parts: readonly NumberColumn[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, HEADER_BYTES));
  bytes[0] = flags;
  new DataView(bytes.buffer).setUint32(4, bars, true);
  let end = HEADER_BYTES;
  for (const part of parts) {
    bytes.set(littleEndian(part), end);
    end += part.byteLength;
  }
  return bytes;
}

/** How many bars a chunk has; its bytes are not read any further. */
export function barsInChunk(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
}

/**
 * The bars in a chunk, in the memory of `bytes` where that is possible.
 *
 * @throws RangeError where the bytes are no chunk
 */
export function decodeChunk(bytes: Uint8Array): ChunkBars {
  const flags = bytes[0] ?? 0;
  const bars = bytes.length < HEADER_BYTES ? 0 : barsInChunk(bytes);
  if (bars === 0 || bytes.length !== sizeOf(flags, bars)) throw new RangeError("not a chunk of bars");
  // SQLite's own memory need not be aligned as typed arrays must be.
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  let end = byteOffset + HEADER_BYTES;
  const next = <Column extends NumberArray>(Column: ColumnOf<Column>): Column => {
    const column = new Column(buffer, end, bars);
    end += column.byteLength;
    return littleEndianColumn(column);
  };
  const volume = (flags & VOLUME) === 0 ? undefined : next(Float64Array);
  const price = (flag: number) => {
    if (flag !== 0 && (flags & flag) === 0) return undefined;
    return (flags & WIDE) === 0 ? next(Float32Array) : next(Float64Array);
  };
  const prices = { close: price(0), open: price(2), high: price(4), low: price(8), adjClose: price(16) };
  return { volume, prices, days: next(Int32Array) };
}

type NumberArray = Float64Array | Float32Array | Int32Array;
type ColumnOf<Column> = new (buffer: ArrayBufferLike, byteOffset: number, length: number) => Column;

function sizeOf(flags: number, bars: number): number {
  const prices = PRICES.filter(([, flag]) => flag === 0 || (flags & flag) !== 0).length;
  const bytesPerBar = prices * ((flags & WIDE) === 0 ? 4 : 8) + ((flags & VOLUME) === 0 ? 0 : 8) + 4;
  return HEADER_BYTES + bars * bytesPerBar;
}

function isSinglePrecision(column: Float64Array): boolean {
  for (let bar = 0; bar < column.length; bar++) {
    const value = at(column, bar);
    if (Math.fround(value) !== value && !Number.isNaN(value)) return false;
  }
  return true;
}

const isBigEndian = endianness() === "BE";

function littleEndian(part: NumberColumn): Uint8Array {
  return isBigEndian ? swapped(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}

function littleEndianColumn<Column extends NumberArray>(column: Column): Column {
  if (isBigEndian) swapped(column);
  return column;
}

/** The bytes of each number turned round, in place. */
function swapped({ buffer, byteOffset, byteLength, BYTES_PER_ELEMENT }: NumberArray): Uint8Array {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return BYTES_PER_ELEMENT === 4 ? bytes.swap32() : bytes.swap64();
}
