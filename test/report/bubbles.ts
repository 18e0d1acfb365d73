import type { BubblePoint, BubbleReport, Episode } from "../../src/study/bubble/bubble-report.ts";
import { isoDate } from "../../src/series/dates.ts";

/** Fridays from 2020-01-03 on. */
const fridayOf = (week: number): string => isoDate(18_264 + 7 * week);

/** Twenty weeks without a statistic, then one that swings from −3 to 3, and prices from 0.5 to 50. */
const points = Array.from({ length: 140 }, (_, week): BubblePoint => {
  const statistic = week < 20 ? null : 3 * Math.sin(week / 9);
  const isKnown = statistic !== null;
  return {
    date: fridayOf(week),
    close: 0.5 * 100 ** (week / 139),
    statistic,
    critical95: isKnown ? 0.7 + 0.2 * Math.cos(week / 5) : null,
    critical99: isKnown ? 1.4 : null,
    rising: isKnown && week > 40,
  };
});

const episode = (from: number, to: number | null, rest: Partial<Episode>): Episode => ({
  start: fridayOf(from),
  knownAt: fridayOf(from + 5),
  end: to === null ? null : fridayOf(to),
  length: (to ?? 140) - from,
  peak: { date: fridayOf(from + 6), statistic: 2.984, critical95: 0.71 },
  above99: true,
  closeAtStart: points[from]?.close ?? Number.NaN,
  closeWhenKnown: points[from + 5]?.close ?? Number.NaN,
  highest: { date: fridayOf(from + 7), close: (points[from + 7]?.close ?? 0) * 1.1 },
  lowestAfterPercent: -32.4,
  fellAfter: 17,
  ...rest,
});

export const bubbleReport: BubbleReport = {
  schemaVersion: 1,
  version: "0.1.0",
  symbol: "FOAM",
  source: "csv:prices",
  asOf: null,
  settings: { interval: "1wk", longest: 260, shortest: 31, fewest: 104, duration: 6, lags: 0, draws: 499, seed: 1 },
  points,
  episodes: [episode(60, 82, {}), episode(116, null, { above99: false, lowestAfterPercent: null, fellAfter: null })],
  shortCrossings: 3,
  monteCarlo: { p95: 0.628, p99: 1.277 },
  record: {
    rule: "explosive-price-95",
    study: "second",
    row: "explosive-price-95",
    events: 1186,
    quarters: 79,
    counted: "events",
    hitRate: 0.427,
    lift: 1.263,
    low: 1.057,
    high: 1.469,
    survives: false,
    tried: 38,
  },
  lppls: {
    weeks: 150,
    windows: 26,
    qualified: 15,
    walks: { paths: 200, asMany: 0.025, median: 0, p95: 0.423 },
  },
  findings: [{ code: "null-row", dates: ["2021-03-04"] }],
};

/** Nothing happened, and nothing was measured. */
export const calmReport: BubbleReport = { ...bubbleReport, episodes: [], shortCrossings: 0, record: null };

/** What was read may say anything. */
export const hostileReport: BubbleReport = {
  ...bubbleReport,
  symbol: "X\u001B[31m",
  source: "csv:\u001B]0;owned\u0007prices",
};
