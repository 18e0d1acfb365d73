import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/series/dates.ts";
import { day, faultOf, plain, readLines } from "./csv-text.ts";

const header = "date,open,high,low,close,volume";
const good = "2024-01-02,10,12,9,11,500";

/** Reads rows of a date and a close. */
function closes(...rows: readonly string[]): Record<string, unknown> {
  const { series, findings } = readLines("date,close", ...rows);
  return { ...plain(series), findings };
}

describe("parseCsv and rows without a price", () => {
  it.each([
    ["null close", "2024-01-03,10,12,9,null,500"],
    ["empty high", "2024-01-03,10,,9,11,500"],
    ["NaN low", "2024-01-03,10,12,NaN,11,500"],
    ["N/A close", "2024-01-03,10,12,9,N/A,500"],
    ["nothing but nulls", "2024-01-03,null,null,null,null,null"],
    ["nothing but a date", "2024-01-03,,,,,"],
    ["a close of 0", "2024-01-03,10,12,9,0,500"],
    ["a low of 0.000", "2024-01-03,10,12,0.000,11,500"],
    ["a negative high", "2024-01-03,10,-12,9,11,500"],
    ["a negative open", "2024-01-03,-10,12,9,11,500"],
  ])("leaves one with %s out", (_, row) => {
    const { series, findings } = readLines(header, good, row, "2024-01-04,11,13,10,12,600");
    expect(plain(series)).toMatchObject({ dates: ["2024-01-02", "2024-01-04"], close: [11, 12] });
    expect(findings).toEqual([{ code: "null-row", days: [day("2024-01-03")] }]);
  });

  it("says so when none is left", () => {
    const fault = faultOf("date,close\n2024-01-02,null\n2024-01-03,\n");
    expect(fault).toMatchObject({ code: "no-bars" });
    expect(fault.message).toContain("2 left out");
  });
});

describe("parseCsv and what a bar can be without", () => {
  it.each([["0"], ["0.0"], [""], ["null"], ["-0"]])("keeps a bar with the open %j", (open) => {
    const { series, findings } = readLines(header, good, `2024-01-03,${open},12,9,11,500`);
    expect(series.open).toEqual(Float64Array.of(10, Number.NaN));
    expect(findings).toEqual([{ code: "missing-open", days: [day("2024-01-03")] }]);
  });

  it("takes an open column without any value to be absent", () => {
    const { series, findings } = readLines(header, "2024-01-02,0,12,9,11,500", "2024-01-03,,12,9,11,500");
    expect(series.open).toBeUndefined();
    expect(findings).toEqual([]);
  });

  it.each([
    ["zeros", "0", "0"],
    ["nothing", "", "null"],
  ])("takes a volume column of %s to be absent", (_, one, other) => {
    const { series } = readLines(header, `2024-01-02,10,12,9,11,${one}`, `2024-01-03,10,12,9,11,${other}`);
    expect(series.volume).toBeUndefined();
  });

  it("reads a missing volume as none", () => {
    expect(readLines(header, good, "2024-01-03,10,12,9,11,").series.volume).toEqual(Float64Array.of(500, 0));
  });

  it("reads a missing adjusted close as not a number", () => {
    const { series } = readLines("date,adj close,close", "2024-01-02,10.5,11", "2024-01-03,,11", "2024-01-04,null,11");
    expect(series.adjClose).toEqual(Float64Array.of(10.5, Number.NaN, Number.NaN));
  });
});

describe("parseCsv and numbers", () => {
  const numbers = [
    "1",
    "0.1",
    "1.",
    ".5",
    "007.50",
    "123456789",
    "1234567890",
    "2147483648",
    "4294967297.5",
    "9007199254740991",
    "9007199254740993",
    "900719925474099.3",
    "90071992547409931",
    "189.84356689453125",
    "0.30000000000000004",
    "0.0000000000000000000012345",
    "0.00000000000000000000012345",
    "0.0000000000000000000000000000000000123456",
    "1.7976931348623157e308",
    "5e-324",
    "1E3",
    "+1.5",
    "123456789012345678901234567890123456789",
    "12345678901234567890123456789012345678901234567890",
  ];

  it.each([
    ["plain", (text: string) => text],
    ["spaced", (text: string) => ` ${text}`],
    ["quoted", (text: string) => `"${text}"`],
  ])("reads them as JavaScript does, %s", (_, spell) => {
    const rows = numbers.map((text, index) => `${isoDate(index)},${spell(text)}`);
    expect([...readLines("date,close", ...rows, "", "", "", "", "", "", "", "", "", "").series.close]).toEqual(
      numbers.map(Number),
    );
  });
});

