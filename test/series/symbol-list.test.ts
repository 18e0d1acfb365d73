import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { parseSymbolList } from "../../src/series/symbol-list.ts";

const read = (text: string): string[] => parseSymbolList(text, "list.txt");

/** The message that a list is refused with. Any error but a `malformed` fails the test. */
function faultOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FrothError && error.code === "malformed") return error.message;
    throw error;
  }
  throw new Error("taken for a list");
}

describe("parseSymbolList", () => {
  it.each([
    ["one a line", "NVDA\nAMD\n"],
    ["one line", "NVDA AMD"],
    ["commas, semicolons, tabs", "NVDA,;\tAMD,"],
    ["any case", "nvda\nAmd"],
    ["Windows", "\uFEFFNVDA\r\nAMD\r\n"],
    ["old Macintosh", "NVDA\rAMD\r"],
    ["comments and blank lines", "# chips\n\n  # more\nNVDA # the largest, by far\n \t\nAMD#x"],
    ["duplicates", "NVDA AMD nvda\nAMD"],
    ["odd spaces", "\u00A0NVDA\u2003AMD\u3000"],
    ["one column", "Symbol\nNVDA\nAMD\n"],
    ["a table", '\uFEFF"Name, short",Symbol,Weight\r\n"NVIDIA, Corp.",nvda,7\r\n\r\n,,\r\n"AMD ""Inc.""","AMD",1\r\n'],
    ["semicolons", "Ticker;Name\nNVDA;x\nAMD;y"],
    ["tabs", "name\t<TICKER>\nx\tNVDA\ny\tAMD"],
    ["a table with comments", "# bought\nsymbol,why\n# sold\nNVDA,x\nAMD,y#z"],
  ])("reads %s", (_, text) => {
    expect(read(text)).toEqual(["NVDA", "AMD"]);
  });

  it("keeps the order", () => {
    expect(read("^GSPC brk-b 0700.hk M&M.NS EURUSD=X A")).toEqual([
      "^GSPC",
      "BRK-B",
      "0700.HK",
      "M&M.NS",
      "EURUSD=X",
      "A",
    ]);
  });

  it.each([
    ["NVDA\n../../x", /^list\.txt:2: "\.\.\/\.\.\/x" is not a symbol/],
    ["NVDA?range=max", /^list\.txt:1: "NVDA\?range=max" is not/],
    ["\n\n=cmd|x", /^list\.txt:3: "=cmd\|x"/],
    ["A\r\nB\r\n\u001B[31mRED", /^list\.txt:3: "\\u\{1b\}\[31mRED"/],
    ["A\rB\r__proto__", /^list\.txt:3: "__proto__"/],
    ["NVDA\n\u202Ecod", /^list\.txt:2: "\\u\{202e\}cod"/],
    ['"NVDA"', /^list\.txt:1: ""NVDA""/],
    ["NVDA: the best", /^list\.txt:1: "NVDA:"/],
    ["A".repeat(900_000), /^list\.txt:1: "A{40}…" is not a symbol/],
    ["Name;Ticker\nx;NVDA\nTotal;\n", /^list\.txt:3: an empty text is not a symbol/],
    ["Name,Symbol\nx\n", /^list\.txt:2: an empty text/],
    ["Name,Symbol\nx,../x\n", /^list\.txt:2: "\.\.\/x" is not/],
    ['symbol,x\n"NVDA,x\nAMD,y', /^list\.txt:2: a quoted cell is not closed/],
    ["symbol,Ticker\nA,B", /^list\.txt:1: two columns name the symbol in the header "symbol,Ticker"/],
    ["NVDA\nA\0B", /^list\.txt:2: the list is binary, not text – save it as text in UTF-8$/],
    [Buffer.from("\uFEFFNVDA\nAMD", "utf16le").toString("latin1"), /^list\.txt:1: the list is binary/],
    ["", /^list\.txt: the list names no symbol$/],
    ["# nothing\n\n", /^list\.txt: the list names no symbol$/],
    [",".repeat(999_999), /^list\.txt: the list names no symbol$/],
    ["symbol,name\n,\n", /^list\.txt: the list names no symbol$/],
  ])("refuses %j", (text, message) => {
    expect(faultOf(text)).toMatch(message);
  });

  it("either reads any text or says what is wrong with it", () => {
    const piece = fc.oneof(
      fc.constantFrom("NVDA", "symbol", ",", "\n", "\r\n", '"', "#", " ", "\t", ";", "\0", "\u001B[2J", "../x", "=1"),
      fc.string({ unit: "binary" }),
    );
    const property = fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const outcome = outcomeOf(pieces.join(""));
      if (typeof outcome === "string") expect(outcome).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      else expect(outcome.filter((symbol) => !/^[\^A-Z0-9][A-Z0-9.=&-]*$/.test(symbol))).toEqual([]);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

function outcomeOf(text: string): string[] | string {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof FrothError) return error.message;
    throw error;
  }
}
