import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { parseCsv } from "../../src/series/csv.ts";
import { isoDate } from "../../src/series/dates.ts";
import { newestBars } from "../../src/series/series.ts";
import { seededRandom } from "../random-series.ts";

const ROWS = 900;
const NEEDED = 100;
const FIRST_DAY = 15_000;
const HEADER = "Date,Open,High,Low,Close,Adj Close,Volume";
const place = { symbol: "ACME", file: "ACME.csv" };
const encoder = new TextEncoder();

/** Rows of bars whose numbers have all lengths; one row in seven days is left out. */
function rows(seed: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: ROWS }, (_, row) => {
    const price = 10 ** (random() * 5 - 1);
    const [close, high] = [price.toFixed(Math.floor(random() * 7)), (price * 2).toFixed(3)];
    const day = FIRST_DAY + row + Math.floor(row / 6);
    return `${isoDate(day)},${price},${high},${(price / 2).toFixed(4)},${Number(close) > 0 ? close : 1},${price},${1000 + row}`;
  });
}

function read(lines: readonly string[], historyBars?: number, asOf?: number, newline = "\n") {
  const bytes = encoder.encode([HEADER, ...lines, ""].join(newline));
  return parseCsv(bytes, place, historyBars === undefined ? undefined : { historyBars, asOf });
}

/** What a scan makes of a file: the bars, those after them, and the faults among them. */
function wanted({ series, findings }: ReturnType<typeof parseCsv>, asOf?: number) {
  const bars = newestBars(series, NEEDED, asOf);
  const first = bars.days[0] ?? Infinity;
  const faults = findings.flatMap(({ code, days }) => days.filter((day) => day >= first).map((day) => [code, day]));
  return { bars, later: series.days.filter((day) => day >= first), faults };
}

function expectSame(lines: readonly string[], asOf?: number): void {
  expect(wanted(read(lines, NEEDED, asOf), asOf)).toEqual(wanted(read(lines), asOf));
}

function replaced(lines: readonly string[], row: number, line: string): string[] {
  return lines.with(row, line);
}

describe("reading only the needed bars", () => {
  it.each(["\n", "\r\n"])("leaves old bars out where the rows are plain, oldest first (%j)", (newline) => {
    const { series } = read(rows(1), NEEDED, undefined, newline);
    expect(series.days.length).toBeGreaterThanOrEqual(NEEDED);
    expect(series.days.length).toBeLessThan(ROWS / 2);
  });

  it.each([undefined, FIRST_DAY + 1000, FIRST_DAY + 500, FIRST_DAY + 60, FIRST_DAY - 1, FIRST_DAY + 2000])(
    "gives the bars up to day %s and all later ones as reading all does",
    (asOf) => {
      for (const seed of [1, 2, 3, 4]) expectSame(rows(seed), asOf);
    },
  );

  it("gives the same where rows are in no order, twice, without a price, or without a volume", () => {
    const plain = rows(5);
    const last = plain.at(-1) ?? "";
    expectSame(plain.toReversed());
    expectSame(replaced(plain, 10, last));
    expectSame(replaced(plain, ROWS - 5, plain[3] ?? ""));
    expectSame(plain.map((line, row) => (row > ROWS - 60 ? line.replace(/^([^,]*),.*/, "$1,,,,,,") : line)));
    expectSame(plain.map((line, row) => (row > ROWS / 2 ? line.replace(/\d+$/, "0") : line)));
    expectSame(plain.map((line, row) => (row > 3 ? line.replace(/,[^,]*/, ",") : line)));
  });

  it.each([
    "2011-01-27,1,1,1,1.2.3,1,1",
    "2011-01-27,1,1,1,.,1,1",
    "2011-01-27,1,1,1,one,1,1",
    "2011-01-27,1,1,1,1,1",
    "2011-01-27,1,1,1,1,1,1,1",
    "2011-02-30,1,1,1,1,1,1",
    "2011-01-271,1,1,1,1,1,1",
    `2011-01-27,1,1,1,1,1,${"9".repeat(400)}`,
    '2011-01-27,1,1,1,"1,1,1',
  ])("finds the fault in an old row: %s", (line) => {
    const broken = () => read(replaced(rows(6), 3, line), NEEDED);
    expect(broken).toThrow(FrothError);
    expect(broken).toThrow(/line 5\b|:5\b/);
  });

  it("names the line of a fault in a needed row", () => {
    expect(() => read(replaced(rows(7), ROWS - 2, "2030-01-01,x,1,1,1,1,1"), NEEDED)).toThrow(/\b900\b/);
  });

  it("reads a file of a numbered symbol whole: another one may begin in it", () => {
    const lines = rows(8).map((line, row) => `${line},${row < 9 ? 600_519 : 600_520}`);
    const bytes = encoder.encode([`${HEADER},Ticker`, ...lines, ""].join("\n"));
    expect(() => parseCsv(bytes, place, { historyBars: NEEDED })).toThrow(/second symbol/);
  });
});
