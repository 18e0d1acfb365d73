import { describe, expect, it } from "vitest";
import { faultOf } from "./csv-text.ts";

const header = "date,open,high,low,close,volume";
const good = "2024-01-02,10,12,9,11,500";
const bytes = (...values: readonly (string | number)[]) =>
  Buffer.concat(values.map((value) => (typeof value === "string" ? Buffer.from(value) : Buffer.of(value))));

/** The message about a third line that holds this close. */
function messageOfClose(cell: string): string {
  const fault = faultOf(`${header}\n${good}\n2024-01-03,10,12,9,${cell},500\n${good}\n`);
  expect(fault.code).toBe("malformed");
  expect(fault.details).toMatchObject({ symbol: "TEST", file: "TEST.csv", line: 3 });
  return fault.message;
}

describe("parseCsv and cells that are no numbers", () => {
  it.each([
    ["text", "abc", "abc"],
    ["a formula", "=cmd()", "=cmd()"],
    ["a command of a spreadsheet", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ["a sum", "1+1", "1+1"],
    ["hexadecimal", "0x10", "0x10"],
    ["binary", "0b1", "0b1"],
    ["infinity", "Infinity", "Infinity"],
    ["more than a double holds", "1e999", "1e999"],
    ["underscores", "1_000", "1_000"],
    ["a thousands separator", '"1,000"', "1,000"],
    ["a currency", "$11", "$11"],
    ["two points", "1.2.3", "1.2.3"],
    ["a lonely point", ".", "."],
    ["a space within", "1 1", "1 1"],
    ["a quote within", '1"1', '1"1'],
    ["an escaped quote", '"1""1"', '1"1'],
    ["a colour of the terminal", "\u001B[31m11", "\\u{1b}[31m11"],
    ["a bell", "11\u0007", "11\\u{7}"],
    ["a character that turns the text round", "\u202E11", "\\u{202e}11"],
    ["digits of another script", "١٢", "١٢"],
  ])("%s", (_, cell, shown) => {
    const message = messageOfClose(cell);
    expect(message).toBe(`TEST: TEST.csv:3: "${shown}" in the close column is not a number`);
    expect(message).not.toMatch(/\p{Cc}/u);
  });

  it("shows 40 characters of a long one", () => {
    expect(messageOfClose("x".repeat(41))).toContain(`"${"x".repeat(40)}…"`);
    expect(messageOfClose("x".repeat(40))).toContain(`"${"x".repeat(40)}"`);
    expect(messageOfClose("\u001B".repeat(40)).length).toBeLessThan(100);
  });

  it("is as strict with the other columns", () => {
    expect(faultOf(`${header}\n2024-01-02,=x,12,9,11,500\n`).message).toContain("open column");
    expect(faultOf(`${header}\n2024-01-02,10,12,9,11,many\n`).message).toContain("volume column");
    expect(faultOf("date,close,adj close\n2024-01-02,10,?\n").message).toContain("adjClose column");
  });

  it("is as strict where the row lacks a price anyway", () => {
    expect(faultOf(`${header}\n2024-01-02,null,null,null,null,=x\n`).code).toBe("malformed");
  });
});

describe("parseCsv and rows that are none", () => {
  it.each([
    ["too few cells", "2024-01-03,10,12,9,11", "5 cells in the row, 6 in the header"],
    ["too many cells", "2024-01-03,10,12,9,11,500,1", "7 cells in the row, 6 in the header"],
    ["two commas too many", "2024-01-03,10,12,9,11,500,,", "8 cells in the row, 6 in the header"],
    ["words", "Data provided by nobody", "1 cells in the row, 6 in the header"],
    ["the header again", header, '"date" is not a date'],
    ["no date", ",10,12,9,11,500", '"" is not a date'],
    ["an American date", "01/03/2024,10,12,9,11,500", '"01/03/2024" is not a date'],
    ["a date that is none", "2024-02-30,10,12,9,11,500", '"2024-02-30" is not a date'],
    ["29 February of a common year", "2023-02-29,10,12,9,11,500", '"2023-02-29" is not a date'],
    ["month 13", "20241301,10,12,9,11,500", '"20241301" is not a date'],
    ["month 0", "2024-00-01,10,12,9,11,500", '"2024-00-01" is not a date'],
    ["day 0", "2024-01-00,10,12,9,11,500", '"2024-01-00" is not a date'],
    ["year 0", "0000-01-01,10,12,9,11,500", '"0000-01-01" is not a date'],
    ["a date with a tail", "2024-01-03x,10,12,9,11,500", '"2024-01-03x" is not a date'],
    ["a time that is none", "2024-01-03 noon,10,12,9,11,500", '"2024-01-03 noon" is not a date'],
    ["seconds since 1970", "1704258000,10,12,9,11,500", '"1704258000" is not a date'],
    [
      "a compact date with a time",
      "2024-01-03 00:00,10,12,9,11,500\n20240104 00:00,10,12,9,11,500",
      '"20240104 00:00" is not',
    ],
    ["a short date", "2024-1-3,10,12,9,11,500", '"2024-1-3" is not a date'],
    ["a quote that is never closed", '2024-01-03,10,12,9,"11,500', "a quoted cell is not closed"],
    ["a quote closed too early", '2024-01-03,10,12,9,"11"1,500', "a quoted cell is not closed"],
  ])("%s", (_, row, what) => {
    const fault = faultOf(`${header}\n${good}\n${row}\n${good}\n`);
    expect(fault.code).toBe("malformed");
    expect(fault.message).toContain(`TEST.csv:${row.includes("\n") ? 4 : 3}: ${what}`);
  });

  it("counts blank lines and all lines of the header", () => {
    expect(faultOf(`\n\n${header}\n\n${good}\n\r\n2024-01-03,x,12,9,11,500`).details.line).toBe(7);
    expect(faultOf("Price,Close\r\nTicker,A\r\nDate,\r\n2024-01-02,1\r\n2024-01-03,x\r\n").details.line).toBe(5);
  });

  it("refuses a second symbol, and bars that are not daily", () => {
    const long = "<TICKER>,<PER>,<DATE>,<CLOSE>\n";
    expect(faultOf(`${long}A,D,20240102,1\nB,D,20240103,1\n`).message).toContain(
      'TEST.csv:3: a second symbol begins, "B"',
    );
    expect(faultOf(`${long}A,D,20240102,1\nA,60,20240103,1\n`).message).toContain(
      'TEST.csv:3: the bars have the period "60"',
    );
  });
});

describe("parseCsv and files that are none", () => {
  it.each([
    ["nothing", "", "no-bars"],
    ["line ends only", "\n\r\n\n", "no-bars"],
    ["a byte-order mark only", "\uFEFF", "no-bars"],
    ["a header only", header, "no-bars"],
    ["a header and blank lines", `${header}\n\n\n`, "no-bars"],
    ["a NUL in the header", `date,\0close\n${good}\n`, "malformed"],
    [
      "a NUL in a cell that is not read",
      `date,close,note\n${"2024-01-03,1,c\n".repeat(3)}2024-01-02,1,a\0b\n2024-01-04,1,c\n`,
      "malformed",
    ],
    ["a very long line", "x".repeat(100_000), "malformed"],
    ["a very long cell", `date,close\n2024-01-02,${"1".repeat(100_000)}\n`, "malformed"],
    ["digits without an end", `date,close\n2024-01-02,${"1".repeat(60_000)}x\n`, "malformed"],
    ["too many commas", ",".repeat(60_000), "malformed"],
  ])("%s", (_, text, code) => {
    const fault = faultOf(text);
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(/^TEST: TEST\.csv/);
    expect(fault.message.length).toBeLessThan(300);
  });

  it.each([
    ["a program", bytes(0x7f, "ELF", 2, 1, 1, 0, 0, 0, 0, 0)],
    ["a picture", bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0, 0, 13, "IHDR")],
    ["a spreadsheet", bytes("PK", 3, 4, 20, 0, 6, 0, 8, 0)],
    ["compressed", bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, ...Buffer.from(`${header}\n${good}`, "utf16le"))],
    ["zeros", new Uint8Array(1_000_000)],
  ])("%s", (_, file) => {
    expect(faultOf(file).message).toMatch(
      /^TEST: TEST\.csv:[13]: the file is binary, not text – save it as CSV in UTF-8$/,
    );
  });
});
