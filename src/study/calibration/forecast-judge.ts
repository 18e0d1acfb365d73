import { at } from "../../series/series.ts";
import { certaintyOf, drawQuarters } from "../bootstrap.ts";
import { areaUnderCurve, brierScore, equalEdges, reliability, type ReliabilityBin } from "./forecast-scores.ts";
import type { Feature, OutlookCase } from "./outlook-cases.ts";
import { climatology, logisticForecasts, type Forecasts, type HorizonIndex } from "./walk-forward.ts";

/** How good the forecasts of one model were, over all years that could be forecast. */
export interface ModelScore {
  readonly model: string;
  readonly brier: number;
  /** 1 - Brier over that of the share of earlier cases; above 0 is better. */
  readonly skill: number;
  /** The same over the regression on volatility alone, with its 95 % interval by bootstrap over quarters. */
  readonly gain: number;
  readonly gainLow: number;
  readonly gainHigh: number;
  readonly area: number;
  /** Years in which its Brier score was below that of volatility alone. */
  readonly betterYears: number;
  /** The Brier score of the years that the shipped grid knows nothing of. */
  readonly lateBrier: number;
  /** Mean chance given, and the curve of what followed by tenths of the cases. */
  readonly predicted: number;
  readonly curve: readonly ReliabilityBin[];
  /** The year in which the mean chance given lay farthest from the share that fell. */
  readonly worstYear: YearRates;
}

interface YearRates {
  readonly year: number;
  readonly predicted: number;
  readonly observed: number;
}

/** The years after the published study. */
export const FIRST_LATE_YEAR = 2021;

const TENTHS = 10;
const DRAWS = 2000;
const SEED = 1;

/** What every other forecast is compared with. */
export const volatilityAlone: readonly Feature[] = ["volatility", "volatilitySquared"];

/** What forecasts are judged over. */
export interface Judged {
  readonly sessions: 20 | 60;
  readonly cases: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly years: number;
  readonly observed: number;
}

/** Judges forecasts over the cases that could be forecast. */
export interface Judge {
  readonly about: Judged;
  readonly shipped: Forecasts;
  readonly alone: Forecasts;
  readonly score: (model: string, forecasts: Forecasts) => ModelScore;
}

export function createJudge(cases: readonly OutlookCase[], horizon: HorizonIndex): Judge {
  const base = climatology(cases, horizon);
  const numbers = Int32Array.from(base.keys()).filter((n) => !Number.isNaN(at(base, n)));
  const own = Array.from(numbers, (n) => cases[n]).filter((known) => known !== undefined);
  const fell = Uint8Array.from(own, (known) => known.fell[horizon]);
  const alone = logisticForecasts(cases, volatilityAlone, horizon);
  const chosen = (forecasts: Forecasts): Float64Array => Float64Array.from(numbers, (n) => at(forecasts, n));
  const [baseBrier, alonePart] = [brierScore(chosen(base), fell), chosen(alone)];
  const years = [...new Set(own.map(({ year }) => year))].toSorted((a, b) => a - b);
  return {
    about: {
      sessions: horizon === 0 ? 20 : 60,
      cases: own.length,
      firstYear: years.at(0) ?? Number.NaN,
      lastYear: years.at(-1) ?? Number.NaN,
      years: years.length,
      observed: meanOf(fell),
    },
    alone,
    shipped: Float64Array.from(cases, ({ shipped }) => shipped[horizon]),
    score(model, forecasts) {
      const given = chosen(forecasts);
      const brier = brierScore(given, fell);
      return {
        model,
        brier,
        skill: 1 - brier / baseBrier,
        ...gainOf(own, given, alonePart, fell),
        area: areaUnderCurve(given, fell),
        betterYears: years.filter((year) => lossOf(own, given, fell, year) < lossOf(own, alonePart, fell, year)).length,
        lateBrier: lateBrier(own, given, fell),
        predicted: meanOf(given),
        curve: reliability(given, fell, equalEdges(given, TENTHS)),
        worstYear: worstOf(years.map((year) => ratesOf(own, given, fell, year))),
      };
    },
  };
}

/** How much lower the Brier score is than that of volatility alone, both drawn by quarters. */
function gainOf(
  cases: readonly OutlookCase[],
  given: Float64Array,
  alone: Float64Array,
  fell: Uint8Array,
): Pick<ModelScore, "gain" | "gainLow" | "gainHigh"> {
  const quarters = [...new Set(cases.map(({ quarter }) => quarter))].toSorted((a, b) => a - b);
  const places = new Map(quarters.map((quarter, place) => [quarter, place]));
  const sums = { observed: new Float64Array(quarters.length), expected: new Float64Array(quarters.length) };
  for (const [n, { quarter }] of cases.entries()) {
    const place = places.get(quarter) ?? 0;
    sums.observed[place] = at(sums.observed, place) + (at(given, n) - at(fell, n)) ** 2;
    sums.expected[place] = at(sums.expected, place) + (at(alone, n) - at(fell, n)) ** 2;
  }
  const { low = Number.NaN, high = Number.NaN } = certaintyOf(sums, drawQuarters(quarters.length, DRAWS, SEED)) ?? {};
  return { gain: 1 - meanOf(sums.observed) / meanOf(sums.expected), gainLow: 1 - high, gainHigh: 1 - low };
}

function lossOf(cases: readonly OutlookCase[], given: Float64Array, fell: Uint8Array, year: number): number {
  return cases.reduce((sum, known, n) => (known.year === year ? sum + (at(given, n) - at(fell, n)) ** 2 : sum), 0);
}

function ratesOf(cases: readonly OutlookCase[], given: Float64Array, fell: Uint8Array, year: number): YearRates {
  const isOwn = (_: number, n: number): boolean => cases[n]?.year === year;
  return { year, predicted: meanOf(given.filter(isOwn)), observed: meanOf(fell.filter(isOwn)) };
}

function worstOf(years: readonly YearRates[]): YearRates {
  return years.reduce((worst, next) => (distanceOf(next) > distanceOf(worst) ? next : worst));
}

function distanceOf({ predicted, observed }: YearRates): number {
  return Math.abs(predicted - observed);
}

function lateBrier(cases: readonly OutlookCase[], given: Float64Array, fell: Uint8Array): number {
  const isLate = (_: number, n: number): boolean => (cases[n]?.year ?? 0) >= FIRST_LATE_YEAR;
  return brierScore(given.filter(isLate), fell.filter(isLate));
}

export function meanOf(values: Float64Array | Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
