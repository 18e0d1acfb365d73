import type { PriceChart } from "../../analysis/explanation.ts";
import type { Style } from "../table/style.ts";
import { flow, plain, type Paint } from "../text/flow.ts";
import { displayWidth, padLeft } from "../text/width.ts";
import { monthTicks, roundPrices, setTicks } from "./axis.ts";
import { createBraille, type BrailleCanvas } from "./braille.ts";
import { cellKey, placeMarks, type Mark, type MarkedCell } from "./marks.ts";

type Layer = "close" | "sma50" | "sma200" | "after";

/** Between the labels of the prices and the canvas. */
const AXIS_WIDTH = 2;
const DOTS_ACROSS = 2;
const DOTS_DOWN = 4;

/** Prices at the edges of the canvas and the columns of the bars. */
interface Frame {
  readonly low: number;
  readonly high: number;
  readonly columns: number;
  readonly rows: number;
  readonly bars: number;
}

/** Closes and averages as a curve of dots, with prices, months and the letters of the warnings. */
export function chartLines(chart: PriceChart, marks: readonly Mark[], style: Style): string[] {
  if (chart.close.length < 2) return [];
  const rows = style.width < 100 ? 12 : 16;
  const { low, high } = priceRange(chart, marks);
  const labels = labelsOf(low, high, rows, style);
  const labelWidth = Math.max(0, ...[...labels.values()].map(displayWidth));
  const frame: Frame = { low, high, rows, bars: chart.close.length, columns: style.width - labelWidth - AXIS_WIDTH };
  const canvas = draw(chart, frame);
  const isBlank = (column: number, row: number): boolean => canvas.cell(column, row).text === " ";
  const letters = placeMarks(cellsOf(marks, chart, frame), frame, isBlank);
  const asOfColumn = chart.asOfIndex < frame.bars - 1 ? columnOf(chart.asOfIndex, frame) : -1;
  const body = Array.from({ length: rows }, (_, row) => {
    const label = labels.get(row);
    const axis = `${padLeft(label ?? "", labelWidth)} ${label === undefined ? "│" : "┤"}`;
    return style.palette.faint(axis) + rowText(canvas, row, letters, asOfColumn, style);
  });
  return [...body, ...timeAxis(chart, frame, labelWidth, style), ...legendLines(chart, frame, style)];
}

function priceRange({ close }: PriceChart, marks: readonly Mark[]): { low: number; high: number } {
  const prices = [...close, ...marks.map(({ price }) => price)].filter(Number.isFinite);
  const low = prices.reduce((least, price) => Math.min(least, price), Number.POSITIVE_INFINITY);
  const high = prices.reduce((most, price) => Math.max(most, price), Number.NEGATIVE_INFINITY);
  return high > low ? { low, high } : { low: low * 0.99, high: high * 1.01 };
}

function labelsOf(low: number, high: number, rows: number, { locale }: Style): Map<number, string> {
  const prices = roundPrices(low, high, rows / 2.5);
  const rowOf = (price: number): number => Math.round(((high - price) / (high - low)) * (rows - 1));
  return new Map(prices.map((price) => [rowOf(price), locale.numbers.price(price, high)]));
}

function columnOf(bar: number, { bars, columns }: Frame): number {
  return Math.floor(dotX(bar, bars, columns) / DOTS_ACROSS);
}

function dotX(bar: number, bars: number, columns: number): number {
  return Math.round((bar / (bars - 1)) * (columns * DOTS_ACROSS - 1));
}

function dotY(price: number, { low, high, rows }: Frame): number {
  return Math.round(((high - price) / (high - low)) * (rows * DOTS_DOWN - 1));
}

