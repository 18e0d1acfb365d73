import type { IsoDate } from "../../analysis/symbol-report.ts";
import type { Dates } from "../../locale/dates.ts";

/** A label and the row or column that it belongs to. */
export interface Tick {
  readonly place: number;
  readonly label: string;
}

/** Round prices (1, 2, 2.5 or 5 times a power of ten apart), about `count` of them between `low` and `high`. */
export function roundPrices(low: number, high: number, count: number): number[] {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

const SPACE = 3;

/**
 * Labels of the time axis: the first session of a month, as `2025-03`, as many as fit beside each other; where the bars
 * lie within a month, the first and the last date.
 *
 * @param columnOf the column of a bar
 * @param width columns of the axis
 */
export function monthTicks(
  days: readonly IsoDate[],
  columnOf: (bar: number) => number,
  width: number,
  dates: Dates,
): Tick[] {
  const labels = days.map(dates.month);
  const months = labels.flatMap((label, bar): Tick[] =>
    bar > 0 && label !== labels[bar - 1] ? [{ place: columnOf(bar), label }] : [],
  );
  return spaced(months.length === 0 ? ends(days.map(dates.day), width) : months, width);
}

function ends(days: readonly string[], width: number): Tick[] {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return [
    { place: 0, label: first },
    { place: width - last.length, label: last },
  ];
}

function spaced(ticks: readonly Tick[], width: number): Tick[] {
  const kept: Tick[] = [];
  let free = 0;
  for (const tick of ticks) {
    if (tick.place < free || tick.place + tick.label.length > width) continue;
    kept.push(tick);
    free = tick.place + tick.label.length + SPACE;
  }
  return kept;
}

/** Labels set on one line, each beginning at its place. */
export function setTicks(ticks: readonly Tick[]): string {
  return ticks.reduce((line, { place, label }) => line.padEnd(place) + label, "");
}
