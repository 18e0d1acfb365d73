import type { Locale } from "../../locale/locale.ts";
import type { KeptReport } from "../../store/kept-reports.ts";
import { clean } from "../text/clean.ts";
import { displayWidth, padLeft, padRight } from "../text/width.ts";

/** The kept reports as a table of aligned columns, with a line of totals. */
export function renderHistory(reports: readonly KeptReport[], { history, dates, numbers }: Locale): string {
  if (reports.length === 0) return `${history.empty}\n`;
  const { heads } = history;
  const head = [heads.id, heads.session, heads.made, heads.symbols, heads.failed, heads.warnings, heads.version];
  const rows = reports.map(({ id, asOf, createdAt, symbols, failed, warnings, version, source }) => {
    const counts = [symbols, failed, warnings].map((count) => numbers.number(count));
    return [String(id), dates.day(asOf), `${minuteOf(createdAt)}Z`, ...counts, version, source].map(clean);
  });
  const table = [[...head, heads.source], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => displayWidth(row[column] ?? "")))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => (isCount(column) ? padLeft : padRight)(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const lists = new Set(reports.map(({ list }) => list)).size;
  return `${lines.join("\n")}\n\n${history.listed(reports.length, lists)}\n`;
}

function minuteOf(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace("T", " ");
}

/** Whether a column is set to the right: the numbers of things. */
function isCount(column: number): boolean {
  return column === 0 || (column >= 3 && column <= 5);
}

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
