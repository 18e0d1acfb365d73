import { drawn } from "../random-series.ts";

/** Columns that a test may still draw on, before they become a series. */
export interface Bars {
  readonly close: number[];
  readonly high: number[];
  readonly low: number[];
  readonly volume: number[];
}

/** Bars of the drawn move, unless told otherwise. */
export const LENGTH = 300;
/** From here on nothing of the move itself is fresh enough to be a sign. */
export const QUIET = 250;

/**
 * A move that is over, but began within the 126 sessions before bar 299: closes of 100 until bar 179, up 5 points a bar to
 * 160 on bar 191, then flat. Highs and lows are 1 away; volume is 1,000, but 5,000 on bar 185. No sign of a climax is met
 * after `QUIET`.
 */
export function finishedMove(length = LENGTH): Bars {
  const close = Array.from({ length }, (_, t) => 100 + 5 * Math.min(12, Math.max(0, t - 179)));
  const volume = close.map((_, t) => (t === 185 ? 5000 : 1000));
  return { close, high: close.map((price) => price + 1), low: close.map((price) => price - 1), volume };
}

/** Sets the closes from bar `from` on, with highs and lows 1 away. */
export function setCloses(bars: Bars, from: number, closes: readonly number[]): void {
  closes.forEach((price, i) => {
    bars.close[from + i] = price;
    bars.high[from + i] = price + 1;
    bars.low[from + i] = price - 1;
  });
}

/** The finished move with something added. */
export function moveWith(draw: (bars: Bars) => void, length = LENGTH) {
  const bars = finishedMove(length);
  draw(bars);
  return drawn(bars);
}

/** `count` steps of `step` up from `start`, then the last price until `length` closes are made. */
export function stairs(start: number, step: number, count: number, length: number): number[] {
  return Array.from({ length }, (_, i) => start + step * Math.min(i + 1, count));
}
