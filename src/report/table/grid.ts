import Table from "cli-table3";
import type { Painted } from "../text/flow.ts";

export interface GridColumn {
  readonly width: number;
  readonly align: "left" | "right";
}

/** Lines of one cell, and how many columns it covers. */
export interface GridCell {
  readonly lines: readonly Painted[];
  readonly covers?: number;
}

/** Spaces between two columns. */
export const GAP = 2;

/** Columns that a grid takes in a terminal. */
export function gridWidth(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + GAP * Math.max(0, columns.length - 1);
}

/**
 * Aligned lines without borders. Cells must fit their columns already: nothing is cut or wrapped here.
 *
 * @param columns widths without the gap
 */
export function renderGrid(columns: readonly GridColumn[], rows: readonly (readonly GridCell[])[]): string[] {
  const lines: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    lines.push(...gridLines(columns, rows.slice(from, from + ROWS_AT_ONCE)));
  }
  return lines;
}

/** The package takes a time that grows with the square of the rows. */
const ROWS_AT_ONCE = 40;

function gridLines(columns: readonly GridColumn[], rows: readonly (readonly GridCell[])[]): string[] {
  const table = new Table({
    chars: noBorders,
    colWidths: columns.map(({ width }) => width + PADDING),
    colAligns: columns.map(({ align }) => align),
    style: { head: [], border: [], "padding-left": 0, "padding-right": PADDING },
  });
  for (const row of rows) table.push(row.map(cellOf));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** One of the two spaces of a gap; the other is the "border" that the package draws between columns. */
const PADDING = 1;

const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
};

/** A cell over several columns holds words, whatever the alignment of the first of them. */
function cellOf({ lines, covers }: GridCell): Table.CellOptions {
  const content = lines.map(({ text }) => text).join("\n");
  return covers === undefined ? { content } : { content, colSpan: covers, hAlign: "left" };
}
