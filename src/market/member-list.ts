import { FrothError } from "../errors.ts";
import { parseIsoDate, type Day } from "../series/dates.ts";
import { parseSymbolList } from "../series/symbol-list.ts";
import { asSymbol, noSymbol } from "../series/symbols.ts";
import { visibleText } from "../series/visible-text.ts";
import { headerNames, tableRows, type TableRow } from "./table-rows.ts";

/** A symbol and the time for which it belonged to its index. */
export interface Membership {
  readonly symbol: string;
  /** First and last day, `null` where it is not known or not over. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The members that a file or a shipped list names. */
export interface MemberList {
  readonly memberships: readonly Membership[];
  /** Whether it says when each belonged to the index. Without that, today's members stand on old dates. */
  readonly hasDates: boolean;
}

const COLUMNS = {
  symbol: ["symbol", "ticker"],
  from: ["from", "start", "startdate", "added", "dateadded"],
  to: ["to", "end", "enddate", "removed", "dateremoved"],
} as const;

/**
 * Reads members: a table with a column `symbol` or `ticker`, where `start_date` and `end_date` say when each belonged to the index
 * (one symbol may have several rows; an empty cell is open); without both of those, any list of symbols (`parseSymbolList`).
 *
 * @throws FrothError `malformed`, with file and line
 */
export function parseMembers(text: string, file: string): MemberList {
  const names = headerNames(text);
  if (!(["symbol", "from", "to"] as const).every((column) => COLUMNS[column].some((name) => names.includes(name)))) {
    const symbols = parseSymbolList(text, file);
    return { memberships: symbols.map((symbol) => ({ symbol, from: null, to: null })), hasDates: false };
  }
  const rows = tableRows(text, file, COLUMNS, ["symbol", "from", "to"]);
  if (rows.length === 0) throw new FrothError("malformed", "the list names no symbol", { file });
  return { memberships: rows.map((row) => membershipOf(row, file)), hasDates: true };
}

function membershipOf({ cells, line }: TableRow<keyof typeof COLUMNS>, file: string): Membership {
  const symbol = asSymbol(cells.symbol ?? "");
  if (symbol === undefined) throw noSymbol("malformed", cells.symbol ?? "", { file, line });
  const [from, to] = [dayOfCell(cells.from, file, line), dayOfCell(cells.to, file, line)];
  if (from !== null && to !== null && to < from) {
    throw new FrothError("malformed", `${symbol} ends before it begins`, { file, line });
  }
  return { symbol, from, to };
}

function dayOfCell(cell: string | undefined, file: string, line: number): Day | null {
  if (cell === undefined || cell === "") return null;
  const day = parseIsoDate(cell);
  if (day !== undefined) return day;
  const remedy = "use a date such as 2025-11-21, or leave the cell empty";
  throw new FrothError("malformed", `"${visibleText(cell)}" is not a date`, { file, line, remedy });
}

/** The symbols that were members on a day, each once, sorted; without dates, all. */
export function membersOn({ memberships }: MemberList, day: Day): string[] {
  const then = memberships.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  return [...new Set(then.map(({ symbol }) => symbol))].toSorted();
}
