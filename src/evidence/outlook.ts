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

/** Rates of one horizon: the cells, row after row, each shrunk to its row; and the rows. */
interface Surface {
  readonly sessions: 20 | 60;
  readonly cells: Float64Array;
  readonly rows: Float64Array;
}

const rowCentres = centresOf(outlookGrid.volatilityCuts);
const columnCentres = centresOf(outlookGrid.extensionCuts);
const columns = columnCentres.length;
const cases = Float64Array.from(outlookGrid.cases.flat());
const surfaces = [surfaceOf(20, outlookGrid.hitRate20), surfaceOf(60, outlookGrid.hitRate60)];

/**
 * What followed rallies like this one, for 20 and 60 sessions. Rates are interpolated between the centres of the cells,
 * so that a bin's edge causes no jump; beyond the outermost centres they stay as they are there.
 *
 * @param sigma60 daily volatility, as `volatility60` gives it
 * @param extension close / SMA(200) - 1
 * @throws RangeError where either is not a finite number
 */
export function outlookAt(sigma60: number, extension: number): HorizonOutlook[] {
  if (!Number.isFinite(sigma60 + extension)) throw new RangeError(`no outlook at ${sigma60}, ${extension}`);
  const row = placeAmong(rowCentres, sigma60);
  const column = placeAmong(columnCentres, extension);
  const cell = outlookCell(sigma60, extension);
  return surfaces.map(({ sessions, cells, rows }) => ({
    sessions,
    chance: between(row, (r) => between(column, (c) => at(cells, r * columns + c))),
    sameVolatility: between(row, (r) => at(rows, r)),
    cases: at(cases, cell),
  }));
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

function surfaceOf(sessions: 20 | 60, hitRates: OutlookGrid["hitRate60"]): Surface {
  const rates = Float64Array.from(hitRates.flat(), (rate) => rate ?? 0);
  const rows = rowCentres.map((_, row) => rowRate(rates, row));
  const cells = rates.map((rate, cell) => {
    const own = Math.min(1, at(cases, cell) / fullCellCases);
    return own * rate + (1 - own) * at(rows, Math.floor(cell / columns));
  });
  return { sessions, cells, rows };
}

/** The rate over all cases of a row. A cell without a case holds no rate and weighs nothing. */
function rowRate(rates: Float64Array, row: number): number {
  let hits = 0;
  let total = 0;
  for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
    hits += at(rates, cell) * at(cases, cell);
    total += at(cases, cell);
  }
  return hits / total;
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
