import { barKinds, contexts, type FiringRates, type SpreadRow } from "../evidence/chance.ts";
import type { FalseAlarms } from "../evidence/false-alarms.ts";
import type { Firings, FiringTally } from "./firing-tally.ts";
import {
  drawLists,
  listSizes,
  marketDays,
  shareHeld,
  spreadOf,
  type ListSpread,
  type SymbolBars,
} from "./list-draws.ts";
import type { UniverseMeasures } from "./universe-measures.ts";

/** Classes of volatility within a context. */
const classes = barKinds / contexts.length;

/** One size of list: its spread, the days and lists it was measured on, and the share of them that its range held. */
export interface ListRow extends ListSpread {
  readonly days: number;
  readonly lists: number;
  readonly held: number;
  /** The share of the later half of the lists that a range made of the earlier half held. */
  readonly heldLater: number;
}

function rounded(value: number, digits: number): number {
  if (!Number.isFinite(value)) throw new RangeError("a rate without bars");
  return Number(value.toFixed(digits));
}

/** The share of bars of some kinds on which something was in force. */
function share({ bars, inForce }: Firings, from = 0, to = barKinds): number {
  return rounded(total(inForce, from, to) / total(bars, from, to), 4);
}

function total(counts: Float64Array, from = 0, to = barKinds): number {
  return counts.subarray(from, to).reduce((sum, count) => sum + count, 0);
}

/** The firing rates of every detector. */
export function firingRatesOf({ detectors }: FiringTally): FiringRates[] {
  return [...detectors].map(([detector, firings]) => {
    const [rally, pullback, decline, none] = contexts.map((_, context) =>
      Array.from({ length: classes }, (_, index) =>
        share(firings, context * classes + index, context * classes + index + 1),
      ),
    );
    if (!rally || !pullback || !decline || !none) throw new RangeError("a context without rates");
    return { detector, rally, pullback, decline, none };
  });
}

/** Lists drawn from each day. */
const listsPerDay = 4;

/** How the warnings on lists of random symbols are spread around what is usual for them. */
export function listRows(symbols: readonly SymbolBars[], rates: readonly FiringRates[]): ListRow[] {
  const days = marketDays(symbols, rates);
  const drawn = listSizes.map((size) => ({ size, lists: drawLists(days, size, listsPerDay, size) }));
  const halves = drawn.map(({ size, lists }) => {
    const half = Math.floor(days.length / 2) * listsPerDay;
    return { size, earlier: lists.slice(0, half), later: lists.slice(half) };
  });
  const spreads = drawn.map(({ size, lists }) => spreadOf(size, lists));
  const rows = spreadRows(spreads);
  const earlierRows = spreadRows(halves.map(({ size, earlier }) => spreadOf(size, earlier)));
  return spreads.map(({ symbols: size, dispersion, low, high }, index) => {
    const lists = drawn[index]?.lists ?? [];
    const held = shareHeld(size, lists, rows);
    const heldLater = shareHeld(size, halves[index]?.later ?? [], earlierRows);
    return { symbols: size, dispersion, low, high, days: days.length, lists: lists.length, held, heldLater };
  });
}

function spreadRows(spreads: readonly ListSpread[]): SpreadRow[] {
  return spreads.map(({ symbols, low, high }) => [symbols, low, high]);
}

/** How often a rule or a level is met with, as the docs tell it: with the noise of rallies, too. */
export interface AlarmRow {
  readonly name: string;
  /** In the order of `contexts`, shares of real bars. */
  readonly contexts: readonly number[];
  /** Shares of the bars in a rally, of walks and of blocks. */
  readonly noisyRallies: readonly [walks: number, blocks: number];
  readonly market: Rate;
  readonly walks: Rate;
  readonly blocks: Rate;
}

interface Rate {
  /** How often it comes into force in 1,000 bars. */
  readonly begun: number;
  /** The share of bars on which it is. */
  readonly inForce: number;
}

/** How often every rule and level is met with, on real bars and on noise. */
export function alarmRows({
  market,
  walks,
  blocks,
}: Pick<UniverseMeasures, "market" | "walks" | "blocks">): AlarmRow[] {
  return [...market.rules.keys(), ...market.levels.keys()].map((name) => {
    const [real, walked, shuffled] = [firingsOf(market, name), firingsOf(walks, name), firingsOf(blocks, name)];
    return {
      name,
      contexts: contexts.map((_, context) => share(real, context * classes, (context + 1) * classes)),
      noisyRallies: [share(walked, 0, classes), share(shuffled, 0, classes)],
      market: rateOf(real),
      walks: rateOf(walked),
      blocks: rateOf(shuffled),
    };
  });
}

function firingsOf({ rules, levels }: FiringTally, name: string): Firings {
  const firings = rules.get(name) ?? levels.get(name);
  if (firings === undefined) throw new RangeError(`no firings of ${name}`);
  return firings;
}

function rateOf(firings: Firings): Rate {
  return { begun: rounded((1000 * firings.begun) / total(firings.bars), 2), inForce: share(firings) };
}

/** A row as the data file holds it. */
export function falseAlarmsRow({ name, contexts: shares, market, walks, blocks }: AlarmRow): FalseAlarms {
  const [rally = 0, pullback = 0, decline = 0, none = 0] = shares;
  const real = [rally, pullback, decline, none, market.begun, market.inForce] as const;
  return [name, ...real, walks.begun, walks.inForce, blocks.begun, blocks.inForce];
}
