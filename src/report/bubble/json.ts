import type { BubblePoint, BubbleReport, Episode } from "../../study/bubble/bubble-report.ts";

/**
 * The explosive episodes for programs; docs/bubble.md names every field. The same report gives the same bytes. Indented by two
 * spaces, with a line feed at the end.
 */
export function renderBubbleJson(report: BubbleReport): string {
  const {
    schemaVersion,
    version,
    symbol,
    source,
    asOf,
    settings,
    shortCrossings,
    monteCarlo,
    record,
    findings,
    lppls,
  } = report;
  const { interval, longest, shortest, fewest, duration, lags, draws, seed } = settings;
  const ordered = {
    schemaVersion,
    version,
    symbol,
    source,
    asOf,
    settings: { interval, longest, shortest, fewest, duration, lags, draws, seed },
    monteCarlo: { p95: monteCarlo.p95, p99: monteCarlo.p99 },
    episodes: report.episodes.map(episodeEntry),
    shortCrossings,
    record,
    findings: findings.map(({ code, dates, detail }) =>
      detail === undefined ? { code, dates } : { code, dates, detail },
    ),
    lppls,
    points: report.points.map(pointEntry),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function episodeEntry(episode: Episode): object {
  const { start, knownAt, end, length, peak, above99, closeAtStart, closeWhenKnown, highest } = episode;
  const { lowestAfterPercent, fellAfter } = episode;
  return {
    start,
    knownAt,
    end,
    length,
    peak: { date: peak.date, statistic: peak.statistic, critical95: peak.critical95 },
    above99,
    closeAtStart,
    closeWhenKnown,
    highest: { date: highest.date, close: highest.close },
    lowestAfterPercent,
    fellAfter,
  };
}

function pointEntry({ date, close, statistic, critical95, critical99, rising }: BubblePoint): object {
  return { date, close, statistic, critical95, critical99, rising };
}