describe("parseCsv and the order of rows", () => {
  it("finds nothing wrong with newest first", () => {
    expect(closes("2024-01-04,3", "2024-01-03,2", "2024-01-02,1")).toEqual({
      dates: ["2024-01-02", "2024-01-03", "2024-01-04"],
      close: [1, 2, 3],
      findings: [],
    });
  });

  it("sorts rows without an order and names those out of place", () => {
    expect(closes("2024-01-02,1", "2024-01-05,4", "2024-01-03,2", "2024-01-08,5", "2024-01-04,3")).toEqual({
      dates: ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-08"],
      close: [1, 2, 3, 4, 5],
      findings: [{ code: "unsorted-dates", days: [day("2024-01-03"), day("2024-01-04")] }],
    });
  });

  it.each([
    ["oldest first", ["1969-12-30,1", "1969-12-31,2", "1969-12-31,3", "1970-01-02,4"], 3],
    ["newest first", ["1970-01-02,4", "1969-12-31,2", "1969-12-31,3", "1969-12-30,1"], 3],
  ])("lets the last of several rows of a date stand, %s", (_, rows, stands) => {
    expect(closes(...rows)).toEqual({
      dates: ["1969-12-30", "1969-12-31", "1970-01-02"],
      close: [1, stands, 4],
      findings: [{ code: "duplicate-date", days: [day("1969-12-31")] }],
    });
  });

  it("refuses bars of weeks, and takes a few days that lie far apart", () => {
    const fault = faultOf(["Date,Close", ...weeks(10)].join("\n"));
    expect(fault.code).toBe("malformed");
    expect(fault.message).toContain("bars that lie 7 days apart are no daily bars");
    expect(closes(...weeks(9))).toMatchObject({ close: Array.from({ length: 9 }, () => 1) });
  });

  it("refuses parts of days", () => {
    const hours = [10, 11, 12, 13, 14, 15].flatMap((hour) => [
      `2024-01-02 ${hour}:30:00,1`,
      `2024-01-03 ${hour}:30:00,1`,
    ]);
    const fault = faultOf(["Datetime,Close", ...hours].join("\n"));
    expect(fault.code).toBe("malformed");
    expect(fault.message).toContain("12 rows for 2 dates");
  });
});

/** Rows of weekly bars. */
function weeks(count: number): string[] {
  return Array.from({ length: count }, (_, week) => `${isoDate(19_000 + 7 * week)},1`);
}

describe("parseCsv and splits", () => {
  it("adjusts the traded prices of Alpha Vantage for the splits beside them", () => {
    const { series } = readLines(
      "timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient",
      "2020-09-01,132.76,134.8,130.53,134.18,131.6,151948100,0.0,1.0",
      "2020-08-31,127.58,131.0,126.0,129.04,126.6,225702700,0.0,4.0",
      "2020-08-28,504.05,505.76,498.32,499.24,122.4,46907480,0.0,1.0",
    );
    expect(plain(series)).toEqual({
      dates: ["2020-08-28", "2020-08-31", "2020-09-01"],
      open: [504.05 / 4, 127.58, 132.76],
      high: [505.76 / 4, 131, 134.8],
      low: [498.32 / 4, 126, 130.53],
      close: [499.24 / 4, 129.04, 134.18],
      adjClose: [122.4, 126.6, 131.6],
      volume: [46_907_480 * 4, 225_702_700, 151_948_100],
    });
    expect(series.splits).toEqual([{ day: day("2020-08-31"), numerator: 4, denominator: 1 }]);
  });

  it("multiplies several splits", () => {
    const { series } = readLines(
      "date,close,split_coefficient",
      "2020-01-01,60,1",
      "2020-01-02,30,2",
      "2020-01-03,30,",
      "2020-01-06,10,3",
    );
    expect([...series.close]).toEqual([10, 10, 10, 10]);
    expect(series.splits).toHaveLength(2);
  });
});
