import type { BubbleReport, Episode } from "../../study/bubble/bubble-report.ts";
import { letterOf } from "../explain/marks.ts";
import { alignedLines } from "../table/aligned.ts";
import type { Style } from "../table/style.ts";
import { plain, wrap } from "../text/flow.ts";

/** The episodes, one a line, the oldest first. */
export function episodeLines(report: BubbleReport, style: Style): string[] {
  const { episodes, shortCrossings, settings } = report;
  const { locale, palette, width } = style;
  const words = locale.bubble;
  const { start, known, end, length, peak, statistic, critical, rise, after } = words.heads;
  const head = ["", start, known, end, length, peak, statistic, critical, rise, after];
  const rows = episodes.map((episode, index) => [letterOf(index), ...cellsOf(episode, style)]);
  const aligned = head.map((_, column) => ([4, 6, 7, 8, 9].includes(column) ? "right" : "left"));
  const count = locale.numbers.number(shortCrossings);
  return [
    ...(episodes.length === 0
      ? wrap(words.none, width)
      : alignedLines([head, ...rows], aligned, width, (row) => (row === 0 ? palette.head : plain))),
    ...wrap(words.shortCrossings(count, locale.numbers.number(settings.duration)), width, palette.faint),
  ];
}

function cellsOf(episode: Episode, { locale: { numbers, dates, bubble } }: Style): string[] {
  const { start, knownAt, end, length, peak, closeAtStart, highest, lowestAfterPercent } = episode;
  return [
    dates.day(start),
    dates.day(knownAt),
    end === null ? bubble.lasts : dates.day(end),
    numbers.number(length),
    dates.day(peak.date),
    `${numbers.number(peak.statistic, 2)}${episode.above99 ? "*" : " "}`,
    numbers.number(peak.critical95, 2),
    numbers.signedPercent((highest.close / closeAtStart - 1) * 100),
    lowestAfterPercent === null ? bubble.notOver : numbers.signedPercent(lowestAfterPercent),
  ];
}
