import { at } from "../series/series.ts";

/** How long, up to each week, one fund has done worse than others, in weeks. */
export interface LaggingWeeks {
  /** Weeks in a row with a lower return than the benchmark. */
  readonly behind: Float64Array;
  /** Weeks in a row with the lowest return of all funds. */
  readonly worst: Float64Array;
}

/** A rank among fewer funds is no rank. */
const FEWEST_FUNDS = 3;

/**
 * Runs of weeks in which a fund lagged. A week without its return, or the benchmark's, ends a run and is `NaN`; funds
 * without a return in a week are left out of that week.
 *
 * @param fund weekly closes, `NaN` without one, as all others
 */
export function laggingWeeks(
  fund: Float64Array,
  benchmark: Float64Array,
  others: readonly Float64Array[],
): LaggingWeeks {
  const own = weeklyReturns(fund);
  const market = weeklyReturns(benchmark);
  const rivals = others.map(weeklyReturns);
  return {
    behind: runs(own.map((change, week) => lower(change, at(market, week)))),
    worst: runs(
      own.map((change, week) =>
        lowest(
          change,
          rivals.map((returns) => at(returns, week)),
        ),
      ),
    ),
  };
}

function weeklyReturns(close: Float64Array): Float64Array {
  return close.map((price, week) => (week === 0 ? Number.NaN : price / at(close, week - 1) - 1));
}

/** 1 yes, 0 no, NaN unknown. */
function lower(a: number, b: number): number {
  return Number.isNaN(a + b) ? Number.NaN : Number(a < b);
}

function lowest(own: number, rivals: readonly number[]): number {
  const known = rivals.filter((change) => !Number.isNaN(change));
  if (Number.isNaN(own) || known.length < FEWEST_FUNDS) return Number.NaN;
  return Number(known.every((change) => own < change));
}

function runs(holds: Float64Array): Float64Array {
  let run = 0;
  return holds.map((value) => {
    run = value === 1 ? run + 1 : 0;
    return Number.isNaN(value) ? value : run;
  });
}
