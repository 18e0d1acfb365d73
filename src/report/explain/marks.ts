import type { ExplainedSignal } from "../../analysis/explanation.ts";
import type { IsoDate } from "../../analysis/symbol-report.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The letter that stands for a warning in the chart and in the list. */
export function letterOf(index: number): string {
  return LETTERS.charAt(index) || "·";
}

/** A letter, and the bar and price it marks. */
export interface Mark {
  readonly letter: string;
  readonly date: IsoDate;
  readonly price: number;
}

/** The cell of a mark's price. */
export interface MarkedCell {
  readonly letter: string;
  readonly column: number;
  readonly row: number;
}

/** Where the warnings in force stand: their anchors, or the bar on which a warning without anchors became known. */
export function marksOf(inForce: readonly ExplainedSignal[], closeOn: (date: IsoDate) => number | undefined): Mark[] {
  return inForce.flatMap(({ signal }, index) => {
    const letter = letterOf(index);
    if (signal.anchors.length > 0) return signal.anchors.map(({ date, price }) => ({ letter, date, price }));
    const price = closeOn(signal.knownAt);
    return price === undefined ? [] : [{ letter, date: signal.knownAt, price }];
  });
}

/**
 * Cells for the letters, none on top of another: above its price if that is free, else as near as can be; a blank cell
 * rather than one with a part of the curve. A letter without a free cell nearby is left out: far from its price it would
 * mislead, and the list under the chart has its date.
 *
 * @param isBlank whether nothing is drawn in a cell
 */
export function placeMarks(
  wanted: readonly MarkedCell[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
  isBlank: (column: number, row: number) => boolean,
): Map<string, string> {
  const placed = new Map<string, string>();
  for (const { letter, column, row } of wanted) {
    const free = offsets
      .map(({ down, right, far }) => ({ far, column: column + right, row: row + down }))
      .filter((cell) => cell.column >= 0 && cell.column < columns && cell.row >= 0 && cell.row < rows)
      .filter((cell) => !placed.has(cellKey(cell.column, cell.row)));
    const chosen = free.find((cell) => cell.far <= NEAR && isBlank(cell.column, cell.row)) ?? free[0];
    if (chosen !== undefined) placed.set(cellKey(chosen.column, chosen.row), letter);
  }
  return placed;
}

/** How far a letter goes to find a blank cell, and how far to find one at all, in widths of a character. */
const NEAR = 5;
const FARTHEST = 6;
/** A character is about twice as high as wide. */
const HEIGHT = 2;

/** Ways from the cell of a price to a cell for its letter, the nearest first; up before down, its own cell last. */
const offsets = [-3, -2, -1, 0, 1, 2, 3]
  .flatMap((down) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((right) => ({ down, right, far: distance(down, right) })))
  .filter(({ far }) => far <= FARTHEST)
  .toSorted((a, b) => a.far - b.far);

function distance(down: number, right: number): number {
  if (down === 0 && right === 0) return FARTHEST;
  return Math.hypot(down * HEIGHT, right) + (down > 0 ? 0.5 : 0) + (down === 0 ? HEIGHT / 2 : 0);
}

export function cellKey(column: number, row: number): string {
  return `${column}/${row}`;
}
