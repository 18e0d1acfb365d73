import { at } from "../series/series.ts";

/**
 * Bearish divergences of an oscillator from the price, by the two methods in wide use. `regular`: a higher price on a
 * lower oscillator. `hidden`: a lower price on a higher oscillator, which speaks of a falling market only.
 */
export type DivergenceKind = "regular" | "hidden";

export interface StraightLineLimits {
  readonly kind: DivergenceKind;
  /** The span that `pivots` were found with. */
  readonly span: number;
  /** Most bars from the left end to the bar on which the divergence is known. */
  readonly maxBars: number;
  /** The first bar to look at. */
  readonly since?: number;
}

export interface PivotLimits {
  readonly kind: DivergenceKind;
  /** The span that `pivots` were found with. */
  readonly span: number;
  /** Fewest and most bars from one pivot to the next. */
  readonly minBars: number;
  readonly maxBars: number;
}

/**
 * Straight-line method. The left end is a confirmed pivot high of the close, the right end the bar before `t`; bar `t`
 * confirms it by a lower close or a lower oscillator. Between the ends neither the close nor the oscillator may stand
 * above the line that joins its ends. The newest pivot that passes is taken.
 *
 * Source: LonesomeTheBlue, "Divergence for Many Indicators v4" (Pine Script), with "wait for confirmation". Its limit
 * on remembered pivots never binds within 100 bars and is left out.
 *
 * @param pivots pivot highs of `close`, ascending
 * @returns for every bar `t` the bar of the left end, or -1; the right end is `t - 1`
 */
export function straightLineDivergence(
  close: Float64Array,
  oscillator: Float64Array,
  pivots: Int32Array,
  { kind, span, maxBars, since = 0 }: StraightLineLimits,
): Int32Array {
  const [rising, falling] = kind === "regular" ? [close, oscillator] : [oscillator, close];
  const left = new Int32Array(close.length).fill(-1);
  let usable = 0;
  for (let t = Math.max(2, since); t < close.length; t++) {
    while (usable < pivots.length && t - at(pivots, usable) > span) usable++;
    // A line that rises to its right end lies below it, and so must the bar before.
    if (!(at(rising, t - 1) > at(rising, t - 2))) continue;
    const turnsDown = at(oscillator, t) < at(oscillator, t - 1) || at(close, t) < at(close, t - 1);
    if (turnsDown) left[t] = newestLeftEnd(rising, falling, pivots, usable, t - 1, t - maxBars);
  }
  return left;
}

function newestLeftEnd(
  rising: Float64Array,
  falling: Float64Array,
  pivots: Int32Array,
  usable: number,
  to: number,
  oldest: number,
): number {
  const end = at(rising, to);
  for (let i = usable - 1; i >= 0; i--) {
    const from = at(pivots, i);
    // A pivot as high as the right end would stand above the line from every older one.
    if (from < oldest || at(rising, from) >= end) return -1;
    const diverges = at(rising, from) < end && at(falling, from) > at(falling, to);
    if (diverges && staysUnderLine(rising, from, to) && staysUnderLine(falling, from, to)) return from;
  }
  return -1;
}

/**
 * Pivot method. Both ends are pivot highs of the oscillator, one next to the other; it is known when the second is
 * confirmed, `span` bars after it.
 *
 * Source: TradingView's built-in "RSI Divergence Indicator" (Pine Script). Its range of 5 to 60 counts from the bar
 * after the first pivot's confirmation, so it lets through distances of 6 to 61 bars.
 *
 * @param price what the oscillator is compared with at its pivots, the high by convention
 * @param pivots pivot highs of `oscillator`, ascending
 * @returns for every bar `t` the bar of the left end, or -1; the right end is `t - span`
 */
export function pivotDivergence(
  price: Float64Array,
  oscillator: Float64Array,
  pivots: Int32Array,
  { kind, span, minBars, maxBars }: PivotLimits,
): Int32Array {
  const [rising, falling] = kind === "regular" ? [price, oscillator] : [oscillator, price];
  const left = new Int32Array(price.length).fill(-1);
  for (let i = 1; i < pivots.length; i++) {
    const from = at(pivots, i - 1);
    const to = at(pivots, i);
    const near = to - from >= minBars && to - from <= maxBars;
    if (near && at(rising, to) > at(rising, from) && at(falling, to) < at(falling, from)) left[to + span] = from;
  }
  return left;
}

/** Works on differences from the right end, so that the arbitrary level of a running sum cannot round into the answer. */
function staysUnderLine(values: Float64Array, from: number, to: number): boolean {
  const end = at(values, to);
  const risePerBarBack = (at(values, from) - end) / (to - from);
  for (let back = 1; back < to - from; back++) {
    if (at(values, to - back) - end > risePerBarBack * back) return false;
  }
  return true;
}
