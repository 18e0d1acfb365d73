import { at } from "../series/series.ts";
import { pivotHighs } from "./pivots.ts";

/**
 * A price at which rises have ended before: turning points that lie close together. Prices in the unit of the bars.
 *
 * Levels come from turning points only. Round numbers, at which orders are known to cluster (Osler 2003), are left out on
 * purpose: bars are adjusted for splits, so the round number of a past day is not the one that was traded, and the next
 * split would move every past level. What a signal says must not change with a later split, nor with the unit of the price.
 */
export interface Level {
  /** Mean of the touches. */
  readonly price: number;
  /** Lowest touch: where the zone begins. */
  readonly low: number;
  /** Highest touch. */
  readonly high: number;
  readonly touches: number;
  /** Bar of the newest touch. */
  readonly newestAt: number;
}

/** Which pivot highs are touches. */
interface TouchSettings {
  /** Bars on either side of a pivot high; it is known that many bars later. */
  readonly span: number;
  /** Bars for which a pivot high counts. */
  readonly lookback: number;
}

/** The turning points of a series, from which the levels of any of its bars are made. */
export interface TouchSource extends TouchSettings {
  readonly high: Float64Array;
  readonly highest: Float64Array;
  /** Bars of the pivot highs, ascending, and their highs. */
  readonly pivots: Int32Array;
  readonly prices: Float64Array;
  /** How many of the pivot highs lie before a bar. */
  readonly pivotsBefore: Int32Array;
}

/**
 * The turning points of `high`.
 *
 * @param highest the highest high of some number of bars, aligned with `high`: a touch too; NaN, as in its warm-up, is none
 * @param since the first bar that is asked about
 */
export function touchSource(
  high: Float64Array,
  highest: Float64Array,
  { span, lookback }: TouchSettings,
  since = 0,
): TouchSource {
  const pivots = pivotHighs(high, span, since - lookback);
  const prices = new Float64Array(pivots.length);
  const pivotsBefore = new Int32Array(high.length + 1);
  for (let i = 0; i < pivots.length; i++) {
    const bar = at(pivots, i);
    prices[i] = at(high, bar);
    pivotsBefore.fill(i + 1, bar + 1, pivots[i + 1] === undefined ? undefined : at(pivots, i + 1) + 1);
  }
  return { high, highest, pivots, prices, pivotsBefore, span, lookback };
}

/**
 * The levels in or next to the band `from`..`to` as known when bar `t` (>= 1) opens, lowest first. Touches are the pivot highs
 * among the `lookback` bars before `t` that were confirmed by then, and the newest bar of the highest high where that is no
 * such pivot.
 *
 * Agglomerative clustering in one dimension: every touch is a level, and the two neighbours whose means lie closest are joined
 * for as long as that distance is at most `gap`. (The distance of the means and not of the edges: a long row of touches
 * would otherwise chain into one zone without a price.) A touch that is parted from the band by more than `gap` can join no
 * level in it, so only what hangs together with the band is looked at.
 */
export function levelsNear(source: TouchSource, t: number, gap: number, from: number, to: number): Level[] {
  const { pivotsBefore, span, lookback } = source;
  const known: Known = {
    first: at(pivotsBefore, Math.max(0, t - lookback)),
    end: at(pivotsBefore, Math.max(0, t - span)),
    top: at(source.highest, t - 1),
  };
  const band = connectedBand(source.prices, known, gap, from, to);
  return band === undefined ? [] : joinNeighbours(touchesIn(source, known, t, band), gap);
}

/**
 * How much a level is worth, 0..1: touches x exp(-age / decay), as a share of `fullTouches` fresh touches.
 *
 * @param age bars since the newest touch
 * @param decay bars in which a level's strength falls to 1/e
 */
export function levelStrength(touches: number, age: number, decay: number, fullTouches: number): number {
  return Math.min(1, (touches * Math.exp(-age / decay)) / fullTouches);
}

/** What is known when a bar opens: pivot highs `first` (inclusive) to `end` (exclusive), and the highest high. */
interface Known {
  readonly first: number;
  readonly end: number;
  readonly top: number;
}

interface Band {
  readonly low: number;
  readonly high: number;
}

/** Widens the band by `gap` from touch to touch until no other touch is within reach; nothing where there is none. */
function connectedBand(prices: Float64Array, known: Known, gap: number, low: number, high: number): Band | undefined {
  const { first, end, top } = known;
  const isTopNear = top >= low - gap && top <= high + gap;
  let lowest = isTopNear ? top : Infinity;
  let highest = isTopNear ? top : -Infinity;
  for (let i = first; i < end; i++) {
    const price = at(prices, i);
    if (price < low - gap || price > high + gap) continue;
    lowest = Math.min(lowest, price);
    highest = Math.max(highest, price);
  }
  if (lowest > highest) return undefined;
  if (lowest >= low && highest <= high) return { low: lowest, high: highest };
  return connectedBand(prices, known, gap, Math.min(low, lowest), Math.max(high, highest));
}

/** Every touch within the band as a level of its own, lowest first. */
function touchesIn({ high, pivots, prices }: TouchSource, { first, end, top }: Known, t: number, band: Band): Level[] {
  const touches: Level[] = [];
  const topAt = top >= band.low && top <= band.high ? newestBarAt(high, top, t - 1) : -1;
  let isTopIn = topAt < 0;
  for (let i = first; i < end; i++) {
    const price = at(prices, i);
    if (price < band.low || price > band.high) continue;
    touches.push(touch(at(pivots, i), price));
    if (at(pivots, i) === topAt) isTopIn = true;
  }
  if (!isTopIn) touches.push(touch(topAt, top));
  return touches.toSorted((a, b) => a.price - b.price);
}

function touch(bar: number, price: number): Level {
  return { price, low: price, high: price, touches: 1, newestAt: bar };
}

function joinNeighbours(levels: Level[], gap: number): Level[] {
  for (;;) {
    const pair = closestPair(levels);
    if (pair === undefined || !(pair.distance <= gap)) return levels;
    levels.splice(pair.index, 2, join(pair.lower, pair.upper));
  }
}

interface Pair {
  readonly index: number;
  readonly distance: number;
  readonly lower: Level;
  readonly upper: Level;
}

/** The neighbours whose means lie closest; of equally close ones the lowest. */
function closestPair(levels: readonly Level[]): Pair | undefined {
  let closest: Pair | undefined;
  let lower: Level | undefined;
  let index = -1;
  for (const upper of levels) {
    if (lower !== undefined) {
      const distance = upper.price - lower.price;
      if (closest === undefined || distance < closest.distance) closest = { index, distance, lower, upper };
    }
    lower = upper;
    index++;
  }
  return closest;
}

function join(lower: Level, upper: Level): Level {
  const touches = lower.touches + upper.touches;
  return {
    price: (lower.price * lower.touches + upper.price * upper.touches) / touches,
    low: lower.low,
    high: upper.high,
    touches,
    newestAt: Math.max(lower.newestAt, upper.newestAt),
  };
}

/** The last bar up to `t` on which `high` was `price`. */
function newestBarAt(high: Float64Array, price: number, t: number): number {
  let bar = t;
  while (at(high, bar) !== price) bar--;
  return bar;
}
