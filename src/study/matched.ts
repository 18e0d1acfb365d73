import { outlookShape } from "../evidence/outlook.ts";
import { at } from "../series/series.ts";
import { byCell, cellCount, counts, type Count, type Tally } from "./tally.ts";

/**
 * What cases are compared with: all rally days; those of the same volatility; those of the same volatility and extension;
 * those of the same volatility in the same quarter, which takes out whether the rule spoke in good or in bad times.
 */
export type Matching = "raw" | "volatility" | "volatilityAndExtension" | "volatilityAndQuarter";

/** How often something followed, by cell: what a case in the cell is expected to do. NaN where there is no day to tell. */
type Rates = Float64Array;

/** The rates that hold for the cases of a quarter. */
export type Expectation = (quarter: number) => Rates;

/**
 * What each matching expects of a case.
 *
 * @param base all rally days of the sample, the cases themselves among them
 */
export function expectationsOf(base: Pick<Tally, "quarters">, hit: Count): Readonly<Record<Matching, Expectation>> {
  const [cases, hits] = [byCell(base, "cases"), byCell(base, hit)];
  const { columns } = outlookShape;
  const byQuarter = new Map(
    [...base.quarters].map(([quarter, sums]) => {
      const own = { quarters: new Map([[quarter, sums]]) };
      return [quarter, spread(byCell(own, "cases"), byCell(own, hit), columns)];
    }),
  );
  const unknown = new Float64Array(cellCount).fill(Number.NaN);
  return {
    raw: everywhere(spread(cases, hits, cellCount)),
    volatility: everywhere(spread(cases, hits, columns)),
    volatilityAndExtension: everywhere(spread(cases, hits, 1)),
    volatilityAndQuarter: (quarter) => byQuarter.get(quarter) ?? unknown,
  };
}

function everywhere(rates: Rates): Expectation {
  return () => rates;
}

/** The rate of each group of `size` neighbouring cells, written to all of them. */
function spread(cases: Float64Array, hits: Float64Array, size: number): Rates {
  const rates = new Float64Array(cellCount);
  for (let first = 0; first < cellCount; first += size) {
    const rate = sumOf(hits, first, size) / sumOf(cases, first, size);
    rates.fill(rate, first, first + size);
  }
  return rates;
}

function sumOf(values: Float64Array, first: number, size: number): number {
  let sum = 0;
  for (let i = first; i < first + size; i++) sum += at(values, i);
  return sum;
}

/** What followed the cases of each quarter, and what was expected to: the lift is the sum of the one over that of the other. */
export interface QuarterSums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/**
 * @param quarters those of the whole sample; one without a case counts nothing
 */
export function quarterSums(
  tally: Pick<Tally, "quarters">,
  quarters: readonly number[],
  hit: Count,
  expectation: Expectation,
): QuarterSums {
  const sums = { observed: new Float64Array(quarters.length), expected: new Float64Array(quarters.length) };
  const offset = counts.indexOf(hit);
  for (const [index, quarter] of quarters.entries()) {
    const own = tally.quarters.get(quarter);
    if (own === undefined) continue;
    const rates = expectation(quarter);
    for (let cell = 0; cell < cellCount; cell++) {
      const cases = at(own, cell * counts.length);
      if (cases === 0) continue;
      sums.observed[index] = at(sums.observed, index) + at(own, cell * counts.length + offset);
      sums.expected[index] = at(sums.expected, index) + cases * at(rates, cell);
    }
  }
  return sums;
}

/** Observed over expected; `null` where nothing was expected. */
export function liftOf({ observed, expected }: QuarterSums): number | null {
  const expectedHits = sumOf(expected, 0, expected.length);
  return expectedHits > 0 ? sumOf(observed, 0, observed.length) / expectedHits : null;
}
