import { createBraille, type BrailleCanvas } from "../explain/braille.ts";
import { paintRuns } from "../explain/chart.ts";
import type { Style } from "../table/style.ts";
import { plain, type Paint } from "../text/flow.ts";
import { displayWidth, padLeft } from "../text/width.ts";

const DOTS_ACROSS = 2;
const DOTS_DOWN = 4;

/** A curve of a pane; a value of `null` leaves a hole in it. */
export interface Curve<Layer> {
  readonly layer: Layer;
  readonly values: readonly (number | null)[];
  /** Dots apart from each other instead of a line, so that two curves are told apart without colour. */
  readonly dotted: boolean;
}

export interface Pane<Layer extends string> {
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  readonly labels: readonly { readonly value: number; readonly text: string }[];
  readonly curves: readonly Curve<Layer>[];
  readonly paints: Readonly<Record<Layer, Paint>>;
}

/** The column of a value among `length`. */
export function columnOf(index: number, length: number, columns: number): number {
  return Math.floor(dotX(index, length, columns) / DOTS_ACROSS);
}

/** The widest label of a pane. */
export function labelWidthOf({ labels }: Pane<string>): number {
  return Math.max(0, ...labels.map(({ text }) => displayWidth(text)));
}

/** Curves as dots, with their labels on the left. */
export function paneLines<Layer extends string>(
  pane: Pane<Layer>,
  { columns, labelWidth }: { readonly columns: number; readonly labelWidth: number },
  { palette }: Style,
): string[] {
  const canvas = createBraille<Layer>(columns, pane.rows);
  for (const curve of pane.curves) draw(canvas, curve, pane);
  const texts = new Map(pane.labels.map(({ value, text }) => [Math.floor(dotY(value, pane) / DOTS_DOWN), text]));
  return Array.from({ length: pane.rows }, (_, row) => {
    const label = texts.get(row);
    const axis = `${padLeft(label ?? "", labelWidth)} ${label === undefined ? "│" : "┤"}`;
    const cells = Array.from({ length: columns }, (_unused, column) => {
      const { text, layer } = canvas.cell(column, row);
      return { text, paint: layer === undefined ? plain : pane.paints[layer] };
    });
    return palette.faint(axis) + paintRuns(cells).trimEnd();
  });
}

function draw<Layer extends string>(canvas: BrailleCanvas<Layer>, curve: Curve<Layer>, pane: Pane<Layer>): void {
  const { values, dotted, layer } = curve;
  const x = (index: number): number => dotX(index, values.length, canvas.columns);
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const before = values[index - 1] ?? value;
    if (!dotted) canvas.line(x(Math.max(0, index - 1)), dotY(before, pane), x(index), dotY(value, pane), layer);
    else if (x(index) % DOTS_ACROSS === 0) canvas.dot(x(index), dotY(value, pane), layer);
  }
}

function dotX(index: number, length: number, columns: number): number {
  return Math.round((index / Math.max(1, length - 1)) * (columns * DOTS_ACROSS - 1));
}

function dotY(value: number, { low, high, rows }: Pick<Pane<string>, "low" | "high" | "rows">): number {
  const share = Math.min(1, Math.max(0, (high - value) / (high - low)));
  return Math.round(share * (rows * DOTS_DOWN - 1));
}
