import { detectors } from "../detectors/index.ts";
import { barKinds, usualRange, usualWarnings, type FiringRates, type SpreadRow } from "../evidence/chance.ts";
import { at } from "../series/series.ts";
import { firstBars, untold, type FiringBars } from "./firing-tally.ts";
import { randomFrom } from "../random.ts";

/** What was in force on the bars of one symbol, with their dates. */
export interface SymbolBars extends FiringBars {
  readonly days: Int32Array;
}

/** The symbols of one day: how many warnings each had in force, and how many bars of its kind have on average. */
interface MarketDay {
  readonly warnings: number[];
  readonly usual: number[];
}

/** Sizes of the lists that are drawn. */
export const listSizes = [1, 2, 3, 5, 8, 12, 20, 30, 50, 75, 100, 150, 200] as const;

/** The days that lists are drawn from are those with as many symbols as the longest list takes: the same for all sizes. */
const fewestSymbols = 200;

/** All days with enough symbols to draw lists from, oldest first. */
export function marketDays(
  symbols: Iterable<SymbolBars>,
  rates: readonly FiringRates[],
  fewest = fewestSymbols,
): MarketDay[] {
  const usualOf = usualByBar(rates);
  const byDay = new Map<number, MarketDay>();
  for (const { days, kinds, warnings } of symbols) {
    for (let t = 0; t < days.length; t++) {
      const kind = at(kinds, t);
      if (kind === untold) continue;
      const day = byDay.get(at(days, t)) ?? { warnings: [], usual: [] };
      if (day.usual.length === 0) byDay.set(at(days, t), day);
      day.warnings.push(at(warnings, t));
      day.usual.push(usualOf(kind, t));
    }
  }
  const full = [...byDay].filter(([, day]) => day.usual.length >= fewest);
  return full.toSorted(([a], [b]) => a - b).map(([, day]) => day);
}

/** Usual warnings by kind and bar index: which detectors can speak depends on the bar alone. */
function usualByBar(rates: readonly FiringRates[]): (kind: number, t: number) => number {
  const starts = firstBars.toSorted((a, b) => a - b);
  const table = starts.map((start) => {
    const canSpeak = detectors.filter((_, index) => (firstBars[index] ?? Number.NaN) <= start).map(({ id }) => id);
    return Array.from({ length: barKinds }, (_, kind) => usualWarnings(kind, canSpeak, rates));
  });
  return (kind, t) => table[starts.findLastIndex((start) => start <= t)]?.[kind] ?? 0;
}

/** One list drawn from one day. */
interface DrawnList {
  readonly warnings: number;
  readonly usual: number;
}

/** Lists of `size` different symbols, `perDay` from each day, so that every day weighs the same. */
export function drawLists(days: readonly MarketDay[], size: number, perDay: number, seed: number): DrawnList[] {
  const random = randomFrom(seed);
  return days.flatMap((day) => {
    const order = new Int32Array(day.usual.length).map((_, index) => index);
    return Array.from({ length: perDay }, () => drawList(day, order, size, random));
  });
}

function drawList(day: MarketDay, order: Int32Array, size: number, random: () => number): DrawnList {
  let [warnings, usual] = [0, 0];
  for (let i = 0; i < size; i++) {
    const other = i + Math.floor(random() * (order.length - i));
    const symbol = at(order, other);
    order[other] = at(order, i);
    order[i] = symbol;
    warnings += day.warnings[symbol] ?? 0;
    usual += day.usual[symbol] ?? 0;
  }
  return { warnings, usual };
}

/** Spread of the warnings on lists of one size; `dispersion` is 1 where every warning comes by itself. */
export interface ListSpread {
  readonly symbols: number;
  readonly dispersion: number;
  readonly low: number;
  readonly high: number;
}

/** How far lists of one size lay from what is usual, in units of the root of the usual number. */
export function spreadOf(symbols: number, lists: readonly DrawnList[]): ListSpread {
  const drawn = Float64Array.from(lists, ({ warnings, usual }) => (warnings - usual) / Math.sqrt(usual));
  const deviations = drawn.toSorted();
  const squares = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  const point = (share: number): number => at(deviations, Math.round(share * (deviations.length - 1)));
  return {
    symbols,
    dispersion: squares / deviations.length,
    low: Number(point(0.05).toFixed(2)),
    high: Number(point(0.95).toFixed(2)),
  };
}

/** The share of lists whose warnings lie in the range that is made for them. */
export function shareHeld(symbols: number, lists: readonly DrawnList[], spread: readonly SpreadRow[]): number {
  const held = lists.filter(({ warnings, usual }) => {
    const { low, high } = usualRange(usual, symbols, spread);
    return warnings >= low && warnings <= high;
  });
  return held.length / lists.length;
}
