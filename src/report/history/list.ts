import type { Locale } from "../../locale/locale.ts";
import type { KeptReport } from "../../store/kept-reports.ts";
import { clean } from "../text/clean.ts";
import { inColumns } from "../text/columns.ts";
import { minuteOf } from "../text/moment.ts";

/** The kept reports as a table of aligned columns, with a line of totals. */
export function renderHistory(reports: readonly KeptReport[], { history, dates, numbers }: Locale): string {
  if (reports.length === 0) return `${history.empty}\n`;
  const { heads } = history;
  const head = [heads.id, heads.session, heads.made, heads.symbols, heads.failed, heads.warnings, heads.version];
  const rows = reports.map(({ id, asOf, createdAt, symbols, failed, warnings, version, source }) => {
    const counts = [symbols, failed, warnings].map((count) => numbers.number(count));
    return [String(id), dates.day(asOf), minuteOf(createdAt, dates), ...counts, version, source].map(clean);
  });
  const table = [[...head, heads.source], ...rows];
  const lists = new Set(reports.map(({ list }) => list)).size;
  return `${inColumns(table, NUMBERS).join("\n")}\n\n${history.listed(reports.length, lists)}\n`;
}

/** The columns of the report's own number, and of how many symbols, failures and warnings it has. */
const NUMBERS = [0, 3, 4, 5];

/** The same for programs, as docs/history.md describes it. */
export function renderHistoryJson(reports: readonly KeptReport[]): string {
  const list = reports.map(({ id, list, asOf, createdAt, version, source, symbols, failed, warnings }) => ({
    id,
    list,
    asOf,
    createdAt: new Date(createdAt).toISOString(),
    version,
    source,
    symbols,
    failed,
    warnings,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
