import { FrothError } from "../errors.ts";
import { parseNumber } from "../series/csv-number.ts";
import { parseIsoDate } from "../series/dates.ts";
import { visibleText } from "../series/visible-text.ts";
import type { Dated } from "./sessions-of.ts";
import { tableRows, type TableRow } from "./table-rows.ts";

const COLUMNS = {
  date: ["date", "day"],
  // Names are compared without their digits: pct_above_50dma.
  value: ["value", "pctabovedma", "percentabovedma", "above"],
} as const;

/** Names are compared without their digits, which alone tell one average from another. */
const ABOVE_AVERAGE = /above[^\d,;\t]*(\d+)/i;

/**
 * Reads the share of members above their 50-day average from a table of `date` and `value` in per cent, 0 to 100; dates strictly
 * ascending.
 *
 * @returns fractions, 0..1
 * @throws FrothError `malformed`, with file and line
 */
export function parseBreadth(text: string, file: string): Dated {
  const rows = tableRows(text, file, COLUMNS, ["date", "value"]);
  const header = text.split(/\r\n?|\n/).find((line) => !/^\s*(?:#|$)/.test(line)) ?? "";
  const [, average = "50"] = ABOVE_AVERAGE.exec(header) ?? [];
  if (average !== "50") {
    throw new FrothError("malformed", `the column is of a ${average}-day average, and a 50-day one is needed`, {
      file,
    });
  }
  const days = Int32Array.from(rows, (row) => dayOf(row, file));
  const unsorted = days.findIndex((day, index) => index > 0 && day <= (days[index - 1] ?? day));
  if (unsorted >= 0) {
    const place = { file, line: rows[unsorted]?.line ?? 1 };
    throw new FrothError("malformed", "the dates are not strictly ascending", place);
  }
  const values = Float64Array.from(rows, (row) => shareOf(row, file));
  if (values.length > 0 && values.every((value) => value <= 0.01)) {
    const remedy = "write per cent, 0 to 100";
    throw new FrothError("malformed", "no value is above 1, as if they were fractions", { file, remedy });
  }
  return { days, values };
}

type Row = TableRow<keyof typeof COLUMNS>;

function dayOf({ cells, line }: Row, file: string): number {
  const day = parseIsoDate(cells.date ?? "");
  if (day !== undefined) return day;
  throw new FrothError("malformed", `"${visibleText(cells.date ?? "")}" is not a date`, { file, line });
}

function shareOf({ cells, line }: Row, file: string): number {
  const percent = parseNumber(cells.value ?? "");
  if (percent !== undefined && percent >= 0 && percent <= 100) return percent / 100;
  throw new FrothError("malformed", `"${visibleText(cells.value ?? "")}" is not a share in per cent, 0 to 100`, {
    file,
    line,
  });
}
