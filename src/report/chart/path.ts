import type { ChartColumn } from "../../analysis/chart-data.ts";
import type { Layout } from "./layout.ts";
import type { Scale } from "./scales.ts";

/** A number of units with one digit after the point: finer than any screen. */
export function units(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The curve of a column; it is broken where there is no number. Written as steps from point to point, which is shorter. */
export function curve(column: ChartColumn, { x }: Pick<Layout, "x">, y: Scale): string {
  let path = "";
  let [atX, atY] = [0, 0];
  let isDrawing = false;
  for (const [bar, value] of column.entries()) {
    if (value === null) {
      isDrawing = false;
      continue;
    }
    const [toX, toY] = [Math.round(x(bar) * 10), Math.round(y(value) * 10)];
    path += isDrawing ? `l${(toX - atX) / 10}${signed((toY - atY) / 10)}` : `M${toX / 10} ${toY / 10}`;
    [atX, atY, isDrawing] = [toX, toY, true];
  }
  return path;
}

/** A minus parts two numbers as well as a space does. */
function signed(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}

/** A line straight down or up from one height to another. */
export function upright(x: number, fromY: number, toY: number): string {
  return `M${units(x)} ${units(fromY)}V${units(toY)}`;
}
