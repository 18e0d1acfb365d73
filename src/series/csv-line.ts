import { FrothError } from "../errors.ts";

const NUL = 0;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;

/** No row of daily bars comes near; a longer one is no text, and would cost time and memory to look at. */
const LONGEST_LINE = 65_536;
const decoder = new TextDecoder();

/** Whose bars are read, and from where: for messages. */
export interface CsvPlace {
  readonly symbol: string;
  readonly file: string;
}

/** One line cut into cells, and the index of the byte after it. */
export interface CsvLine {
  readonly text: string;
  readonly cells: readonly string[];
  readonly next: number;
}

export function malformed(place: CsvPlace, line: number, what: string, remedy?: string): FrothError {
  return new FrothError("malformed", what, { ...place, line, ...(remedy === undefined ? {} : { remedy }) });
}

/**
 * The line at `start`, whose cells are cut at `delimiter` (without one, the whole line is a cell), trimmed, and freed of
 * their quotes. Throws `malformed` where a quote is never closed or the line is absurdly long.
 */
export function readLine(bytes: Uint8Array, start: number, line: number, place: CsvPlace, delimiter?: string): CsvLine {
  const feed = bytes.indexOf(LINE_FEED, start);
  const end = feed < 0 ? bytes.length : feed;
  const isLong = end - start > LONGEST_LINE;
  // No text has a NUL byte, but for UTF-16, which has one beside every ASCII character.
  if (bytes.subarray(start, isLong ? start + LONGEST_LINE : end).includes(NUL)) {
    throw malformed(place, line, "the file is binary, not text", "save it as CSV in UTF-8");
  }
  if (isLong) throw malformed(place, line, `the line is longer than ${LONGEST_LINE} bytes`);
  const text = decoder.decode(bytes.subarray(start, bytes[end - 1] === CARRIAGE_RETURN && end > start ? end - 1 : end));
  const cells = delimiter === undefined ? [text] : cutCells(text, delimiter);
  if (cells === undefined)
    throw malformed(place, line, "a quoted cell is not closed, or goes on after its closing quote");
  return { text, cells, next: end + 1 };
}

/** The cells of a line, trimmed and freed of their quotes, or nothing where a quote is not closed or the cell goes on after it. */
export function cutCells(text: string, delimiter: string): string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = cellEnd(text, start, delimiter);
    if (end === undefined) return undefined;
    cells.push(unquoted(text.slice(start, end).trim()));
    start = end + 1;
  }
  return cells;
}

/** The index of the delimiter that ends the cell at `start`, or of the end; delimiters between quotes do not count. */
function cellEnd(text: string, start: number, delimiter: string): number | undefined {
  let from = start;
  while (text[from] === " ") from++;
  const closing = text[from] === '"' ? closingQuote(text, from) : from;
  if (closing === undefined) return undefined;
  const found = text.indexOf(delimiter, closing);
  const end = found < 0 ? text.length : found;
  const isPlain = closing === from;
  return isPlain || text.slice(closing + 1, end).trim() === "" ? end : undefined;
}

function closingQuote(text: string, opening: number): number | undefined {
  let quote = text.indexOf('"', opening + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote < 0 ? undefined : quote;
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}
