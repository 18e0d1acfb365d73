import type { BubblePoint, BubbleReport } from "../../study/bubble/bubble-report.ts";
import { recordSentence } from "../record.ts";
import { findingWords } from "../table/notes.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { plain, wrap } from "../text/flow.ts";
import { joinBlocks, section } from "../text/layout.ts";
import { bubbleChart } from "./chart.ts";
import { episodeLines } from "./episodes.ts";

/**
 * The explosive episodes of one symbol for a terminal: the statistic against its critical value, the price, when each episode
 * began and when it was known, what followed, and what the method cannot say. Lines are not wider than `options.width`; the
 * text ends with a line feed.
 */
export function renderBubble(report: BubbleReport, options: RenderOptions): string {
  const style = styleOf(options);
  const { headings } = style.locale.bubble;
  const titled = (heading: string, lines: readonly string[]): string[] => section(heading, lines, style.palette.head);
  return joinBlocks([
    titleLines(report, style),
    bubbleChart(report, style),
    titled(headings.now, nowLines(report, style)),
    titled(headings.episodes, episodeLines(report, style)),
    titled(headings.after, afterLines(report, style)),
    titled(headings.lppls, lpplsLines(report, style)),
    titled(headings.method, methodLines(report, style)),
    titled(headings.limits, limitLines(style)),
    titled(style.locale.explain.headings.data, findingLines(report, style)),
  ]);
}

function titleLines({ symbol, source, settings, points }: BubbleReport, style: Style): string[] {
  const { locale, palette, width } = style;
  const { dates, numbers, bubble } = locale;
  const [first, last] = [dates.day(points[0]?.date ?? ""), dates.day(points.at(-1)?.date ?? "")];
  const read = bubble.read[settings.interval](numbers.number(points.length));
  return wrap(bubble.title(clean(symbol), read, first, last, clean(source)), width, palette.strong);
}

function nowLines(report: BubbleReport, { locale, palette, width }: Style): string[] {
  const last = report.points.at(-1);
  if (last === undefined) return [];
  const { bubble, dates, numbers } = locale;
  const { date, statistic, critical95, critical99 } = last;
  if (statistic === null || critical95 === null || critical99 === null)
    return wrap(bubble.notJudged(dates.day(date)), width);
  const write = (value: number): string => numbers.number(value, 2);
  const said = bubble.now(dates.day(date), write(statistic), write(critical95), write(critical99));
  const verdict = verdictOf(last, statistic, critical95, critical99);
  const paint = verdict.startsWith("explosive") ? palette.anchor : plain;
  return wrap([said, ...verdictWords(verdict, report, locale)].join(" "), width, paint);
}

type Verdict = keyof Style["locale"]["bubble"]["verdicts"];

function verdictOf({ rising }: BubblePoint, statistic: number, critical95: number, critical99: number): Verdict {
  if (!(statistic > critical95)) return "calm";
  if (!rising) return "falling";
  return statistic > critical99 ? "explosive-99" : "explosive-95";
}

function verdictWords(verdict: Verdict, { episodes }: BubbleReport, { bubble }: Style["locale"]): string[] {
  const isBrief = verdict.startsWith("explosive") && episodes.at(-1)?.end !== null;
  return [bubble.verdicts[verdict], ...(isBrief ? [bubble.tooBrief] : [])];
}

function afterLines({ episodes, record }: BubbleReport, { locale, palette, width }: Style): string[] {
  const { bubble, numbers } = locale;
  // One whose 60 sessions are not over is left out, though it fell: those that have not fallen yet are left out too.
  const over = episodes.filter(({ lowestAfterPercent }) => lowestAfterPercent !== null);
  const fell = over.filter(({ fellAfter }) => fellAfter !== null);
  const own = over.length === 0 ? bubble.ownNone : bubble.own(numbers.number(fell.length), numbers.number(over.length));
  const measured =
    record === null
      ? bubble.noRecord
      : bubble.record(recordSentence(record, locale), numbers.percent(record.hitRate * 100));
  return [...wrap(own, width), ...wrap(measured, width), ...wrap(bubble.hindsight, width, palette.faint)];
}

function methodLines({ settings, monteCarlo }: BubbleReport, { locale, palette, width }: Style): string[] {
  const { bubble, numbers } = locale;
  const { longest, shortest, lags, draws, duration } = settings;
  const facts = {
    longest: numbers.number(longest),
    shortest: numbers.number(shortest),
    lags: numbers.number(lags),
    draws: numbers.number(draws),
    duration: numbers.number(duration),
  };
  const compared = bubble.compared(numbers.number(monteCarlo.p95, 2), numbers.number(monteCarlo.p99, 2));
  return [bubble.method[settings.interval](facts), compared].flatMap((text) => wrap(text, width, palette.faint));
}

function limitLines({ locale, palette, width }: Style): string[] {
  return locale.bubble.limits.flatMap((limit) => {
    return wrap(limit, width - 2).map((line, index) => palette.faint(`${index === 0 ? "· " : "  "}${line}`));
  });
}

function findingLines({ findings }: BubbleReport, { locale, width }: Style): string[] {
  return findings.flatMap((finding) => wrap(`${findingWords(finding, locale)}.`, width));
}

function lpplsLines({ lppls }: BubbleReport, { locale, palette, width }: Style): string[] {
  const { bubble, numbers } = locale;
  if (lppls === null) return [];
  if (lppls === "too-short") return wrap(bubble.lpplsTooShort, width);
  const { weeks, windows, qualified, walks } = lppls;
  const percent = (share: number): string => numbers.percent(share * 100);
  const said = bubble.lppls({
    weeks: numbers.number(weeks),
    windows: numbers.number(windows),
    qualified: numbers.number(qualified),
    confidence: percent(qualified / windows),
    paths: numbers.number(walks.paths),
    asMany: percent(walks.asMany),
    median: percent(walks.median),
    p95: percent(walks.p95),
  });
  return [...wrap(said, width), ...wrap(bubble.lpplsCaveat, width, palette.faint)];
}
