import { calendarDaysOf, dayOf } from "../../series/dates.ts";
import type { Coefficients } from "../../evidence/pullback.ts";
import { at } from "../../series/series.ts";
import { fitIsotonic, isotonicAt } from "./isotonic.ts";
import { fitLogistic, logisticAt, type LogisticFit, type Rows } from "./logistic.ts";
import { features, type Feature, type OutlookCase } from "./outlook-cases.ts";

/** Which of the two horizons: entry 0 of a case is 20 sessions, entry 1 is 60. */
export type HorizonIndex = 0 | 1;

/** A year is forecast once this many cases before it are settled. */
export const FEWEST_TRAINING_CASES = 5000;

/** Sessions between the last one that a fit may know and the year it forecasts. */
const EMBARGO = 60;

const PENALTY = 1;

/**
 * The cases that a forecast of a year may learn from: those whose 60 sessions were over (purge) at least 60 sessions before
 * the year began (embargo). Their numbers, in order.
 */
export function trainingCases(cases: readonly OutlookCase[], year: number): Int32Array {
  const limit = (dayOf(year, 1, 1) ?? Number.NaN) - calendarDaysOf(EMBARGO);
  const numbers: number[] = [];
  for (const [n, { settled }] of cases.entries()) if (settled < limit) numbers.push(n);
  return Int32Array.from(numbers);
}

/** A year with the numbers of the cases that it may learn from, and of its own. */
interface ForecastYear {
  readonly year: number;
  readonly training: Int32Array;
  readonly own: readonly number[];
}

/** The years that can be forecast, each with its training cases and its own. */
export function* forecastYears(cases: readonly OutlookCase[]): Generator<ForecastYear> {
  const years = [...new Set(cases.map(({ year }) => year))].toSorted((a, b) => a - b);
  for (const year of years) {
    const training = trainingCases(cases, year);
    if (training.length < FEWEST_TRAINING_CASES) continue;
    const own = [...cases.keys()].filter((n) => cases[n]?.year === year);
    yield { year, training, own };
  }
}

/** What a model gave each case; NaN where its year is none that can be forecast. */
export type Forecasts = Float64Array;

/** The share of the training cases that fell. */
export function climatology(cases: readonly OutlookCase[], horizon: HorizonIndex): Forecasts {
  return forecast(cases, (training) => {
    const fell = fellOf(cases, training, horizon);
    const share = fell.reduce((sum, value) => sum + value, 0) / fell.length;
    return () => share;
  });
}

/** A logistic regression on some features, fitted anew for each year. */
export function logisticForecasts(
  cases: readonly OutlookCase[],
  chosen: readonly Feature[],
  horizon: HorizonIndex,
): Forecasts {
  const all = rowsOf(cases, chosen);
  let fit: LogisticFit | undefined;
  return forecast(cases, (training) => {
    const { rows, scaled } = standardised(all, training);
    fit = fitLogistic(rows, fellOf(cases, training, horizon), PENALTY, fit);
    const own = fit;
    return (n) => logisticAt(own, scaled(n), 0);
  });
}

/**
 * What a regression on rallies says of each case's last rally day, fitted anew for each year: the number of the last rally,
 * made without knowing the years to come.
 */
export function lastRallyForecasts(
  cases: readonly OutlookCase[],
  rallies: readonly OutlookCase[],
  horizon: HorizonIndex,
): Forecasts {
  const chosen = features.slice(0, 3);
  const known = rowsOf(rallies, chosen);
  const asked = Float64Array.from(cases.flatMap(({ lastRally }) => lastRally));
  return forecast(cases, (_, year) => {
    const training = trainingCases(rallies, year);
    const { rows, scaled } = standardised(known, training);
    const fit = fitLogistic(rows, fellOf(rallies, training, horizon), PENALTY);
    return (n) => logisticAt(fit, scaled(n, asked), 0);
  });
}

/**
 * Forecasts bent to what followed earlier forecasts of the same model, by isotonic regression on those of the years before
 * that were settled in time. Without enough of them they stay as they are.
 */
export function recalibrated(cases: readonly OutlookCase[], given: Forecasts, horizon: HorizonIndex): Forecasts {
  return forecast(cases, (training) => {
    const known = training.filter((n) => !Number.isNaN(at(given, n)));
    if (known.length < FEWEST_TRAINING_CASES) return (n) => at(given, n);
    const curve = fitIsotonic(
      Float64Array.from(known, (n) => at(given, n)),
      fellOf(cases, known, horizon),
    );
    return (n) => isotonicAt(curve, at(given, n));
  });
}

function forecast(
  cases: readonly OutlookCase[],
  learn: (training: Int32Array, year: number) => (n: number) => number,
): Forecasts {
  const forecasts = new Float64Array(cases.length).fill(Number.NaN);
  for (const { year, training, own } of forecastYears(cases)) {
    const chanceOf = learn(training, year);
    for (const n of own) forecasts[n] = chanceOf(n);
  }
  return forecasts;
}

function fellOf(cases: readonly OutlookCase[], numbers: Int32Array, horizon: HorizonIndex): Uint8Array {
  return Uint8Array.from(numbers, (n) => cases[n]?.fell[horizon] ?? 0);
}

function rowsOf(cases: readonly OutlookCase[], chosen: readonly Feature[]): Rows {
  const columns = chosen.map((feature) => features.indexOf(feature));
  const values = Float64Array.from(
    cases.flatMap((known) => columns.map((column) => known.values[column] ?? Number.NaN)),
  );
  return { values, width: columns.length };
}

/** The training cases with each column brought to mean 0 and deviation 1, and any other case on the same scale. */
function standardised({ values, width }: Rows, training: Int32Array) {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let i = 0; i < width; i++) {
    const column = Float64Array.from(training, (n) => at(values, n * width + i));
    means[i] = column.reduce((sum, value) => sum + value, 0) / column.length;
    deviations[i] = Math.sqrt(column.reduce((sum, value) => sum + (value - at(means, i)) ** 2, 0) / column.length) || 1;
  }
  const write = (into: Float64Array, row: number, n: number, from: Float64Array): void => {
    for (let i = 0; i < width; i++)
      into[row * width + i] = (at(from, n * width + i) - at(means, i)) / at(deviations, i);
  };
  const rows = { values: new Float64Array(training.length * width), width };
  for (let row = 0; row < training.length; row++) write(rows.values, row, at(training, row), values);
  const one = { values: new Float64Array(width), width };
  const scaled = (n: number, from = values): Rows => {
    write(one.values, 0, n, from);
    return one;
  };
  return { rows, scaled, means, deviations };
}

/**
 * A logistic regression on the terms of the volatility over all cases, for use on values as they are: the coefficients are
 * freed from the scale of the sample.
 */
export function volatilityFit(cases: readonly OutlookCase[], horizon: HorizonIndex): Coefficients {
  const everyCase = Int32Array.from(cases.keys());
  const { rows, means, deviations } = standardised(rowsOf(cases, ["volatility", "volatilitySquared"]), everyCase);
  const [intercept = 0, ...scaled] = fitLogistic(rows, fellOf(cases, everyCase, horizon), PENALTY);
  const [first = 0, second = 0] = scaled.map((coefficient, i) => coefficient / at(deviations, i));
  return [intercept - first * at(means, 0) - second * at(means, 1), first, second];
}
