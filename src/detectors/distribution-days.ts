import { at } from "../series/series.ts";
import { closePosition } from "./bar-shape.ts";
import type { DetectorContext } from "./context.ts";
import type { Anchor, RuleSignal, Values } from "./contract.ts";
import { thresholdSignals } from "./endings.ts";

export const distributionParameters = {
  window: {
    default: 25,
    min: 5,
    max: 100,
    unit: "sessions",
    description: "distribution and stalling days count for this long, today included",
  },
  decline: { default: 0.2, min: 0, max: 5, unit: "%", description: "least fall of a distribution day's close" },
  removal: {
    default: 5,
    min: 0.5,
    max: 50,
    unit: "%",
    description: "a later high this far above a day's close strikes the day from the count",
  },
  days: { default: 5, min: 1, max: 25, unit: "days", description: "distribution-days-5 speaks from this count on" },
  manyDays: {
    default: 6,
    min: 1,
    max: 25,
    unit: "days",
    description: "distribution-days-6 speaks from this count on, and once more at one day above it",
  },
  stallGain: { default: 0.4, min: 0, max: 5, unit: "%", description: "a stalling day's close gains less than this" },
  stallNearHigh: {
    default: 3,
    min: 0,
    max: 20,
    unit: "%",
    description: "a stalling day closes within this of the highest high of the window",
  },
  stallPosition: {
    default: 0.5,
    min: 0,
    max: 1,
    unit: "of the range",
    description: "a stalling day closes below this share of its range",
  },
  stallVolume: {
    default: 0.95,
    min: 0,
    max: 5,
    unit: "x the day before",
    description: "least volume of a stalling day",
  },
} as const;

type DistributionValues = Values<typeof distributionParameters>;

/** Days of one kind, and how many of them count on each bar. */
interface Tally {
  /** The last bar on which the day of this bar counts; -1 where it is no such day. */
  readonly countedUntil: Int32Array;
  readonly count: Float64Array;
}

/** The signals of the three rules on the count of distribution and stalling days. */
export function distributionCountSignals(context: DetectorContext, values: DistributionValues): RuleSignal[] {
  const { days, manyDays, window } = values;
  const distribution = tally(context, distributionDay(context, values), values);
  const stalling = tally(context, stallingDay(context, values), values);
  const signals = (rule: string, severity: number, counts: Float64Array, least: number): RuleSignal[] =>
    thresholdSignals(counts, { from: least, since: context.since }, (t) => ({
      rule,
      severity,
      anchors: [
        ...dayAnchors(context, distribution, t, window, "distribution-day"),
        ...(rule === "distribution-with-stalling" ? dayAnchors(context, stalling, t, window, "stalling-day") : []),
      ],
      message: { id: rule, data: { days: at(distribution.count, t), stallingDays: at(stalling.count, t), window } },
    }));
  return [
    ...signals("distribution-days-5", 0.5, distribution.count, days),
    ...signals("distribution-days-6", 0.75, distribution.count, manyDays),
    ...signals("distribution-days-6", 1, distribution.count, manyDays + 1),
    ...signals("distribution-with-stalling", 0.5, together(distribution.count, stalling.count, context.since), days),
  ];
}

/** The bars of the distribution days that count on the last one, oldest first. */
export function countedDistributionDays(context: DetectorContext, values: DistributionValues): number[] {
  const last = context.length - 1;
  const days = tally(context.from(last), distributionDay(context, values), values);
  return dayAnchors(context, days, last, values.window, "distribution-day").map((anchor) => anchor.at);
}

/** The sum of both counts; 0 where either is, and before `since`. */
function together(falls: Float64Array, stalls: Float64Array, since: number): Float64Array {
  const counts = new Float64Array(falls.length);
  for (let t = since; t < counts.length; t++) {
    if (at(falls, t) > 0 && at(stalls, t) > 0) counts[t] = at(falls, t) + at(stalls, t);
  }
  return counts;
}

function distributionDay({ close, volume }: DetectorContext, { decline }: DistributionValues) {
  const share = 1 - decline / 100;
  return (t: number): boolean => at(close, t) <= at(close, t - 1) * share && at(volume, t) > at(volume, t - 1);
}

function stallingDay(context: DetectorContext, values: DistributionValues) {
  const { high, low, close, volume } = context;
  const { window, stallPosition, stallVolume } = values;
  const ceiling = 1 + values.stallGain / 100;
  const near = 1 - values.stallNearHigh / 100;
  return (t: number): boolean => {
    const now = at(close, t);
    const before = at(close, t - 1);
    if (!(now >= before && now < before * ceiling && at(volume, t) >= at(volume, t - 1) * stallVolume)) return false;
    if (!(closePosition(at(high, t), at(low, t), now) < stallPosition)) return false;
    let highest = at(high, t);
    for (let bar = Math.max(0, t - window + 1); bar < t; bar++) highest = Math.max(highest, at(high, bar));
    return now >= highest * near;
  };
}

/** Counts days until they leave the window or a later high strikes them out; without highs no day outlives its bar. */
function tally(
  { length, since, close, high }: DetectorContext,
  isDay: (t: number) => boolean,
  { window, removal }: DistributionValues,
): Tally {
  const countedUntil = new Int32Array(length).fill(-1);
  const count = new Float64Array(length);
  for (let day = Math.max(1, since - window); day < length; day++) {
    if (!isDay(day)) continue;
    const limit = at(close, day) * (1 + removal / 100);
    const expiry = Math.min(length, day + window);
    let t = day;
    do count[t] = at(count, t) + 1;
    while (++t < expiry && at(high, t) < limit);
    countedUntil[day] = t - 1;
  }
  // Before `since` not all days were looked at.
  count.fill(0, 0, since);
  return { countedUntil, count };
}

function dayAnchors(
  { close }: DetectorContext,
  { countedUntil }: Tally,
  t: number,
  window: number,
  role: string,
): Anchor[] {
  const anchors: Anchor[] = [];
  for (let day = Math.max(0, t - window + 1); day <= t; day++) {
    if (at(countedUntil, day) >= t) anchors.push({ role, at: day, price: at(close, day) });
  }
  return anchors;
}
