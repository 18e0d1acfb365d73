import { FrothError } from "../../src/errors.ts";
import { parseCsv } from "../../src/series/csv.ts";
import { isoDate, parseIsoDate, type Day } from "../../src/series/dates.ts";
import type { Series } from "../../src/series/series.ts";

const encoder = new TextEncoder();

/** Reads `text` as the file of `symbol`. */
export function readText(text: string, symbol = "TEST"): ReturnType<typeof parseCsv> {
  return parseCsv(encoder.encode(text), { symbol, file: `${symbol}.csv` });
}

/** Reads lines as a file. */
export function readLines(...lines: readonly string[]): ReturnType<typeof parseCsv> {
  return readText(`${lines.join("\n")}\n`);
}

/** The error that reading these bytes ends in; anything but a `FrothError` fails the test. */
export function faultOf(bytes: Uint8Array | string): FrothError {
  try {
    parseCsv(typeof bytes === "string" ? encoder.encode(bytes) : bytes, { symbol: "TEST", file: "TEST.csv" });
  } catch (error) {
    if (error instanceof FrothError) return error;
    throw error;
  }
  throw new Error("read without an error");
}

/** Columns as plain arrays, dates as text; absent columns are absent. */
export function plain({ days, open, high, low, close, volume, adjClose }: Series): Record<string, unknown> {
  const columns = { open, high, low, close, volume, adjClose };
  const present = Object.entries(columns).filter(([, values]) => values !== undefined);
  return {
    dates: [...days].map((day) => isoDate(day)),
    ...Object.fromEntries(present.map(([name, values]) => [name, [...(values ?? [])]])),
  };
}

/** The day of an ISO date that is one. */
export function day(text: string): Day {
  const found = parseIsoDate(text);
  if (found === undefined) throw new Error(`${text} is no date`);
  return found;
}
