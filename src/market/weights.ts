import { FrothError } from "../errors.ts";
import { isoDate, parseIsoDate, type Day } from "../series/dates.ts";
import { parseNumber } from "../series/csv-number.ts";
import { asSymbol, noSymbol } from "../series/symbols.ts";
import { visibleText } from "../series/visible-text.ts";
import { tableRows, type TableRow } from "./table-rows.ts";

/** The weights of an index's members on one date. */
export interface Weights {
  /** Share of the index, 0..1. They add up to 1 at most, but for rounding; what lacks is members that are not listed. */
  readonly of: ReadonlyMap<string, number>;
  /** `null` where the file does not say: taken to be those of the last session. */
  readonly day: Day | null;
  /** `weights`: as given. `market-caps`: each cap over the sum of all that are listed, so they add up to 1 whatever lacks. */
  readonly from: "weights" | "market-caps";
}

const COLUMNS = {
  symbol: ["symbol", "ticker"],
  weight: ["weight"],
  percent: ["weightpct", "weightpercent"],
  cap: ["marketcap", "marketcapusd"],
  date: ["date", "asof"],
} as const;

/** Rounded weights of many members may add up to a little more than all. */
const ROUNDING = 0.005;
/** The least that a list of weights in per cent may add up to, so that it is not mistaken for one of fractions. */
const LEAST_PERCENT = 20;
const PERCENT_SIGN = /\s*%$/;

/**
 * Reads weights: columns `symbol` (or `ticker`) and `weight` (fractions or per cent), `weight_pct` or `market_cap`; a column `date`
 * with one date says when they held. Cells with a per cent sign are per cent, whatever they add up to.
 *
 * Weights that add up to less than 1 stay as they are: the rest of the index is not listed. Those that add up to more than
 * 100.5 %, or to what can be neither fractions nor per cent, are refused.
 *
 * @throws FrothError `malformed`, with file and line
 */
export function parseWeights(text: string, file: string): Weights {
  const rows = tableRows(text, file, COLUMNS, ["symbol"]);
  const first = rows[0];
  if (first === undefined) throw new FrothError("malformed", "the list names no symbol", { file });
  const kind = (["percent", "weight", "cap"] as const).find((column) => first.cells[column] !== undefined);
  if (kind === undefined) {
    throw new FrothError("malformed", "no weight or market_cap column in the header", { file, line: 1 });
  }
  const amounts = amountsOf(rows, kind, file);
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const whole = kind === "cap" ? total : wholeOf(total, kind === "percent" || hasPercentSigns(rows, file), file);
  return {
    of: new Map(Array.from(amounts, ([symbol, amount]) => [symbol, amount / whole])),
    day: dateOf(rows, file),
    from: kind === "cap" ? "market-caps" : "weights",
  };
}

type Row = TableRow<keyof typeof COLUMNS>;

function amountsOf(rows: readonly Row[], kind: "weight" | "percent" | "cap", file: string): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { cells, line } of rows) {
    const symbol = asSymbol(cells.symbol ?? "");
    if (symbol === undefined) throw noSymbol("malformed", cells.symbol ?? "", { file, line });
    if (amounts.has(symbol)) throw new FrothError("malformed", `${symbol} stands in two rows`, { file, line });
    const text = cells[kind] ?? "";
    const amount = parseNumber(text.replace(PERCENT_SIGN, ""));
    if (amount === undefined || amount <= 0) {
      const what = `"${visibleText(text)}" is not a weight above 0`;
      throw new FrothError("malformed", what, {
        file,
        line,
        remedy: "use a decimal number, without thousands separators",
      });
    }
    amounts.set(symbol, amount);
  }
  return amounts;
}

/** @throws FrothError where some weights have the sign and others do not: nobody can tell what those are */
function hasPercentSigns(rows: readonly Row[], file: string): boolean {
  const without = rows.filter(({ cells }) => !PERCENT_SIGN.test(cells.weight ?? ""));
  const [first] = without;
  if (first === undefined || without.length === rows.length) return first === undefined;
  throw new FrothError("malformed", "a weight without a per cent sign, where others have one", {
    file,
    line: first.line,
  });
}

/** What a sum of weights is a part of: 1 for fractions, 100 for per cent. */
function wholeOf(total: number, isPercent: boolean, file: string): number {
  if (!isPercent && total <= 1 + ROUNDING) return 1;
  if ((isPercent || total >= LEAST_PERCENT) && total <= 100 * (1 + ROUNDING)) return 100;
  throw new FrothError("malformed", `the weights add up to ${Number(total.toPrecision(4))}`, {
    file,
    remedy:
      "they must add up to at most 1, or at most 100 as per cent (weight_pct where it is little); market_cap takes amounts " +
      "of money",
  });
}

function dateOf(rows: readonly Row[], file: string): Day | null {
  let found: Day | null = null;
  for (const { cells, line } of rows) {
    if (cells.date === undefined || cells.date === "") continue;
    const day = parseIsoDate(cells.date);
    if (day === undefined)
      throw new FrothError("malformed", `"${visibleText(cells.date)}" is not a date`, { file, line });
    if (found !== null && day !== found) {
      const what = `weights of two dates, ${isoDate(found)} and ${isoDate(day)}`;
      throw new FrothError("malformed", what, { file, line, remedy: "write one file a date" });
    }
    found = day;
  }
  return found;
}
