import { createJudge, volatilityAlone, type Judge, type Judged, type ModelScore } from "./forecast-judge.ts";
import { features, type Feature, type OutlookCase } from "./outlook-cases.ts";
import {
  lastRallyForecasts,
  logisticForecasts,
  recalibrated,
  type Forecasts,
  type HorizonIndex,
} from "./walk-forward.ts";

/** What walk-forward forecasts of one setting and horizon were worth. */
export interface OutlookScores extends Judged {
  readonly models: readonly ModelScore[];
  /** Features whose gain over volatility alone has an interval above 0. */
  readonly earned: readonly Feature[];
}

const candidates = features.filter((feature) => !volatilityAlone.includes(feature));

/** Forecasts that are shipped, or stand for what is: no new fit of the setting. */
export const lastRallyModels: readonly string[] = [
  "outlook as shipped",
  "last rally day, as shipped",
  "last rally day, fitted anew",
];

/** In a rally: the shipped outlook against regressions that are fitted anew each year. */
export function rallyScores(cases: readonly OutlookCase[], horizon: HorizonIndex): OutlookScores {
  const judge = createJudge(cases, horizon);
  const { models, earned } = regressions(cases, horizon, judge, candidates);
  return { ...judge.about, earned, models: [judge.score("outlook as shipped", judge.shipped), ...models] };
}

/** In a pullback: the last rally day's number against numbers of its own. */
export function pullbackScores(
  cases: readonly OutlookCase[],
  rallies: readonly OutlookCase[],
  horizon: HorizonIndex,
): OutlookScores {
  const judge = createJudge(cases, horizon);
  // Severity is told of rally days only.
  const known = candidates.filter((feature) => feature !== "severity");
  const { models, earned } = regressions(cases, horizon, judge, known);
  const others = [
    judge.score("last rally day, as shipped", judge.shipped),
    judge.score("last rally day, fitted anew", lastRallyForecasts(cases, rallies, horizon)),
  ];
  return { ...judge.about, earned, models: [...others, ...models] };
}

function regressions(
  cases: readonly OutlookCase[],
  horizon: HorizonIndex,
  { alone, score }: Judge,
  tried: readonly Feature[],
): Pick<OutlookScores, "models" | "earned"> {
  const forecastsWith = (...added: Feature[]): Forecasts =>
    logisticForecasts(cases, [...volatilityAlone, ...added], horizon);
  const single = tried.map((feature) => ({
    feature,
    scored: score(`… and ${featureNames[feature]}`, forecastsWith(feature)),
  }));
  const earned = single.filter(({ scored }) => scored.gainLow > 0).map(({ feature }) => feature);
  const best = earned.length > 1 ? [score("… and all that earned it", forecastsWith(...earned))] : [];
  const models = [
    score("volatility alone", alone),
    ...single.map(({ scored }) => scored),
    ...best,
    score("… and all of them", forecastsWith(...tried)),
    score("volatility alone, isotonic", recalibrated(cases, alone, horizon)),
  ];
  return { models, earned };
}

export const featureNames: Readonly<Record<Feature, string>> = {
  volatility: "volatility",
  volatilitySquared: "its square",
  extension: "extension",
  twoYearReturn: "return of 2 years",
  threeWeekReturn: "return of 15 sessions",
  fromHigh: "distance from the high",
  rsi: "RSI",
  volatilityChange: "change of volatility",
  severity: "severity of the warnings",
};
