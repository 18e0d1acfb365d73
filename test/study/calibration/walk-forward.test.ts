import { describe, expect, it } from "vitest";
import { volatilityTerms } from "../../../src/evidence/pullback.ts";
import { features, type OutlookCase } from "../../../src/study/calibration/outlook-cases.ts";
import { pullbackScores, rallyScores } from "../../../src/study/calibration/outlook-study.ts";
import { pullbackCurveOf } from "../../../src/study/calibration/pullback-curve.ts";
import {
  climatology,
  lastRallyForecasts,
  logisticForecasts,
  recalibrated,
  trainingCases,
  volatilityFit,
} from "../../../src/study/calibration/walk-forward.ts";
import { dayOf } from "../../../src/series/dates.ts";
import { seededRandom } from "../../random-series.ts";

const YEARS = [2001, 2002, 2003, 2004, 2005];
const PER_YEAR = 3000;
const TRADING_DAYS = 87;

/** Falls grow likelier with the volatility and with the RSI, and hang on nothing else. */
function inventedCases(seed: number): OutlookCase[] {
  const random = seededRandom(seed);
  return YEARS.flatMap((year) =>
    Array.from({ length: PER_YEAR }, (_, i): OutlookCase => {
      const day = (dayOf(year, 1, 1) ?? 0) + Math.floor((i * 365) / PER_YEAR);
      const sigma60 = 0.008 + 0.04 * random();
      const terms = volatilityTerms(sigma60);
      const rsi = random();
      const others = features.slice(2).map((feature) => (feature === "rsi" ? rsi : random()));
      const chance = 1 / (1 + Math.exp(-(-0.5 + 1.2 * terms[0] + 2 * (rsi - 0.5))));
      const fell = Number(random() < chance);
      return {
        year,
        quarter: 4 * year + Math.floor((4 * i) / PER_YEAR),
        sigma60,
        settled: day + TRADING_DAYS,
        values: [...terms, ...others],
        lastRally: [...terms, random()],
        shipped: [0.2, 0.4],
        fell: [fell * Number(random() < 0.5), fell],
      };
    }),
  );
}

const cases = inventedCases(7);
const yearOf = (n: number): number => cases[n]?.year ?? 0;

function forecastsTo2004(from: readonly OutlookCase[]): number[][] {
  const alone = logisticForecasts(from, ["volatility", "volatilitySquared"], 1);
  const others = [climatology(from, 1), recalibrated(from, alone, 1), lastRallyForecasts(from, from, 1)];
  return [alone, ...others].map((forecasts) => [...forecasts].filter((_, n) => yearOf(n) <= 2004));
}

describe("a fit of a year", () => {
  it("knows no case whose sessions were over less than 60 sessions before the year", () => {
    const training = trainingCases(cases, 2004);
    const newest = Math.max(...[...training].map((n) => cases[n]?.settled ?? 0));
    const newYear = dayOf(2004, 1, 1) ?? 0;
    expect(training.length).toBeGreaterThan(5000);
    expect(newYear - newest).toBeGreaterThanOrEqual(TRADING_DAYS);
    // And none that it may know is kept from it.
    const oldest = cases.filter((_, n) => !training.includes(n)).map(({ settled }) => settled);
    expect(Math.min(...oldest)).toBeGreaterThan(newest - 1);
  });

  it("does not change with what comes later", () => {
    const limit = dayOf(2004, 1, 1) ?? 0;
    const turned = cases.map((known) =>
      known.settled < limit - TRADING_DAYS
        ? known
        : Object.assign({}, known, { fell: [1 - known.fell[0], 1 - known.fell[1]] }),
    );
    expect(forecastsTo2004(turned)).toEqual(forecastsTo2004(cases));
    expect(climatology(turned, 1).at(-1)).not.toBe(climatology(cases, 1).at(-1));
  });

  it("is made only where 5,000 cases were settled in time", () => {
    const forecasts = climatology(cases, 0);
    const forecast = new Set([...forecasts.keys()].filter((n) => !Number.isNaN(forecasts[n])).map(yearOf));
    expect([...forecast]).toEqual([2004, 2005]);
  });
});

describe("the trial of outlooks", () => {
  it("finds what adds to the volatility, and that the rest does not", () => {
    const { models, earned, years, observed, cases: scored } = rallyScores(cases, 1);
    expect(earned).toEqual(["rsi"]);
    expect({ years, scored }).toEqual({ years: 2, scored: 2 * PER_YEAR });
    const gains = new Map(models.map(({ model, gain }) => [model, gain]));
    expect(gains.get("… and RSI")).toBeGreaterThan(0.02);
    expect(gains.get("outlook as shipped")).toBeLessThan(0);
    expect(gains.get("volatility alone")).toBe(0);
    for (const { predicted, curve } of models.slice(1)) {
      expect(Math.abs(predicted - observed)).toBeLessThan(0.02);
      expect(curve.reduce((sum, bin) => sum + bin.cases, 0)).toBe(scored);
    }
  });

  it("sets the last rally day beside numbers of its own", () => {
    const { models } = pullbackScores(cases, cases, 0);
    expect(models.slice(0, 3).map(({ model }) => model)).toEqual([
      "last rally day, as shipped",
      "last rally day, fitted anew",
      "volatility alone",
    ]);
  });
});

describe("the curve that is shipped", () => {
  it("finds the coefficients that the cases were drawn with, on the scale of the values", () => {
    const [intercept, first, second] = volatilityFit(cases, 1);
    expect(intercept).toBeCloseTo(-0.5, 0);
    expect(Math.abs(first - 1.2)).toBeLessThan(0.15);
    expect(Math.abs(second)).toBeLessThan(0.15);
  });

  it("counts every case in its row of volatility", () => {
    const curve = pullbackCurveOf(cases, cases);
    expect(curve.cases.reduce((sum, count) => sum + count, 0)).toBe(cases.length);
    expect([curve.firstYear, curve.lastYear]).toEqual([2001, 2005]);
    expect(curve.horizons.map(({ sessions }) => sessions)).toEqual([20, 60]);
    expect(curve.horizons.every(({ pullback, rally }) => String(pullback) === String(rally))).toBe(true);
  });
});