/** Averages first, as dots apart from each other, so that the close is told from them without colour. */
function draw(chart: PriceChart, frame: Frame): BrailleCanvas<Layer> {
  const canvas = createBraille<Layer>(frame.columns, frame.rows);
  const x = (bar: number): number => dotX(bar, frame.bars, frame.columns);
  const dotted = (values: readonly (number | null)[], apart: number, layer: Layer): void => {
    for (const [bar, value] of values.entries()) {
      if (value !== null && bar <= chart.asOfIndex && x(bar) % apart === 0)
        canvas.dot(x(bar), dotY(value, frame), layer);
    }
  };
  dotted(chart.sma200, 2 * DOTS_ACROSS, "sma200");
  dotted(chart.sma50, DOTS_ACROSS, "sma50");
  // Backwards: where known and unknown bars share a cell, the known ones have the last word on its colour.
  for (let bar = frame.bars - 1; bar > 0; bar--) {
    const [from, to] = [chart.close[bar - 1], chart.close[bar]];
    if (from === undefined || to === undefined) continue;
    const layer = bar > chart.asOfIndex ? "after" : "close";
    canvas.line(x(bar - 1), dotY(from, frame), x(bar), dotY(to, frame), layer);
  }
  return canvas;
}

/** Cells of the anchors; one for two anchors of a warning that fall into the same cell. */
function cellsOf(marks: readonly Mark[], { dates }: PriceChart, frame: Frame): readonly MarkedCell[] {
  const cells = marks.flatMap(({ letter, date, price }): [string, MarkedCell][] => {
    const bar = dates.indexOf(date);
    if (bar < 0) return [];
    const cell = { letter, column: columnOf(bar, frame), row: Math.floor(dotY(price, frame) / DOTS_DOWN) };
    return [[`${letter} ${cellKey(cell.column, cell.row)}`, cell]];
  });
  return [...new Map(cells).values()];
}

function rowText(
  canvas: BrailleCanvas<Layer>,
  row: number,
  letters: ReadonlyMap<string, string>,
  asOfColumn: number,
  { palette }: Style,
): string {
  const paints: Readonly<Record<Layer, Paint>> = {
    close: plain,
    sma50: palette.sma50,
    sma200: palette.sma200,
    after: palette.faint,
  };
  const spans = Array.from({ length: canvas.columns }, (_, column): { text: string; paint: Paint } => {
    const letter = letters.get(cellKey(column, row));
    if (letter !== undefined) return { text: letter, paint: palette.anchor };
    const { text, layer } = canvas.cell(column, row);
    if (text === " ") return column === asOfColumn ? { text: "┊", paint: palette.faint } : { text, paint: plain };
    return { text, paint: layer === undefined ? plain : paints[layer] };
  });
  return paintRuns(spans).trimEnd();
}

/** One escape sequence for each run of the same paint, not for each cell. */
export function paintRuns(spans: readonly { readonly text: string; readonly paint: Paint }[]): string {
  const runs: { text: string; paint: Paint }[] = [];
  for (const { text, paint } of spans) {
    const last = runs.at(-1);
    if (last?.paint === paint) last.text += text;
    else runs.push({ text, paint });
  }
  return runs.map(({ text, paint }) => paint(text)).join("");
}

function timeAxis({ dates }: PriceChart, frame: Frame, labelWidth: number, { palette, locale }: Style): string[] {
  const ticks = monthTicks(dates, (bar) => columnOf(bar, frame), frame.columns, locale.dates);
  const places = new Set(ticks.map(({ place }) => place));
  const rule = Array.from({ length: frame.columns }, (_, column) => (places.has(column) ? "┬" : "─")).join("");
  const margin = " ".repeat(labelWidth + 1);
  return [palette.faint(`${margin}└${rule}`), palette.faint(`${margin} ${setTicks(ticks)}`)];
}

function legendLines({ asOfIndex }: PriceChart, { bars }: Frame, { locale, palette, width }: Style): string[] {
  const words = locale.explain.chartLegend;
  const spans = [
    { text: `⠒⠒⠒ ${words.close}`, paint: plain },
    { text: `⠂⠂⠂ ${words.sma50}`, paint: palette.sma50 },
    { text: `⠂ ⠂ ${words.sma200}`, paint: palette.sma200 },
  ];
  const after = asOfIndex < bars - 1 ? [{ text: `┊ ${words.after}`, paint: palette.faint }] : [];
  return flow([...spans, ...after], width, "   ").map(({ text }) => text);
}
