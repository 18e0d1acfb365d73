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
  for (const row of rows) table.push(cellsOf(columns, row));
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

/**
 * The cells of a row for the package. It measures each a dozen times, which in a long table takes longer than all the
 * rest, so neighbours of one line each are aligned here and become one cell.
 */
function cellsOf(columns: readonly GridColumn[], row: readonly GridCell[]): Table.CellOptions[] {
  const cells: Table.CellOptions[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.length > 0) cells.push(spanning(run.length, run.join(" ".repeat(GAP))));
    run = [];
  };
  let index = 0;
  for (const { lines, covers } of row) {
    if (covers === undefined && lines.length <= 1) run.push(aligned(lines[0], columns[index]));
    else {
      endRun();
      const content = lines.map(({ text }) => text).join("\n");
      cells.push(covers === undefined ? { content } : spanning(covers, content));
    }
    index += covers ?? 1;
  }
  endRun();
  return cells;
}

/** A cell over several columns holds words, whatever the alignment of the first of them. */
function spanning(columns: number, content: string): Table.CellOptions {
  return { content, colSpan: columns, hAlign: "left" };
}

function aligned(line: Painted = nothing, { width, align }: GridColumn = noColumn): string {
  const padding = " ".repeat(Math.max(0, width - line.width));
  return align === "right" ? padding + line.text : line.text + padding;
}

const nothing: Painted = { text: "", width: 0 };
const noColumn: GridColumn = { width: 0, align: "left" };
