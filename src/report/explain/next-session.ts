import type { CloseRange, NextSession, Trigger } from "../../analysis/trigger.ts";
import type { Locale } from "../../locale/locale.ts";
import type { Style } from "../table/style.ts";
import { wrap } from "../text/flow.ts";
import { entryLines, indent } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";

const INDENT = 2;

/** Columns that the closes need beside the names of the rules; with fewer they stand below them. */
const CLOSES_WIDTH = 30;

/** The closes of the next session that would fire a rule, the nearest first, and which rules none fires. */
export function nextSessionLines(next: NextSession, style: Style): string[] {
  const { locale, palette, width } = style;
  const words = locale.nextSession;
  const silent = next.silent.map(({ detector, rules }) => words.silentDetector(detector, rules.length));
  if (next.fires.length === 0) return wrap(words.nothingFires(next.withinPercent), width);
  return [
    ...wrap(words.intro(next.open, next.volume), width),
    ...firingLines(next, style),
    ...(silent.length === 0 ? [] : wrap(words.silent(next.withinPercent, silent), width, palette.faint)),
  ];
}

function firingLines(next: NextSession, { locale, palette, width }: Style): string[] {
  const entries = next.fires.map((trigger) => ({ label: trigger.rule, text: closesOf(trigger, next, locale) }));
  const column = Math.max(...entries.map(({ label }) => displayWidth(label)));
  if (INDENT + column + CLOSES_WIDTH <= width) {
    return indent(entryLines(entries, width - INDENT, palette.strong), INDENT);
  }
  return entries.flatMap(({ label, text }) =>
    indent(wrap(label, width - INDENT, palette.strong), INDENT).concat(
      indent(wrap(text, width - 2 * INDENT), 2 * INDENT),
    ),
  );
}

/** What clears a warning that is in force. */
export function clearingWords(trigger: Trigger, next: NextSession, locale: Locale): string {
  const words = locale.nextSession;
  const [first] = trigger.ranges;
  if (first === undefined) return words.nothingClears(next.withinPercent);
  const whatever = first.low === null && first.high === null;
  return whatever ? words.clearsWhatever : words.clears(closesOf(trigger, next, locale));
}

function closesOf({ ranges, volume }: Trigger, next: NextSession, { nextSession: words }: Locale): string {
  const closes = ranges.map((range) => rangeWords(range, next.open, words)).reduce(words.either);
  return volume === null || next.volume === null ? closes : words.onVolume(closes, volume, next.volume);
}

function rangeWords({ low, high }: CloseRange, open: number, words: Locale["nextSession"]): string {
  if (low === null) return high === null ? words.whatever : words.orLower(high, open);
  return high === null ? words.orHigher(low, open) : words.between(low, high, open);
}
