import { isoDate } from "../../series/dates.ts";
import { at, type Series } from "../../series/series.ts";
import type { BubblePoint, Episode } from "./bubble-report.ts";

/** Sessions after an episode became known that are looked at, and the fall that is looked for. */
const HORIZON = 60;
const FALL = 0.1;

/** What episodes are found in. */
interface Judged {
  readonly series: Series;
  readonly points: readonly BubblePoint[];
  /** The bar on whose close each point was known. */
  readonly knownAt: Int32Array;
}

/**
 * Dates the episodes: unbroken stretches of `duration` or more points that are explosive upwards at 5 %. The rule of Phillips, Shi
 * and Yu; shorter stretches are counted only.
 */
export function datedEpisodes(
  judged: Judged,
  duration: number,
): { readonly episodes: Episode[]; readonly shortCrossings: number } {
  const stretches = stretchesOf(judged.points);
  const long = stretches.filter(({ from, to }) => to - from >= duration);
  return {
    episodes: long.map(({ from, to }) => episodeOf(judged, from, to, duration)),
    shortCrossings: stretches.length - long.length,
  };
}

/** Whether a point is explosive upwards at 5 %. */
function isExplosive({ statistic, critical95, rising }: BubblePoint): boolean {
  return rising && statistic !== null && critical95 !== null && statistic > critical95;
}

/** First point, and the first one after. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf(points: readonly BubblePoint[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  for (const [index, point] of points.entries()) {
    if (isExplosive(point) === from >= 0) continue;
    if (from < 0) from = index;
    else {
      stretches.push({ from, to: index });
      from = -1;
    }
  }
  return from < 0 ? stretches : [...stretches, { from, to: points.length }];
}

function episodeOf({ series, points, knownAt }: Judged, from: number, to: number, duration: number): Episode {
  const own = points.slice(from, to);
  const known = at(knownAt, from + duration - 1);
  const peak = largest(own, ({ statistic }) => statistic ?? Number.NaN);
  const highest = largest(own, ({ close }) => close);
  const [first, after] = [own[0], points[to]];
  return {
    start: first?.date ?? "",
    knownAt: isoDate(at(series.days, known)),
    end: after?.date ?? null,
    length: own.length,
    peak: { date: peak.date, statistic: peak.statistic ?? Number.NaN, critical95: peak.critical95 ?? Number.NaN },
    above99: own.some(({ statistic, critical99 }) => (statistic ?? 0) > (critical99 ?? Infinity)),
    closeAtStart: first?.close ?? Number.NaN,
    closeWhenKnown: at(series.close, known),
    highest: { date: highest.date, close: highest.close },
    ...aftermath(series.close, known),
  };
}

function largest(points: readonly BubblePoint[], valueOf: (point: BubblePoint) => number): BubblePoint {
  return points.reduce((best, point) => (valueOf(point) > valueOf(best) ? point : best));
}

function aftermath(close: Float64Array, known: number): Pick<Episode, "lowestAfterPercent" | "fellAfter"> {
  const after = close.subarray(known + 1, known + 1 + HORIZON);
  const price = at(close, known);
  const fell = after.findIndex((later) => later <= price * (1 - FALL));
  const isOver = after.length === HORIZON;
  return {
    lowestAfterPercent: isOver ? (Math.min(...after) / price - 1) * 100 : null,
    fellAfter: fell < 0 ? null : fell + 1,
  };
}
