import { at } from "../series/series.ts";
import { outlookGrid } from "./data/outlook-grid.ts";

/** The chance of a close 10 % lower within a horizon, beside the rate to compare it with. */
export interface HorizonOutlook {
  readonly sessions: 20 | 60;
  /** 0..1, from rallies as volatile and as far above the 200-day average; in a pullback, from pullbacks as volatile. */
  readonly chance: number;
  /** 0..1, from all rallies with the same volatility. */
  readonly sameVolatility: number;
  /** Stock-days in the cell the symbol falls in, before it is shrunk to its row; in a pullback, in its row of volatility. */
  readonly cases: number;
}

/** Measured rates by daily volatility (rows) and distance above the 200-day average (columns). */
export interface OutlookGrid {
  /** Edges between the rows: population standard deviation of 60 daily log returns. */
  readonly volatilityCuts: readonly number[];
  /** Edges between the columns: close / SMA(200) - 1. */
  readonly extensionCuts: readonly number[];
  readonly cases: readonly (readonly number[])[];
  /** Share of cases with a close 10 % lower within 20 and 60 sessions; `null` where a cell has no case. */
  readonly hitRate20: readonly (readonly (number | null)[])[];
  readonly hitRate60: readonly (readonly (number | null)[])[];
}

/** With fewer cases than this a cell's rate leans on the rate of its row. */
export const fullCellCases = 300;

/** A rally, as the evidence was measured in it, starts at this share of the highest close of 252 sessions. */
const rallyShareOfHigh = 0.9;

/** Whether a bar stands in a rally as the evidence was measured in one. False while a number is NaN. */
export function isRally(bar: {
  readonly close: number;
  /** Of 252 bars, this one included. */
  readonly highestClose252: number;
  readonly sma200: number;
}): boolean {
  return bar.close >= rallyShareOfHigh * bar.highestClose252 && bar.close > bar.sma200;
}

const returnsUsed = 60;

/** Population standard deviation of the 60 daily log returns up to bar `t`, not annualised; NaN before bar 60. */
export function volatility60(close: Float64Array, t: number): number {
  if (t < returnsUsed) return Number.NaN;
  const mean = Math.log(at(close, t) / at(close, t - returnsUsed)) / returnsUsed;
  let squares = 0;
  for (let i = t - returnsUsed + 1; i <= t; i++) {
    squares += (Math.log(at(close, i) / at(close, i - 1)) - mean) ** 2;
  }
  return Math.sqrt(squares / returnsUsed);
}

/** A number by volatility and extension: the cells, row after row, each shrunk to its row; and the rows. */
export interface Surface {
  readonly cells: Float64Array;
  readonly rows: Float64Array;
}

const rowCentres = centresOf(outlookGrid.volatilityCuts);
const columnCentres = centresOf(outlookGrid.extensionCuts);
const columns = columnCentres.length;
const surfaces = [
  { sessions: 20, surface: surfaceOf(outlookGrid.hitRate20, outlookGrid.cases) },
  { sessions: 60, surface: surfaceOf(outlookGrid.hitRate60, outlookGrid.cases) },
] as const;

/**
 * What followed rallies like this one, for 20 and 60 sessions. Rates are interpolated between the centres of the cells,
 * so that a bin's edge causes no jump; beyond the outermost centres they stay as they are there.
 *
 * @param sigma60 daily volatility, as `volatility60` gives it
 * @param extension close / SMA(200) - 1
 * @throws RangeError where either is not a finite number
 */
export function outlookAt(sigma60: number, extension: number): HorizonOutlook[] {
  return surfaces.map(({ sessions, surface }) => {
    const { value, sameVolatility } = readSurface(surface, sigma60, extension);
    return { sessions, chance: value, sameVolatility, cases: casesAt(outlookGrid.cases, sigma60, extension) };
  });
}

