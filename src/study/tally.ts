import { outlookShape } from "../evidence/outlook.ts";
import { at } from "../series/series.ts";
import { returnHorizons } from "./outcomes.ts";
import { createReturnTally, type ReturnTally } from "./return-tally.ts";
import type { Sample } from "./sample.ts";

/** What is counted of the cases in a quarter and a cell. The first is the number of cases, the others those that had it. */
export const counts = ["cases", "fall20", "fall60", "rise20", "rise60", "fallFirst", "riseFirst"] as const;

export type Count = (typeof counts)[number];

/** Cells of volatility and extension. */
export const cellCount = outlookShape.rows * outlookShape.columns;

/**
 * Some cases, as sums by calendar quarter and by cell of volatility and extension. All figures and the bootstrap are made
 * from these sums, so that no case need be kept.
 */
export interface Tally {
  /** Quarter -> its counts, for each cell as many numbers as `counts` names. */
  readonly quarters: ReadonlyMap<number, Int32Array>;
  /** One for each of `returnHorizons`. */
  readonly returns: readonly ReturnTally[];
  /** Symbols that have a case. */
  symbols(): number;
  /** Counts the case on bar `t`, whose sessions must be over; the cases of a symbol one after the other. */
  add(sample: Sample, t: number): void;
}

export function createTally(): Tally {
  const quarters = new Map<number, Int32Array>();
  const returns = returnHorizons.map(createReturnTally);
  let symbols = 0;
  let last: Sample | undefined;
  return {
    quarters,
    returns,
    symbols: () => symbols,
    add(sample, t) {
      if (sample !== last) symbols += 1;
      last = sample;
      countMoves(sumsOf(quarters, at(sample.quarters, t)), sample, t);
      for (const [index, tally] of returns.entries()) {
        const sessions = returnHorizons[index] ?? 0;
        tally.add(at(sample.close, t + sessions) / at(sample.close, t));
      }
    },
  };
}

function sumsOf(quarters: Map<number, Int32Array>, quarter: number): Int32Array {
  const known = quarters.get(quarter);
  if (known !== undefined) return known;
  const sums = new Int32Array(cellCount * counts.length);
  quarters.set(quarter, sums);
  return sums;
}

/** In the order of `counts`. */
function countMoves(sums: Int32Array, { cells, outcomes }: Sample, t: number): void {
  const fall = at(outcomes.fallAfter, t);
  const rise = at(outcomes.riseAfter, t);
  let slot = at(cells, t) * counts.length;
  const count = (holds: boolean): void => {
    if (holds) sums[slot] = at(sums, slot) + 1;
    slot += 1;
  };
  count(true);
  count(fall > 0 && fall <= 20);
  count(fall > 0);
  count(rise > 0 && rise <= 20);
  count(rise > 0);
  count(fall > 0 && (rise === 0 || fall < rise));
  count(rise > 0 && (fall === 0 || rise < fall));
}

/** A count by cell, over all quarters. */
export function byCell({ quarters }: Pick<Tally, "quarters">, count: Count): Float64Array {
  const sums = new Float64Array(cellCount);
  const offset = counts.indexOf(count);
  for (const quarter of quarters.values()) {
    for (let cell = 0; cell < cellCount; cell++) {
      sums[cell] = at(sums, cell) + at(quarter, cell * counts.length + offset);
    }
  }
  return sums;
}

/** A count over everything. */
export function total(tally: Pick<Tally, "quarters">, count: Count): number {
  return byCell(tally, count).reduce((sum, value) => sum + value, 0);
}
