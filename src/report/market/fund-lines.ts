import type { RotationPanel } from "../../market/market-panels.ts";
import { gridWidth, renderGrid, type GridColumn } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { paintLine, plain, type Paint } from "../text/flow.ts";
import { indent } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";
import { fundTable } from "./fund-table.ts";

const INDENT = 2;

/** Columns that are shown: where there is no room, growth is given up first, for it says nearly what technology does. */
const steps = [
  [0, 1, 2, 3],
  [0, 1, 3],
  [0, 3],
] as const;

/** The table of the funds in the columns that there is room for; nothing where none of them can be told. */
export function fundLines(rotation: RotationPanel, { locale, palette, width }: Style): string[] {
  const { heads, rows } = fundTable(rotation, locale);
  if (rows.length === 0) return [];
  const columns = heads.map((head, column): GridColumn => {
    const widest = Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[column] ?? "")));
    return { width: widest, align: column === 1 || column === 2 ? "right" : "left" };
  });
  const kept = (shown: readonly number[]): GridColumn[] => shown.flatMap((column) => columns.slice(column, column + 1));
  const shown = steps.find((step) => gridWidth(kept(step)) <= width - INDENT) ?? [0];
  const line = (texts: readonly string[], paint: Paint) =>
    shown.map((column) => ({ lines: [paintLine({ text: texts[column] ?? "", paint })] }));
  return indent(renderGrid(kept(shown), [line(heads, palette.head), ...rows.map((row) => line(row, plain))]), INDENT);
}
