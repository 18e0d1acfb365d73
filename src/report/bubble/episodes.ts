import type { BubbleReport, Episode } from "../../study/bubble/bubble-report.ts";
import type { BubbleHead } from "../../locale/bubble-words.ts";
import { letterOf } from "../explain/marks.ts";
import { alignedLines } from "../table/aligned.ts";
import { gridWidth } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { plain, wrap } from "../text/flow.ts";
import { displayWidth } from "../text/width.ts";

type CellOf = (episode: Episode, locale: Style["locale"]) => string;

/** The columns of the table, and what stands in them. */
const cells: Readonly<Record<BubbleHead, CellOf>> = {
  start: ({ start }, { dates }) => dates.day(start),
  known: ({ knownAt }, { dates }) => dates.day(knownAt),
  end: ({ end }, { dates, bubble }) => (end === null ? bubble.lasts : dates.day(end)),
  length: ({ length }, { numbers }) => numbers.number(length),
  peak: ({ peak }, { dates }) => dates.day(peak.date),
  statistic: ({ peak, above99 }, { numbers }) => `${numbers.number(peak.statistic, 2)}${above99 ? "*" : " "}`,
  critical: ({ peak }, { numbers }) => numbers.number(peak.critical95, 2),
  rise: ({ closeAtStart, highest }, { numbers }) => numbers.signedPercent((highest.close / closeAtStart - 1) * 100),
  after: ({ lowestAfterPercent: lowest }, { numbers, bubble }) =>
    lowest === null ? bubble.notOver : numbers.signedPercent(lowest),
};

const heads = ["start", "known", "end", "length", "peak", "statistic", "critical", "rise", "after"] as const;
/** In a narrow terminal these are left out, the first one first. */
const leftOut: readonly BubbleHead[] = ["peak", "critical", "length", "rise", "statistic"];
const numeric = new Set<BubbleHead>(["length", "statistic", "critical", "rise", "after"]);

/** The episodes, one a line, the oldest first. */
export function episodeLines({ episodes, shortCrossings, settings }: BubbleReport, style: Style): string[] {
  const { locale, palette, width } = style;
  const { none, shortCrossings: shorter } = locale.bubble;
  const short = shorter(locale.numbers.number(shortCrossings), locale.numbers.number(settings.duration));
  return [
    ...(episodes.length === 0 ? wrap(none, width) : tableLines(episodes, style)),
    ...wrap(short, width, palette.faint),
  ];
}

function tableLines(episodes: readonly Episode[], style: Style): string[] {
  const { palette, width } = style;
  let shown: readonly BubbleHead[] = heads;
  for (const head of leftOut) {
    if (widthOf(rowsOf(episodes, shown, style)) <= width) break;
    shown = shown.filter((own) => own !== head);
  }
  const aligned = shown.map((head) => (numeric.has(head) ? "right" : "left"));
  return alignedLines(rowsOf(episodes, shown, style), ["left", ...aligned], width, (row) =>
    row === 0 ? palette.head : plain,
  );
}

function rowsOf(episodes: readonly Episode[], shown: readonly BubbleHead[], { locale }: Style): string[][] {
  const head = ["", ...shown.map((name) => locale.bubble.heads[name])];
  return [head, ...episodes.map((own, index) => [letterOf(index), ...shown.map((name) => cells[name](own, locale))])];
}

function widthOf(rows: readonly (readonly string[])[]): number {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  return gridWidth(widths.map((width) => ({ width, align: "left" })));
}
