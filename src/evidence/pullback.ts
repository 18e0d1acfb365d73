import { pullbackCurve } from "./data/pullback-curve.ts";
import { volatilityRow, type HorizonOutlook } from "./outlook.ts";

/** Coefficients of a logistic curve: the intercept, then one for each of `volatilityTerms`. */
export type Coefficients = readonly [number, number, number];

/** How often pullbacks of each volatility went on to a close 10 % lower, and rallies of the same stocks. */
export interface PullbackCurve {
  /** Years of the days that it was measured on. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Stock-days in a pullback, by row of volatility as in the outlook's grid. */
  readonly cases: readonly number[];
  readonly horizons: readonly {
    readonly sessions: 20 | 60;
    readonly pullback: Coefficients;
    readonly rally: Coefficients;
  }[];
}

/** The years in which pullbacks were measured. */
export const pullbackYears: Pick<PullbackCurve, "firstYear" | "lastYear"> = pullbackCurve;

/** About the middle of the volatilities. */
const MIDDLE = 0.018;

/** Beyond these, the outermost centres of the outlook's grid, a curve stays as it is there: few days lie beyond. */
const [LOWEST, HIGHEST] = [0.007, 0.0615];

/**
 * What the chance of a fall hangs on: the logarithm of the volatility, counted from the middle, and its square.
 *
 * @param sigma60 daily volatility, as `volatility60` gives it
 */
export function volatilityTerms(sigma60: number): [number, number] {
  const term = Math.log(Math.min(HIGHEST, Math.max(LOWEST, sigma60)) / MIDDLE);
  return [term, term ** 2];
}

/**
 * What followed pullbacks as volatile as this one, for 20 and 60 sessions, beside what followed rallies as volatile.
 *
 * @throws RangeError where the volatility is not a finite number
 */
export function pullbackOutlookAt(sigma60: number): HorizonOutlook[] {
  if (!Number.isFinite(sigma60)) throw new RangeError(`no outlook at ${sigma60}`);
  const terms = volatilityTerms(sigma60);
  const cases = pullbackCurve.cases[volatilityRow(sigma60)] ?? 0;
  return pullbackCurve.horizons.map(({ sessions, pullback, rally }) => ({
    sessions,
    chance: chanceAt(pullback, terms),
    sameVolatility: chanceAt(rally, terms),
    cases,
  }));
}

function chanceAt([intercept, first, second]: Coefficients, [term, square]: [number, number]): number {
  return 1 / (1 + Math.exp(-(intercept + first * term + second * square)));
}
