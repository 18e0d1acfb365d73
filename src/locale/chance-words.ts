/** The warnings expected by chance on a list, as a sentence needs them. */
export interface ExpectedByChance {
  readonly warnings: number;
  readonly low: number;
  readonly high: number;
  /** The symbols that were measured, where not all were; `null` where all were. */
  readonly symbols: number | null;
  /** The warnings on those, where others carry some too. */
  readonly seen: number | null;
}
