import { analyze } from "../analysis/analyze.ts";
import type { WalkTraits } from "../evidence/false-alarms.ts";
import type { Day } from "../series/dates.ts";
import { at, type Series } from "../series/series.ts";
import { emptyTally, tallyFirings, type FiringTally } from "./firing-tally.ts";
import type { SymbolBars } from "./list-draws.ts";
import { blockBootstrap, randomWalk } from "./noise.ts";
import { rallyDays, type RallyDay } from "./rally-days.ts";
import { randomFrom, seedFor } from "../random.ts";
import { symbolTraits, walkTraits, type SymbolTraits } from "./walk-traits.ts";

/** Everything that one walk over many symbols gives: for the levels, the firing rates and the false alarms. */
export interface UniverseMeasures {
  readonly rallyDays: readonly RallyDay[];
  readonly symbols: readonly SymbolBars[];
  readonly traits: WalkTraits;
  readonly market: FiringTally;
  readonly walks: FiringTally;
  readonly blocks: FiringTally;
  readonly bars: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Measures symbols, each once and let go before the next is taken, and then noise that is like them. */
export function measureUniverse(universe: Iterable<Series>): UniverseMeasures {
  const days: RallyDay[] = [];
  const symbols: SymbolBars[] = [];
  const traits: SymbolTraits[] = [];
  const [market, blocks] = [emptyTally(), emptyTally()];
  for (const series of universe) {
    const analysis = analyze(series, []);
    for (const day of rallyDays(analysis)) days.push(day);
    symbols.push({ days: series.days, ...tallyFirings(market, analysis) });
    const own = symbolTraits(series);
    if (own !== undefined) traits.push(own);
    if (own !== undefined && symbols.length % blocksEvery === 0) tallyBlocks(blocks, series);
  }
  const all = walkTraits(traits);
  const walks = emptyTally();
  tallyWalks(walks, all, { perVolatility: 6, bars: 5000, seed: 1 });
  return { rallyDays: days, symbols, traits: all, market, walks, blocks, ...extent(symbols) };
}

/** Of so many symbols one is drawn anew in blocks: enough bars for the rarest rules. */
const blocksEvery = 4;

/** Bars in a block: a month, in which a pattern of bars, a spurt of volume or a wild spell stays whole. */
export const blockBars = 21;

/** Counts the firings on the bars of `series` drawn in blocks. */
export function tallyBlocks(tally: FiringTally, series: Series): void {
  const random = randomFrom(seedFor(blockBars, series.symbol));
  tallyFirings(tally, analyze(blockBootstrap(series, blockBars, random), []));
}

interface Walks {
  readonly perVolatility: number;
  readonly bars: number;
  readonly seed: number;
}

/** Counts the firings on random walks, as many of each volatility. */
export function tallyWalks(tally: FiringTally, traits: WalkTraits, { perVolatility, bars, seed }: Walks): void {
  const random = randomFrom(seed);
  for (const volatility of traits.volatilities) {
    for (let walk = 0; walk < perVolatility; walk++) {
      tallyFirings(tally, analyze(randomWalk(traits, volatility, bars, random), []));
    }
  }
}

function extent(symbols: readonly SymbolBars[]): Pick<UniverseMeasures, "bars" | "firstDay" | "lastDay"> {
  return {
    bars: symbols.reduce((sum, { days }) => sum + days.length, 0),
    firstDay: Math.min(...symbols.map(({ days }) => at(days, 0))),
    lastDay: Math.max(...symbols.map(({ days }) => at(days, days.length - 1))),
  };
}
