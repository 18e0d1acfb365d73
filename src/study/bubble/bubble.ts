import {
  criticalValuesFor,
  fewestWeeks,
  longestWeeks,
  shortestWeeks,
  shortestWindow,
} from "../../detectors/critical-values.ts";
import { recordOf } from "../../evidence/record.ts";
import { bsadf } from "../../indicators/bsadf.ts";
import { isoDate } from "../../series/dates.ts";
import { at, type Series } from "../../series/series.ts";
import type { BubblePoint, BubbleReport, BubbleSettings, Interval } from "./bubble-report.ts";
import { datedEpisodes } from "./episodes.ts";
import { lpplsConfidence } from "./lppls-confidence.ts";
import { criticalValues } from "./monte-carlo.ts";
import { weekOf } from "../../series/weeks.ts";
import { observationsOf, type Observations } from "./observations.ts";
import { knownBefore, wildBootstrap, type BootstrapValues } from "./wild-bootstrap.ts";

const DRAWS = 499;
const SEED = 1;
/** Random walks of the critical values that are printed for comparison. */
const COMPARED_PATHS = 2000;
/** Random walks that the LPPLS confidence is compared with. */
const WALKS = 200;
/** Two years of sessions. */
const longestSessions = 504;

/** The settings of an interval. The least duration is log T, as Phillips, Shi and Yu have it. */
export function bubbleSettings(interval: Interval, lags: number): BubbleSettings {
  const longest = interval === "1wk" ? longestWeeks : longestSessions;
  return {
    interval,
    longest,
    shortest: interval === "1wk" ? shortestWeeks : shortestWindow(longestSessions),
    fewest: interval === "1wk" ? fewestWeeks : 252,
    duration: Math.round(Math.log(longest)),
    lags,
    draws: DRAWS,
    seed: SEED,
  };
}

export interface BubbleRequest {
  readonly series: Series;
  /** The newest bars that points are wanted of; the bars before them are history only. */
  readonly shownBars: number;
  readonly settings: BubbleSettings;
  readonly about: Pick<BubbleReport, "version" | "source" | "asOf" | "findings">;
  /** Whether the LPPLS confidence is wanted, too. */
  readonly experimental?: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Looks for explosive episodes in the closes of a symbol, each week (or session) judged with what was known on it.
 *
 * @returns a report whose points all lack a statistic where nothing could be judged
 */
export function findBubbles({
  series,
  shownBars,
  settings,
  about,
  experimental = false,
  onProgress,
}: BubbleRequest): BubbleReport {
  const observations = observationsOf(series, settings.interval);
  const first = firstAfter(observations, series.days.length - shownBars);
  const points = pointsOf(series, observations, first, settings, onProgress);
  const knownAt = observations.knownAt.subarray(first);
  return {
    schemaVersion: 1,
    ...about,
    symbol: series.symbol,
    settings,
    points,
    ...datedEpisodes({ series, points, knownAt }, settings.duration),
    monteCarlo: monteCarloOf(settings),
    record: recordOf("explosive-price-95") ?? null,
    lppls: experimental
      ? (lpplsConfidence(observationsOf(series, "1wk").logCloses, { seed: settings.seed, paths: WALKS }, onProgress) ??
        "too-short")
      : null,
  };
}

/** Those of the detector where the settings are its own. */
function monteCarloOf({
  interval,
  shortest: minimum,
  longest,
  lags,
  seed,
}: BubbleSettings): BubbleReport["monteCarlo"] {
  const own = interval === "1wk" && lags === 0 ? criticalValuesFor(longest) : undefined;
  const [values = own] = own ? [] : criticalValues({ minimum, sizes: [longest], paths: COMPARED_PATHS, seed, lags });
  return { p95: values?.p95 ?? Number.NaN, p99: values?.p99 ?? Number.NaN };
}

/** The first observation whose bar is `bar` or later. */
function firstAfter({ bar: bars }: Observations, bar: number): number {
  const found = bars.findIndex((own) => own >= bar);
  return found < 0 ? bars.length : found;
}

function pointsOf(
  series: Series,
  observations: Observations,
  first: number,
  settings: BubbleSettings,
  onProgress: BubbleRequest["onProgress"],
): BubblePoint[] {
  const { logCloses, bar } = observations;
  const { shortest: minimum, longest, lags, fewest } = settings;
  const { statistic, start } = bsadf(logCloses, { minimum, longest, lags, since: first });
  const criticalAt = criticalOf(observations, settings);
  const points: BubblePoint[] = [];
  for (let index = first; index < bar.length; index++) {
    const value = at(statistic, index);
    const isJudged = !Number.isNaN(value) && knownBefore(logCloses, index, longest) >= fewest;
    const { p95, p99 } = isJudged ? criticalAt(index) : { p95: null, p99: null };
    points.push({
      date: isoDate(at(series.days, at(bar, index))),
      close: at(series.close, at(bar, index)),
      statistic: isJudged ? value : null,
      critical95: p95,
      critical99: p99,
      rising: isJudged && at(logCloses, index) > at(logCloses, at(start, index)),
    });
    onProgress(index + 1 - first, bar.length - first);
  }
  return points;
}

/** Those of sessions are renewed with each week: to simulate each would take five times as long and show the same. */
function criticalOf({ logCloses, number }: Observations, settings: BubbleSettings): (index: number) => BootstrapValues {
  const { interval, shortest: minimum, longest, lags } = settings;
  const bootstrap = wildBootstrap({ minimum, longest, lags }, settings);
  let last: { readonly week: number; readonly values: BootstrapValues } | undefined;
  return (index) => {
    const week = interval === "1wk" ? index : weekOf(at(number, index));
    if (last?.week !== week) last = { week, values: bootstrap(logCloses, number, index) };
    return last.values;
  };
}
