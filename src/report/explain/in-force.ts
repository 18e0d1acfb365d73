import type { ExplainedSignal, Explanation, FollowUp } from "../../analysis/explanation.ts";
import type { Fragility } from "../../analysis/fragility.ts";
import type { Locale } from "../../locale/locale.ts";
import { ruleTitleOf } from "../detector-text.ts";
import { recordSentence } from "../record.ts";
import type { Style } from "../table/style.ts";
import { wrap } from "../text/flow.ts";
import { entryLines, indent, type Entry } from "../text/layout.ts";
import { displayWidth, padRight } from "../text/width.ts";
import { tierOf } from "../tier.ts";
import { longWords, shortWords } from "../warning.ts";
import { letterOf } from "./marks.ts";
import { clearingWords } from "./next-session.ts";

const INDENT = 3;

/** What the warnings are told against. */
type Scene = Pick<Explanation, "chart" | "next">;

/** Each warning in force: what it says, its record, when it ends, what followed. */
export function inForceLines(signals: readonly ExplainedSignal[], scene: Scene, style: Style): string[] {
  if (signals.length === 0) return [style.locale.explain.noneInForce];
  const column = Math.max(...signals.map(({ signal }) => displayWidth(shortWords(signal, style.locale))));
  return signals.flatMap((explained, index) => {
    const lines = warningBlock(explained, letterOf(index), column, scene, style);
    return index === 0 ? lines : ["", ...lines];
  });
}

function warningBlock(
  explained: ExplainedSignal,
  letter: string,
  column: number,
  scene: Scene,
  style: Style,
): string[] {
  const { locale, palette, width } = style;
  const { signal } = explained;
  const room = width - INDENT;
  const paint = tierOf(signal.record) === "beats-chance" ? palette.strong : palette.faint;
  const known = locale.explain.known(signal.knownAt, signal.ageSessions);
  const head = headLines(shortWords(signal, locale), known, column, room);
  const sentence = longWords(signal, locale);
  const body = [
    ...(sentence === null ? [] : wrap(sentence, room)),
    ...entryLines(entriesOf(explained, scene, style), room, palette.faint),
  ];
  const [first = "", ...rest] = head.map(({ words, known }) => paint(words) + palette.faint(known));
  return [palette.anchor(letter) + " ".repeat(INDENT - 1) + first, ...indent([...rest, ...body], INDENT)];
}

/** The warning and its date beside each other, on lines of their own where they do not fit. */
function headLines(words: string, known: string, column: number, width: number): { words: string; known: string }[] {
  if (column + 2 + displayWidth(known) <= width)
    return [{ words, known: `${padRight("", column - displayWidth(words) + 2)}${known}` }];
  return [...wrap(words, width).map((line) => ({ words: line, known: "" })), { words: "", known }];
}

function entriesOf(
  { signal, ruleTitle, ending, clears, fragility, since, afterAsOf }: ExplainedSignal,
  { chart, next }: Scene,
  style: Style,
): Entry[] {
  const { locale, palette } = style;
  const words = locale.explain;
  const [firstDate = ""] = chart.dates;
  const anchors = signal.anchors.map(({ date, price }) => words.anchor(date, price, date < firstDate)).join(" · ");
  const ends =
    ending.lasts === "while-true" ? words.endsWhileTrue : words.endsAfter(ending.sessions, ending.closeAbove);
  return [
    ...(anchors === "" ? [] : [{ label: words.headings.anchors, text: anchors }]),
    { label: words.headings.rule, text: ruleTitleOf(signal.detector, signal.rule, ruleTitle, locale) },
    { label: words.headings.record, text: recordSentence(signal.record, locale) },
    { label: words.headings.ends, text: ends },
    ...(clears === null ? [] : [{ label: locale.nextSession.label, text: clearingWords(clears, next, locale) }]),
    ...(fragility === null ? [] : [{ label: locale.fragility.label, text: fragilityText(fragility, locale) }]),
    ...(since === null ? [] : [{ label: words.headings.since, text: followUpWords(since, locale) }]),
    ...(afterAsOf === null
      ? []
      : [{ label: words.headings.later, text: followUpWords(afterAsOf, locale), paint: palette.faint }]),
  ];
}

/** Settings told by name. */
const SHOWN_SETTINGS = 4;

function fragilityText({ neighbours, lost }: Fragility, { fragility: words }: Locale): string {
  if (neighbours === 0) return words.unaffected;
  const sentence = words.holds(neighbours - lost.length, neighbours);
  if (lost.length === 0) return sentence;
  // As they are typed: without grouping.
  const settings = lost.slice(0, SHOWN_SETTINGS).map(({ parameter, value }) => `${parameter} ${value}`);
  return words.lost(sentence, settings, lost.length - settings.length);
}

function followUpWords({ sessions, until, changePercent, lowestPercent, lowestOn }: FollowUp, locale: Locale): string {
  return locale.explain.followUp(sessions, until, changePercent, lowestPercent, lowestOn);
}
