import { FrothError } from "../errors.ts";
import { delimiterOf, normalName } from "../series/csv-header.ts";
import { cutCells } from "../series/csv-line.ts";
import { visibleText } from "../series/visible-text.ts";

/** The cells of a row that have a known name, and where it stands. */
export interface TableRow<Column extends string> {
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** 1-based. */
  readonly line: number;
}

/** No row of such a table comes near. */
const LONGEST_LINE = 4096;

/**
 * The rows of a small table (comma, semicolon or tab) whose first line names its columns; others than those asked for are
 * not looked at. Blank lines, and those that begin with `#`, do not count.
 *
 * @param names column -> the names it goes by, without case, spaces and punctuation
 * @param needed columns that must be there
 * @throws FrothError `malformed`, with file and line
 */
export function tableRows<Column extends string>(
  text: string,
  file: string,
  names: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): TableRow<Column>[] {
  const [header, ...rows] = linesOf(text, file);
  if (header === undefined) throw new FrothError("malformed", "the file is empty", { file });
  const delimiter = delimiterOf(header.text);
  const columns = columnsOf(cut(header, delimiter, file), names);
  for (const column of needed) {
    if (columns.includes(column)) continue;
    const what = `no ${column} column in the header "${visibleText(header.text, 120)}"`;
    throw new FrothError("malformed", what, { file, line: header.line });
  }
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index);
  if (twice !== undefined) {
    throw new FrothError("malformed", `two columns are ${twice}`, { file, line: header.line });
  }
  return rows.map((row) => ({ cells: namedCells(cut(row, delimiter, file), columns), line: row.line }));
}

/** The names in the first line of a text, as `names` of `tableRows` are compared; whatever that line is. */
export function headerNames(text: string): string[] {
  const [header = ""] = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/, 1);
  return (cutCells(header, delimiterOf(header)) ?? []).map(normalName);
}

interface Line {
  readonly text: string;
  readonly line: number;
}

function linesOf(text: string, file: string): Line[] {
  if (text.includes("\0")) {
    throw new FrothError("malformed", "the file is binary, not text", { file, remedy: "save it as CSV in UTF-8" });
  }
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((content, index) => ({ text: content, line: index + 1 }));
  const long = lines.find((line) => line.text.length > LONGEST_LINE);
  if (long === undefined) return lines.filter((line) => !/^\s*(?:#|$)/.test(line.text));
  throw new FrothError("malformed", `the line is longer than ${LONGEST_LINE} characters`, { file, line: long.line });
}

function cut({ text, line }: Line, delimiter: string, file: string): string[] {
  const cells = cutCells(text, delimiter);
  if (cells === undefined) throw new FrothError("malformed", "a quoted cell is not closed", { file, line });
  return cells;
}

function columnsOf<Column extends string>(
  cells: readonly string[],
  names: Readonly<Record<Column, readonly string[]>>,
): (Column | undefined)[] {
  const known = new Map<string, Column>();
  for (const column in names) for (const name of names[column]) known.set(name, column);
  return cells.map((cell) => known.get(normalName(cell)));
}

function namedCells<Column extends string>(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): Partial<Record<Column, string>> {
  const named: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) if (column !== undefined) named[column] = cells[index] ?? "";
  return named;
}
