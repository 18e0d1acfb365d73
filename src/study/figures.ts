import { certaintyOf, type QuarterDraws } from "./bootstrap.ts";
import { expectationsOf, liftOf, quarterSums, type Expectation, type Matching } from "./matched.ts";
import { returnHorizons } from "./outcomes.ts";
import type { Figures, FirstMove, Lift, MoveFigures } from "./study-result.ts";
import { total, type Count, type Tally } from "./tally.ts";
import { wilson95 } from "./wilson.ts";

/** Fewer cases tell nothing: the interval of a share would be wider than any difference to be found. */
export const FEWEST_CASES = 30;

/** Fewer quarters give a bootstrap nothing to draw from. */
export const FEWEST_QUARTERS = 8;

/** All that a set of cases is compared with. */
export interface Comparison {
  /** All rally days of the sample. */
  readonly base: Tally;
  /** The quarters of the sample, oldest first. */
  readonly quarters: readonly number[];
  readonly draws: QuarterDraws;
  /** What to expect of a case: outcome -> matching -> cell. */
  readonly expectations: ReadonlyMap<Count, Readonly<Record<Matching, Expectation>>>;
}

const moves = {
  falls: [
    { sessions: 20, hit: "fall20" },
    { sessions: 60, hit: "fall60" },
  ],
  rises: [
    { sessions: 20, hit: "rise20" },
    { sessions: 60, hit: "rise60" },
  ],
} as const;

type Move = (typeof moves)["falls" | "rises"][number];

/** @param drawQuartersOf draws from so many quarters */
export function compareWith(base: Tally, drawQuartersOf: (quarters: number) => QuarterDraws): Comparison {
  const quarters = [...base.quarters.keys()].toSorted((a, b) => a - b);
  const hits = [...moves.falls, ...moves.rises].map(({ hit }) => hit);
  return {
    base,
    quarters,
    draws: drawQuartersOf(quarters.length),
    expectations: new Map(hits.map((hit) => [hit, expectationsOf(base, hit)])),
  };
}

/** What followed the cases of a tally, beside what was to be expected. */
export function figuresOf(tally: Tally, comparison: Comparison): Figures {
  const cases = total(tally, "cases");
  return {
    cases,
    symbols: tally.symbols(),
    quarters: tally.quarters.size,
    falls: moves.falls.map((move) => moveFigures(tally, cases, move, comparison)),
    rises: moves.rises.map((move) => moveFigures(tally, cases, move, comparison)),
    first: cases === 0 ? null : firstMove(tally, cases),
    returns: returnHorizons.map((sessions, index) => {
      const returns = tally.returns[index];
      return { sessions, mean: returns?.mean() ?? null, median: returns?.median() ?? null };
    }),
  };
}

function moveFigures(tally: Tally, cases: number, { sessions, hit }: Move, comparison: Comparison): MoveFigures {
  const hits = total(tally, hit);
  const days = total(comparison.base, "cases");
  const lift = (matching: Matching): Lift | null => liftFigures(tally, hit, matching, comparison);
  return {
    sessions,
    hits,
    share: cases === 0 ? null : hits / cases,
    wilson: cases === 0 ? null : wilson95(hits, cases),
    base: days === 0 ? null : total(comparison.base, hit) / days,
    lifts: {
      raw: lift("raw"),
      volatility: lift("volatility"),
      volatilityAndExtension: lift("volatilityAndExtension"),
      volatilityAndQuarter: lift("volatilityAndQuarter"),
    },
  };
}

function liftFigures(tally: Tally, hit: Count, matching: Matching, comparison: Comparison): Lift | null {
  const { quarters, draws, expectations } = comparison;
  const expectation = expectations.get(hit)?.[matching];
  if (expectation === undefined) return null;
  const sums = quarterSums(tally, quarters, hit, expectation);
  const value = liftOf(sums);
  if (value === null) return null;
  const certainty = isEnough(tally) ? certaintyOf(sums, draws) : null;
  return { value, ...(certainty ?? uncertain) };
}

const uncertain = { low: null, high: null, p: null };

/** Whether a set of cases is large enough for an interval. */
function isEnough(tally: Tally): boolean {
  return total(tally, "cases") >= FEWEST_CASES && tally.quarters.size >= FEWEST_QUARTERS;
}

function firstMove(tally: Tally, cases: number): FirstMove {
  const [fall, rise] = [total(tally, "fallFirst") / cases, total(tally, "riseFirst") / cases];
  return { fall, rise, neither: Math.max(0, 1 - fall - rise) };
}