/** What a surface says at a point, and what its rows say of the volatility alone; interpolated as `outlookAt` is. */
export function readSurface(
  { cells, rows }: Surface,
  sigma60: number,
  extension: number,
): { readonly value: number; readonly sameVolatility: number } {
  if (!Number.isFinite(sigma60 + extension)) throw new RangeError(`no outlook at ${sigma60}, ${extension}`);
  const row = placeAmong(rowCentres, sigma60);
  const column = placeAmong(columnCentres, extension);
  return {
    value: between(row, (r) => between(column, (c) => at(cells, r * columns + c))),
    sameVolatility: between(row, (r) => at(rows, r)),
  };
}

/** Stock-days in the cell that holds a point. */
export function casesAt(cases: CellTable, sigma60: number, extension: number): number {
  const cell = outlookCell(sigma60, extension);
  return cases[Math.floor(cell / columns)]?.[cell % columns] ?? 0;
}

/** Middles of the bins; an outermost bin, open to one side, is taken to be as wide as its neighbour. */
function centresOf(cuts: readonly number[]): Float64Array {
  const inner = Float64Array.from(cuts);
  const last = inner.length - 1;
  const edges = Float64Array.from([
    2 * at(inner, 0) - at(inner, 1),
    ...inner,
    2 * at(inner, last) - at(inner, last - 1),
  ]);
  return edges.subarray(1).map((edge, i) => (at(edges, i) + edge) / 2);
}

/** Rows of volatility, columns of extension, as the outlook's grid; `null` where a cell has no case. */
export type CellTable<Value extends number | null = number> = readonly (readonly Value[])[];

/**
 * Shrinks each cell to its row, the more the fewer its cases.
 *
 * @param rowValues of the rows, where the mean of their cells is not it, as for a median
 */
export function surfaceOf(
  table: CellTable<number | null>,
  caseTable: CellTable,
  rowValues?: readonly number[],
): Surface {
  const cases = Float64Array.from(caseTable.flat());
  const values = Float64Array.from(table.flat(), (value) => value ?? 0);
  const rows = rowCentres.map((_, row) => rowValues?.[row] ?? rowMean(values, cases, row));
  const cells = values.map((value, cell) => {
    const own = Math.min(1, at(cases, cell) / fullCellCases);
    return own * value + (1 - own) * at(rows, Math.floor(cell / columns));
  });
  return { cells, rows };
}

/** The rate over all cases of a row. A cell without a case holds no rate and weighs nothing. */
function rowMean(values: Float64Array, cases: Float64Array, row: number): number {
  let sum = 0;
  let total = 0;
  for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
    sum += at(values, cell) * at(cases, cell);
    total += at(cases, cell);
  }
  return sum / total;
}

/** Which bin holds a value; a bin owns its lower edge. */
function binOf(cuts: readonly number[], value: number): number {
  return cuts.filter((cut) => cut <= value).length;
}

/** The shape of the grid, in which cells are numbered row after row. */
export const outlookShape = { rows: rowCentres.length, columns } as const;

/** The number of the cell that holds these values, in the grid of `outlookShape`. */
export function outlookCell(sigma60: number, extension: number): number {
  return binOf(outlookGrid.volatilityCuts, sigma60) * columns + binOf(outlookGrid.extensionCuts, extension);
}

/** The row of the grid that holds a volatility. */
export function volatilityRow(sigma60: number): number {
  return binOf(outlookGrid.volatilityCuts, sigma60);
}

/** The two neighbours that a value lies between, and how far on the way from one to the other, 0..1. */
interface Place {
  readonly lower: number;
  readonly upper: number;
  readonly share: number;
}

function placeAmong(centres: Float64Array, value: number): Place {
  const upper = centres.findIndex((centre) => centre > value);
  if (upper === 0) return { lower: 0, upper: 0, share: 0 };
  if (upper === -1) return { lower: centres.length - 1, upper: centres.length - 1, share: 0 };
  const lower = upper - 1;
  return { lower, upper, share: (value - at(centres, lower)) / (at(centres, upper) - at(centres, lower)) };
}

function between({ lower, upper, share }: Place, valueAt: (index: number) => number): number {
  return (1 - share) * valueAt(lower) + share * valueAt(upper);
}
