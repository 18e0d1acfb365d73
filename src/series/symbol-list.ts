import { FrothError } from "../errors.ts";
import { delimiterOf, normalName } from "./csv-header.ts";
import { cutCells } from "./csv-line.ts";
import { asSymbol, noSymbol } from "./symbols.ts";
import { visibleText } from "./visible-text.ts";

/** The names of the column that holds the symbols of a table. */
const SYMBOL_COLUMNS: ReadonlySet<string> = new Set(["symbol", "ticker"]);

interface Line {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Reads a list of symbols: one a line, or several parted by white space, commas or semicolons. Blank lines do not count, nor
 * does what follows a `#`. A table (comma, semicolon or tab) works too where its header names a column `symbol` or
 * `ticker`. Any case, line end and byte-order mark.
 *
 * @param file how messages name the list
 * @returns the symbols in capitals, in the order of the list, each once
 * @throws FrothError `malformed`, with file and line, at the first entry that is no symbol, and where there is no entry
 */
export function parseSymbolList(text: string, file: string): string[] {
  rejectBinary(text, file);
  const lines = contentLines(text);
  const column = symbolColumn(lines[0], file);
  const entries = column === undefined ? lines.flatMap(entriesOf) : lines.slice(1).flatMap((row) => column(row));
  if (entries.length === 0) throw new FrothError("malformed", "the list names no symbol", { file });
  const symbols = entries.map((entry) => {
    const symbol = asSymbol(entry.text);
    if (symbol === undefined) throw noSymbol("malformed", entry.text, { file, line: entry.line });
    return symbol;
  });
  return [...new Set(symbols)];
}

/** No text has a NUL character, but for UTF-16, which has one beside every ASCII character. */
function rejectBinary(text: string, file: string): void {
  const nul = text.indexOf("\0");
  if (nul < 0) return;
  const line = linesOf(text.slice(0, nul)).length;
  throw new FrothError("malformed", "the list is binary, not text", { file, line, remedy: "save it as text in UTF-8" });
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** The lines that are neither blank nor a comment. */
function contentLines(text: string): Line[] {
  return linesOf(text.replace(/^\uFEFF/, ""))
    .map((content, index) => ({ text: content, line: index + 1 }))
    .filter((line) => !/^\s*(?:#|$)/.test(line.text));
}

function entriesOf({ text, line }: Line): Line[] {
  const [content = ""] = text.split("#", 1);
  const parts = content.split(/[\s,;]+/).filter((part) => part !== "");
  return parts.map((part) => ({ text: part, line }));
}

/** How to find the entry of a row, where the first line is the header of a table of symbols. */
function symbolColumn(header: Line | undefined, file: string): ((row: Line) => Line[]) | undefined {
  if (header === undefined) return undefined;
  const delimiter = delimiterOf(header.text);
  const names = cutCells(header.text, delimiter)?.map((cell) => SYMBOL_COLUMNS.has(normalName(cell))) ?? [];
  const column = names.indexOf(true);
  if (column < 0) return undefined;
  if (names.includes(true, column + 1)) {
    const what = `two columns name the symbol in the header "${visibleText(header.text, 120)}"`;
    throw new FrothError("malformed", what, { file, line: header.line });
  }
  return ({ text, line }) => {
    const cells = cutCells(text, delimiter);
    if (cells === undefined) throw new FrothError("malformed", "a quoted cell is not closed", { file, line });
    return cells.every((cell) => cell === "") ? [] : [{ text: cells[column] ?? "", line }];
  };
}
