import { firingRates } from "./data/firing-rates.ts";
import { listSpread } from "./data/list-spread.ts";

/** Where a bar stands in its trend. */
export const contexts = ["rally", "pullback", "decline", "none"] as const;

export type Context = (typeof contexts)[number];

/** Edges between the classes of daily volatility, which the rates are told apart by. */
export const volatilityCuts = [0.015, 0.025, 0.04] as const;

const classes = volatilityCuts.length + 1;

/** How many kinds of bar there are: a context and a class of volatility. */
export const barKinds = contexts.length * classes;

/**
 * The kind of a bar, 0 to `barKinds` - 1.
 *
 * @param sigma60 daily volatility, as `volatility60` gives it; anything but a finite number is a RangeError
 */
export function barKind(context: Context, sigma60: number): number {
  if (!Number.isFinite(sigma60)) throw new RangeError(`no kind of bar at a volatility of ${sigma60}`);
  return contexts.indexOf(context) * classes + volatilityCuts.filter((cut) => cut <= sigma60).length;
}

/** The context of the bars of a kind. */
export function contextOfKind(kind: number): Context {
  const context = contexts[Math.floor(kind / classes)];
  if (context === undefined) throw new RangeError(`no bars of kind ${kind}`);
  return context;
}

/**
 * How often a detector has a warning in force: for each context the shares (0..1) of bars by class of volatility, the
 * calmest first.
 */
export type FiringRates = { readonly detector: string } & Readonly<Record<Context, readonly number[]>>;

/**
 * How many warnings, one a detector, are in force on a bar of this kind on average.
 *
 * @param canSpeak the detectors that can; one that was never measured is a RangeError
 */
export function usualWarnings(
  kind: number,
  canSpeak: readonly string[],
  rates: readonly FiringRates[] = firingRates,
): number {
  const context = contextOfKind(kind);
  return canSpeak.reduce((sum, detector) => {
    const rate = rates.find((measured) => measured.detector === detector)?.[context][kind % classes];
    if (rate === undefined) throw new RangeError(`no firing rate of ${detector} on bars of kind ${kind}`);
    return sum + rate;
  }, 0);
}

/** Whether the firing rates of a detector were measured. */
export function hasFiringRate(detector: string): boolean {
  return firingRates.some((measured) => measured.detector === detector);
}

/**
 * How far the warnings on lists of so many symbols lay from the usual number, in units of the square root of that number:
 * one list in twenty lay below `low`, one in twenty above `high`.
 */
export type SpreadRow = readonly [symbols: number, low: number, high: number];

/** Numbers of warnings, both included, that nine of ten lists lie between. */
export interface UsualRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The range around an expected number of warnings. Symbols warn together, so it is wider than independence would have it,
 * the more so the longer the list: the spread grows with the root of the number of symbols, along which it is
 * interpolated, and carried on beyond the longest list that was measured.
 *
 * @param symbols of the list, at least 1
 */
export function usualRange(expected: number, symbols: number, spread: readonly SpreadRow[] = listSpread): UsualRange {
  const root = Math.sqrt(expected);
  const bound = (side: 1 | 2): number => expected + root * interpolated(spread, symbols, side);
  const low = Math.max(0, Math.round(bound(1)));
  return { low, high: Math.max(low, Math.round(bound(2))) };
}

function interpolated(spread: readonly SpreadRow[], symbols: number, side: 1 | 2): number {
  const next = spread.findIndex(([size]) => size >= symbols);
  const upper = Math.max(1, next === -1 ? spread.length - 1 : next);
  const [from, to] = [spread[upper - 1], spread[upper]];
  if (from === undefined || to === undefined) throw new RangeError("a spread has two list sizes or more");
  const share = (Math.sqrt(symbols) - Math.sqrt(from[0])) / (Math.sqrt(to[0]) - Math.sqrt(from[0]));
  return (1 - share) * from[side] + share * to[side];
}
