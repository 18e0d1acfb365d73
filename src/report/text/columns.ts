import { displayWidth, padLeft, padRight } from "./width.ts";

/**
 * Rows as lines of aligned columns, two blanks apart: a list that may be long and is never fitted to a width. `table/` is for
 * those that are read in a terminal.
 *
 * @param right the columns that are set to the right, by their index
 */
export function inColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, column) => (right.includes(column) ? padLeft : padRight)(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
