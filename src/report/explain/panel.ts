import type { IndicatorEntry } from "../../analysis/explanation.ts";
import { noNumber } from "../../locale/numbers.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { paintLine, plain, wrap } from "../text/flow.ts";
import { displayWidth } from "../text/width.ts";

/** Name with parameters, output, value, reading: the cells of one line of the panel. */
type Row = readonly [name: string, output: string, value: string, reading: string];

const blank: Row = ["", "", "", ""];

/** An empty column that parts the two halves of the panel. */
const gutter: GridColumn = { width: 1, align: "left" };

/**
 * Well-known indicators on the last bar, their values below each other; in two halves where the terminal is wide.
 *
 * @param close gives all prices of the panel the same digits
 */
export function panelLines(entries: readonly IndicatorEntry[], close: number, style: Style): string[] {
  const groups = entries.map((entry) => rowsOf(entry, close, style));
  const rows = groups.flat();
  if (rows.length === 0) return [];
  const columns = columnsOf(rows);
  const twoHalves = [...columns, gutter, ...columns];
  if (gridWidth(columns) > style.width) return narrowLines(groups, style);
  if (gridWidth(twoHalves) > style.width)
    return renderGrid(
      columns,
      rows.map((row) => cellsOf(row, style)),
    );
  const [left, right] = halves(groups);
  const cells = left.map((row, index) =>
    [cellsOf(row, style), [{ lines: [] }], cellsOf(right[index] ?? blank, style)].flat(),
  );
  return renderGrid(twoHalves, cells);
}

function rowsOf({ name, parameters, outputs, reading }: IndicatorEntry, close: number, { locale }: Style): Row[] {
  const nameOf = (english: string): string => locale.explain.indicators[english] ?? english;
  const title = [nameOf(name), parameters].filter((part) => part !== "").join(" ");
  return outputs.map((output, index): Row => {
    const words = reading === null || index > 0 ? "" : locale.explain.readings[reading];
    const own = outputs.length === 1 ? "" : nameOf(output.name);
    return [index === 0 ? title : "", own, valueOf(output, close, locale.numbers), words];
  });
}

function valueOf(
  { value, unit }: IndicatorEntry["outputs"][number],
  close: number,
  numbers: Style["locale"]["numbers"],
): string {
  if (value === null) return noNumber;
  if (unit === "price") return numbers.price(value, close);
  return unit === "percent" ? numbers.percent(value, 1) : numbers.number(value, 1);
}

function columnsOf(rows: readonly Row[]): GridColumn[] {
  return ([0, 1, 2, 3] as const).map((column) => {
    const width = Math.max(0, ...rows.map((row) => displayWidth(row[column])));
    return { width, align: column === 2 ? "right" : "left" };
  });
}

function cellsOf(row: Row, { palette }: Style): GridCell[] {
  const paints = [plain, palette.faint, plain, palette.faint];
  return row.map((text, column) => ({ lines: [paintLine({ text, paint: paints[column] ?? plain })] }));
}

/** Entries on the left until they hold half of the rows; an entry is not torn apart. */
function halves(groups: readonly Row[][]): [Row[], Row[]] {
  const half = groups.flat().length / 2;
  const left: Row[] = [];
  const right: Row[] = [];
  for (const group of groups) (left.length < half && right.length === 0 ? left : right).push(...group);
  return [left, right];
}

function narrowLines(groups: readonly Row[][], { width, palette }: Style): string[] {
  return groups.flatMap((rows) => {
    const values = rows.map(([, output, value]) => (output === "" ? value : `${output} ${value}`)).join(", ");
    const [name = "", , , reading = ""] = rows[0] ?? [];
    const text = [name, values, reading].filter((part) => part !== "").join("  ");
    return wrap(text, width - 2).map((line, index) => (index === 0 ? line : palette.faint(`  ${line}`)));
  });
}
