import type { Series } from "../../src/series/series.ts";
import { drawn } from "../random-series.ts";

/** The two highs of the drawn rally, and how many bars are drawn. */
export const FIRST_HIGH = 50;
export const SECOND_HIGH = 80;
const LENGTH = 110;

/**
 * A quiet stretch, a steep climb on heavy volume to a first high, a sharp dip, a slow zigzag climb with falling days on
 * heavier volume to a slightly higher second high, and a slide. Highs and lows lie 0.5 beyond the close.
 */
export function weakeningRally(): Series {
  const bars = Array.from({ length: LENGTH }, (_, t) => t);
  const close = bars.map(drawClose);
  return drawn({
    close,
    high: close.map((price) => price + 0.5),
    low: close.map((price) => price - 0.5),
    volume: bars.map(drawVolume),
  });
}

function drawClose(t: number): number {
  if (t < 40) return 100 + (t % 2);
  if (t <= FIRST_HIGH) return 120 - 2 * (FIRST_HIGH - t);
  if (t <= 60) return 112 - 0.5 * (t - FIRST_HIGH);
  if (t < SECOND_HIGH) return 122 - 0.6 * (SECOND_HIGH - t) - (t % 2);
  return 123 - 0.8 * (t - SECOND_HIGH);
}

function drawVolume(t: number): number {
  if (t < 40) return 1000 + (t % 3);
  if (t <= FIRST_HIGH) return 5000;
  return t <= 70 && drawClose(t) < drawClose(t - 1) ? 3000 : 1000 + (t % 2 === 0 ? 500 : 0);
}
