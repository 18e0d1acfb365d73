import { paintLine, wrap, type Paint } from "../text/flow.ts";
import { displayWidth } from "../text/width.ts";
import { gridWidth, renderGrid, type GridColumn } from "./grid.ts";

/** Aligned columns; where they do not fit, each row is a line of its own, wrapped. */
export function alignedLines(
  rows: readonly (readonly string[])[],
  aligned: readonly GridColumn["align"][],
  room: number,
  paintOf: (row: number) => Paint,
): string[] {
  const columns = aligned.map((align, column): GridColumn => {
    return { align, width: Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))) };
  });
  if (gridWidth(columns) > room) {
    return rows.flatMap((row, index) => wrap(row.join(" "), room, paintOf(index)));
  }
  const cells = rows.map((row, index) => row.map((text) => ({ lines: [paintLine({ text, paint: paintOf(index) })] })));
  return renderGrid(columns, cells);
}
