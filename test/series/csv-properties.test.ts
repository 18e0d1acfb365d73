import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { parseCsv } from "../../src/series/csv.ts";
import { isoDate } from "../../src/series/dates.ts";
import { columnsOf, dated, dialect, write } from "./csv-arbitraries.ts";
import { plain, readText } from "./csv-text.ts";

const encoder = new TextEncoder();

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }).map(String) },
  { weight: 4, arbitrary: fc.stringMatching(/^[0-9]{0,25}\.?[0-9]{0,25}$/) },
  fc.stringMatching(/^[+-]?[0-9.]{0,4}(?:[eE][+-]?[0-9]{0,3})?$/),
  fc.constantFrom("", "null", "NaN", "0", "0.0", "-1", "=x", "1.", ".5", "00012.50"),
);
const date = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 30_000 }).map((day) => isoDate(day)) },
  fc.stringMatching(/^[12][0-9]{3}-?[01][0-9]-?[0-3][0-9](?: 00:00)?$/),
);
const rows = fc.array(fc.tuple(date, cell, cell, cell, cell, cell), { minLength: 1, maxLength: 8 });

/** Some bytes of a file taken away, and others put in their place. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  remove: fc.integer({ min: 0, max: 30 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom('"', "\n", "\r", ",", ";", "\t", "0", "-", ".", " ", "\0", "\u001B", "=", "\uFEFF")
      .map((text) => encoder.encode(text)),
  ),
});
const changes = fc.array(change, { minLength: 1, maxLength: 5 });

describe("parseCsv", () => {
  it("reads any series back to the last bit, however it was written", () => {
    const property = fc.property(dated, dialect, ({ days, bars }, style) => {
      const { series, findings } = readText(write(days, bars, style));
      expect(plain(series)).toEqual({ dates: days.map((day) => isoDate(day)), ...columnsOf(bars) });
      expect(findings).toEqual([]);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it("reads a row the same whether it is plain or not", () => {
    const property = fc.property(rows, (drawn) => {
      const [asIs, quoted, spaced] = ["$&", '"$&"', " $&"].map((pattern) => {
        const lines = drawn.map((row) => row.map((text) => text.replace(/^.*$/, pattern)).join(","));
        return outcomeOf(
          encoder.encode(`date,open,high,low,close,volume\n${lines.join("\n")}\n\n\n\n\n\n\n\n\n\n\n\n\n`),
        );
      });
      expect(quoted).toEqual(asIs);
      expect(spaced).toEqual(asIs);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it("either reads changed bytes or says what is wrong with them", () => {
    const property = fc.property(dated, dialect, changes, ({ days, bars }, style, edits) => {
      let bytes = encoder.encode(write(days, bars, style));
      for (const { at, remove, insert } of edits) {
        const from = Math.floor(at * bytes.length);
        bytes = Uint8Array.of(...bytes.subarray(0, from), ...insert, ...bytes.subarray(from + remove));
      }
      expect(faultsOfOutcome(bytes)).toEqual([]);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it("either reads any bytes at all or says what is wrong with them", () => {
    const property = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(faultsOfOutcome(bytes)).toEqual([]);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

/** What a file reads as, or the message it is refused with. Any other error passes through, and fails the test. */
function outcomeOf(bytes: Uint8Array): ReturnType<typeof parseCsv> | string {
  try {
    return parseCsv(bytes, { symbol: "TEST", file: "TEST.csv" });
  } catch (error) {
    if (error instanceof FrothError) return error.message;
    throw error;
  }
}

/** What no answer to a file may be: an impossible bar, dates out of order, a message with control characters. */
function faultsOfOutcome(bytes: Uint8Array): string[] {
  const outcome = outcomeOf(bytes);
  if (typeof outcome === "string") return /\p{Cc}/u.test(outcome) ? [outcome] : [];
  const { days, high, low, close } = outcome.series;
  const isAscending = days.every((day, bar) => bar === 0 || day > (days[bar - 1] ?? day));
  const isPriced = [high, low, close].every(
    (column) => column?.every((price) => price > 0 && price < Infinity) ?? true,
  );
  return [days.length > 0 ? "" : "no bars", isAscending ? "" : "out of order", isPriced ? "" : "no price"].filter(
    Boolean,
  );
}
