/** What random walks take from real bars. Volume: its logarithm, over that of the mean of the 50 bars before. */
export interface WalkTraits {
  /** Standard deviations of daily log returns: of the symbols, the middle of each tenth. */
  readonly volatilities: readonly number[];
  /** Mean daily log return. */
  readonly drift: number;
  /** Share of the variance of returns that falls between a close and the next open, 0..1. */
  readonly overnight: number;
  /** By how much volume is larger for each standard deviation (of 60 days) that the close moves. */
  readonly volumeMove: number;
  /** Correlation of what is left of volume with that of the bar before, and its standard deviation. */
  readonly volumeMemory: number;
  readonly volumeSpread: number;
}

/**
 * How often a rule or a level is met with. Shares (0..1) of bars on which it is in force: of real bars in a rally, a
 * pullback, a decline and none of them, then of all real bars, of bars of random walks, and of real bars in blocks; before
 * each of the last three, how often it comes into force in 1,000 bars.
 */
export type FalseAlarms = readonly [
  name: string,
  rally: number,
  pullback: number,
  decline: number,
  none: number,
  marketBegun: number,
  market: number,
  walksBegun: number,
  walks: number,
  blocksBegun: number,
  blocks: number,
];
