import { createHash } from "node:crypto";
import type { Series } from "../series/series.ts";

/** SHA-256 of one series' bars, hexadecimal: the same bars give the same hash on every machine of the same byte order. */
export function seriesHash(series: Series): string {
  const hash = createHash("sha256").update(`${series.symbol}\n`);
  for (const name of ["days", "open", "high", "low", "close", "volume"] as const) {
    const column = series[name];
    hash.update(column === undefined ? `no ${name}\n` : `${name}\n`);
    if (column !== undefined) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  return hash.digest("hex");
}

/** One hash over the hashes of several series, in their order. */
export function combinedHash(hashes: readonly string[]): string {
  return createHash("sha256").update(hashes.join("\n")).digest("hex");
}
