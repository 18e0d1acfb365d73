import { ratio } from "../indicators/ratio.ts";
import { trendFit } from "../indicators/trend-fit.ts";
import { at } from "../series/series.ts";
import type { DetectorContext } from "./context.ts";
import { defineDetector, type Rule, type RuleSignal } from "./contract.ts";
import { thresholdSignals, type Threshold } from "./endings.ts";

/**
 * Distances above the average, as fractions. The edges are those of the record, and in the rules' names, so they are not
 * parameters. Below 70 % a rule is one band; from there on it is open above, and the warnings nest.
 */
const steps = [
  { rule: "extension-30", from: 0.3, below: 0.4, title: "Close 30 to 40 % above its 200-day average" },
  { rule: "extension-40", from: 0.4, below: 0.55, title: "Close 40 to 55 % above its 200-day average" },
  { rule: "extension-55", from: 0.55, below: 0.7, title: "Close 55 to 70 % above its 200-day average" },
  { rule: "extension-70", above: 0.7, title: "Close more than 70 % above its 200-day average" },
  { rule: "extension-100", above: 1, title: "Close more than 100 % above its 200-day average" },
] as const;

/** A step, and the louder second warning that `extension-100` gives further out. */
interface Step extends Omit<Threshold, "since"> {
  readonly rule: string;
}
const warnings: readonly Step[] = [...steps, { rule: "extension-100", above: 1.5 }];

/** Distance above the average at which the severity is full. */
const fullSeverityDistance = 1.5;
/** A parabola that doubles the price in a month of sessions or less has full severity. */
const fullSeverityDoubling = 20;

export const extension = defineDetector({
  id: "extension",
  title: "Extension",
  category: "price",
  docs:
    "How far the close stands above its 200-day average: a warning for each band (30 to 40, 40 to 55, 55 to 70 %), and nested " +
    "ones above 70 and 100 %. In the measured record distance is the plainest sign there is: the further out, the more " +
    "often a fall followed, also among rallies of the same volatility. The step is small all the same, most of the raw " +
    "difference is volatility, and strong winners stay extended for months. Severity is the lower edge of the band over " +
    "150 %; a second warning above 150 % has severity 1. " +
    "The parabola: a curve through the logarithms of the last 60 closes that rises on the whole and bends upwards (t of the " +
    "quadratic term above 3, Newey-West errors), so that growth itself grows. Prices that wander at random draw such " +
    "curves about as often as real ones, so that t is a threshold and not a test; no more falls followed than by chance. Its " +
    "severity is 20 over the sessions to a doubling at the pace of the curve's end, at most 1.",
  source:
    "Distance: event study of US stocks (see the record). Parabola: quadratic log trend; W. Newey and K. West, Econometrica 55 (1987)",
  parameters: {
    averagePeriod: { default: 200, min: 20, max: 500, unit: "bars", description: "length of the average" },
    parabolaPeriod: { default: 60, min: 20, max: 252, unit: "bars", description: "length of the parabola" },
    parabolaT: { default: 3, min: 0, max: 20, unit: "t", description: "t of the quadratic term must be above this" },
  },
  rules: [
    ...steps.map(({ rule, title }): Rule => ({ id: rule, title, lasts: "while-true", needs: [] })),
    { id: "parabola", title: "The log close rises along a parabola", lasts: "while-true", needs: [] },
  ],
  warmup: barsNeeded,
  detect(context, values) {
    return [
      ...distanceSignals(context, values.averagePeriod),
      ...parabolaSignals(context, values.parabolaPeriod, values.parabolaT, barsNeeded(values) - 1),
    ];
  },
});

function barsNeeded(values: { readonly averagePeriod: number; readonly parabolaPeriod: number }): number {
  return Math.max(values.averagePeriod, values.parabolaPeriod);
}

function distanceSignals(context: DetectorContext, period: number): RuleSignal[] {
  const { close, since } = context;
  const average = context.sma(period);
  const ratios = ratio(close, average);
  return warnings.flatMap(({ rule, from, above, below }) =>
    thresholdSignals(ratios, { from: over(from), above: over(above), below: over(below), since }, (t) => {
      const [price, mean] = [at(close, t), at(average, t)];
      return {
        rule,
        severity: Math.min(1, (from ?? above ?? 0) / fullSeverityDistance),
        anchors: [
          { role: "close", at: t, price },
          { role: "average", at: t, price: mean },
        ],
        message: {
          id: rule,
          data: { abovePercent: (price / mean - 1) * 100, close: price, average: mean, averageDays: period },
        },
      };
    }),
  );
}

/** A distance as a ratio to the average. */
function over(distance: number | undefined): number | undefined {
  return distance === undefined ? undefined : 1 + distance;
}

function parabolaSignals(context: DetectorContext, period: number, least: number, first: number): RuleSignal[] {
  const { close, since } = context;
  const { slope, curvature, curvatureT } = trendFit(close, period, since);
  curvatureT.fill(Number.NaN, 0, Math.max(first, since));
  return thresholdSignals(curvatureT, { above: least, since }, (t) => {
    const growthNow = at(slope, t) + at(curvature, t) * (period - 1);
    const doublingDays = Math.LN2 / growthNow;
    return {
      rule: "parabola",
      severity: Math.min(1, fullSeverityDoubling / doublingDays),
      anchors: [
        { role: "start", at: t - period + 1, price: at(close, t - period + 1) },
        { role: "close", at: t, price: at(close, t) },
      ],
      message: { id: "parabola", data: { doublingDays, sessions: period } },
    };
  });
}
