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

/** A column of a table that may be left out where there is no room for it. */
export interface OptionalColumn {
  readonly cells: readonly string[];
  readonly align: GridColumn["align"];
  /** Columns of the highest number are left out first; those of 0 never. */
  readonly leave: number;
}

/** Aligned columns, the first row being their heads; the least needed ones are left out until the others fit. */
export function fittedLines(
  columns: readonly OptionalColumn[],
  room: number,
  paintOf: (row: number) => Paint,
): string[] {
  const most = Math.max(0, ...columns.map(({ leave }) => leave));
  if (most > 0 && widthOf(columns) > room) {
    return fittedLines(
      columns.filter(({ leave }) => leave < most),
      room,
      paintOf,
    );
  }
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? ""));
  return alignedLines(
    rows,
    columns.map(({ align }) => align),
    room,
    paintOf,
  );
}

function widthOf(columns: readonly OptionalColumn[]): number {
  return gridWidth(columns.map(({ cells, align }) => ({ align, width: Math.max(...cells.map(displayWidth)) })));
}
