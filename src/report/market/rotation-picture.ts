import type { RotationPanel } from "../../market/market-panels.ts";
import { clean } from "../text/clean.ts";

const WIDEST = 64;
const ROWS = 15;

/**
 * The funds on the plane of ratio (to the right) and momentum (upwards), both axes through 100: the four quadrants. A symbol
 * begins on its point, or on the nearest free row above or below.
 */
export function rotationPicture({ rows }: RotationPanel, width: number): string[] {
  const room = Math.min(WIDEST, width);
  // An odd number has a middle.
  const columns = room % 2 === 0 ? room - 1 : room;
  const points = rows.flatMap(({ symbol, trail }) => {
    const last = trail.at(-1);
    return last === undefined ? [] : [{ symbol: clean(symbol), x: last.ratio - 100, y: last.momentum - 100 }];
  });
  if (points.length === 0) return [];
  const reach = Math.max(1, ...points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const canvas = axes(columns);
  // From the middle outwards, so that what is far out is moved least by its neighbours.
  for (const { symbol, x, y } of points.toSorted((a, b) => Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y))) {
    const column = cell(x / reach, columns);
    place(canvas, symbol, Math.min(column, columns - symbol.length), ROWS - 1 - cell(y / reach, ROWS));
  }
  return canvas.map((line) => line.join("").trimEnd());
}

/** -1..1 as a cell of 0..cells - 1. */
function cell(share: number, cells: number): number {
  return Math.round(((share + 1) / 2) * (cells - 1));
}

function axes(columns: number): string[][] {
  const [middleRow, middleColumn] = [(ROWS - 1) / 2, (columns - 1) / 2];
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      if (row === middleRow) return column === middleColumn ? "┼" : "─";
      return column === middleColumn ? "│" : " ";
    }),
  );
}

function place(canvas: string[][], symbol: string, column: number, row: number): void {
  const near = Array.from(canvas.keys()).toSorted((a, b) => Math.abs(a - row) - Math.abs(b - row));
  const free = near.find((candidate) => isFree(canvas[candidate] ?? [], column, symbol.length));
  const line = free === undefined ? undefined : canvas[free];
  if (line !== undefined) line.splice(column, symbol.length, ...Array.from(symbol));
}

function isFree(line: readonly string[], column: number, length: number): boolean {
  const taken = line.slice(Math.max(0, column - 1), column + length + 1);
  return taken.every((letter) => letter === " " || letter === "─" || letter === "│" || letter === "┼");
}
