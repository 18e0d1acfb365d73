import type { Analysis } from "../../analysis/analyze.ts";
import { lastRally, standingAt, trendAt } from "../../analysis/trend.ts";
import type { DetectorContext } from "../../detectors/context.ts";
import { outlookAt, volatility60 } from "../../evidence/outlook.ts";
import { volatilityTerms } from "../../evidence/pullback.ts";
import { isoDate, quarterOf, type Day } from "../../series/dates.ts";
import { at } from "../../series/series.ts";
import { HORIZON, outcomesOf } from "../outcomes.ts";
import { rallyDays } from "../rally-days.ts";

/** What an outlook could be made from: the logarithm of the volatility and its square, and what may add to them. */
export const features = [
  "volatility",
  "volatilitySquared",
  "extension",
  "twoYearReturn",
  "threeWeekReturn",
  "fromHigh",
  "rsi",
  "volatilityChange",
  "severity",
] as const;

export type Feature = (typeof features)[number];

/** Where outlooks are tried: in a rally, or in its pullback. */
export type Setting = "rally" | "pullback";

/** One day with what could be known on it and what followed. */
export interface OutlookCase {
  readonly year: number;
  readonly quarter: number;
  /** Daily volatility, as `volatility60` gives it. */
  readonly sigma60: number;
  /** The day on which the 60 sessions after it were over. */
  readonly settled: Day;
  /** In the order of `features`; all finite. */
  readonly values: readonly number[];
  /** The first three of the values as they were on the last rally day, in a rally the day itself. */
  readonly lastRally: readonly number[];
  /** The chances that froth ships for it, for 20 and 60 sessions: those of the last rally day. */
  readonly shipped: readonly [number, number];
  /** Whether a close 10 % lower came within 20 and within 60 sessions: 1 or 0. */
  readonly fell: readonly [number, number];
}

/** Every so many days of a setting are taken: neighbouring ones see nearly the same sessions. */
const EVERY = 5;
const TWO_YEARS = 504;
const THREE_WEEKS = 15;

/** The cases of one symbol in a setting. */
export function outlookCases(analysis: Analysis, setting: Setting): OutlookCase[] {
  const { context } = analysis;
  const severities = new Map(rallyDays(analysis).map((day) => [day.at, day.severity]));
  const cases: OutlookCase[] = [];
  let days = 0;
  for (let t = TWO_YEARS; t < context.length - HORIZON; t++) {
    if (trendAt(context, t) !== setting) continue;
    days += 1;
    if (days % EVERY === 1) cases.push(caseAt(context, t, severities.get(t) ?? 0));
  }
  return cases.filter(({ values }) => values.every(Number.isFinite));
}

function caseAt(context: DetectorContext, t: number, severity: number): OutlookCase {
  const { close, series } = context;
  const { fallAfter } = outcomesOf(context);
  const rally = lastRally(context, t);
  const { above200 } = standingAt(context, rally);
  const [at20, at60] = outlookAt(volatility60(close, rally), above200);
  const after = at(fallAfter, t);
  return {
    year: Number(isoDate(at(series.days, t)).slice(0, 4)),
    quarter: quarterOf(at(series.days, t)),
    sigma60: volatility60(close, t),
    settled: at(series.days, t + HORIZON),
    values: valuesAt(context, t, severity),
    lastRally: baseValues(volatility60(close, rally), above200),
    shipped: [at20?.chance ?? Number.NaN, at60?.chance ?? Number.NaN],
    fell: [Number(after > 0 && after <= 20), Number(after > 0)],
  };
}

function valuesAt(context: DetectorContext, t: number, severity: number): number[] {
  const { close } = context;
  const { fromHigh, above200 } = standingAt(context, t);
  const volatility = volatility60(close, t);
  const logReturn = (sessions: number): number => Math.log(at(close, t) / at(close, t - sessions));
  return [
    ...baseValues(volatility, above200),
    logReturn(TWO_YEARS),
    logReturn(THREE_WEEKS),
    fromHigh,
    at(context.rsi(14), t) / 100,
    Math.log(recentVolatility(close, t) / volatility),
    severity / 100,
  ];
}

function baseValues(volatility: number, above200: number): number[] {
  return [...volatilityTerms(volatility), Math.log(1 + above200)];
}

/** Root of the mean of 20 squared daily log returns. */
function recentVolatility(close: Float64Array, t: number): number {
  let squares = 0;
  for (let i = t - 19; i <= t; i++) squares += Math.log(at(close, i) / at(close, i - 1)) ** 2;
  return Math.sqrt(squares / 20);
}
