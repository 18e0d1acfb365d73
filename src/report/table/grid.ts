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
  const set = rows.flatMap((row) => linesOf(columns, row));
  const lines: string[] = [];
  for (let from = 0; from < set.length; from += LINES_AT_ONCE) {
    lines.push(...gridLines(gridWidth(columns), set.slice(from, from + LINES_AT_ONCE)));
  }
  return lines;
}

/** The package takes a time that grows with the square of the lines. */
const LINES_AT_ONCE = 40;

function gridLines(width: number, lines: readonly string[]): string[] {
  const table = new Table({
    chars: noBorders,
    colWidths: [width],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  for (const line of lines) table.push([line]);
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

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
  middle: "",
};

/**
 * The lines of a row for the package, its columns aligned: it measures each cell a dozen times, and one of several lines
 * anew for every character, which in a long table takes longer than all the rest.
 */
function linesOf(columns: readonly GridColumn[], row: readonly GridCell[]): string[] {
  const height = Math.max(1, ...row.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => lineOf(columns, row, line));
}

function lineOf(columns: readonly GridColumn[], row: readonly GridCell[], line: number): string {
  let index = 0;
  const parts = row.map(({ lines, covers = 1 }) => {
    const covered = columns.slice(index, (index += covers));
    // A cell over several columns holds words, whatever the alignment of the first of them.
    return aligned(lines[line], gridWidth(covered), covers > 1 ? "left" : covered[0]?.align);
  });
  return parts.join(" ".repeat(GAP));
}

function aligned(line: Painted = nothing, width: number, align?: GridColumn["align"]): string {
  const padding = " ".repeat(Math.max(0, width - line.width));
  return align === "right" ? padding + line.text : line.text + padding;
}

const nothing: Painted = { text: "", width: 0 };
