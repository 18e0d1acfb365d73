/**
 * A picture of dots in text: every character of a terminal holds 2 x 4 braille dots. Dots are addressed from the top
 * left; each cell remembers which layer drew on it last, so that it can be coloured.
 */
export interface BrailleCanvas<Layer> {
  /** Size in characters. */
  readonly columns: number;
  readonly rows: number;
  /** Sets one dot; one outside the canvas is ignored. */
  dot(x: number, y: number, layer: Layer): void;
  /** A straight line from dot to dot. */
  line(fromX: number, fromY: number, toX: number, toY: number, layer: Layer): void;
  /** The character of a cell and its layer; a space without a layer where nothing was drawn. */
  cell(column: number, row: number): { readonly text: string; readonly layer: Layer | undefined };
}

const DOTS_ACROSS = 2;
const DOTS_DOWN = 4;

/** Bits of the dots of one cell, row by row, as Unicode numbers them: 1 4, 2 5, 3 6, 7 8. */
const BITS = Uint8Array.of(0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80);
const BLANK = 0x2800;

export function createBraille<Layer>(columns: number, rows: number): BrailleCanvas<Layer> {
  const bits = new Uint8Array(columns * rows);
  const layers = new Map<number, Layer>();
  const dot = (x: number, y: number, layer: Layer): void => {
    const column = Math.floor(x / DOTS_ACROSS);
    const row = Math.floor(y / DOTS_DOWN);
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return;
    const cell = row * columns + column;
    bits[cell] = (bits[cell] ?? 0) | (BITS[(y % DOTS_DOWN) * DOTS_ACROSS + (x % DOTS_ACROSS)] ?? 0);
    layers.set(cell, layer);
  };
  return {
    columns,
    rows,
    dot,
    line: (fromX, fromY, toX, toY, layer) => {
      const steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY), 1);
      for (let step = 0; step <= steps; step++) {
        const share = step / steps;
        dot(Math.round(fromX + (toX - fromX) * share), Math.round(fromY + (toY - fromY) * share), layer);
      }
    },
    cell: (column, row) => {
      const cell = row * columns + column;
      const value = bits[cell] ?? 0;
      return { text: value === 0 ? " " : String.fromCodePoint(BLANK + value), layer: layers.get(cell) };
    },
  };
}
