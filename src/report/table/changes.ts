import type { AcceptedWarning } from "../../history/baseline.ts";
import type { ReportChanges } from "../../history/changes.ts";
import { acceptedEntries, changeEntries, changesHeading, changesSummary, changesWithin } from "../changes.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { styleOf, type RenderOptions } from "./style.ts";

/** Changes that are told one by one; the others are in every other format. */
const SHOWN = 8;
const INDENT = 2;

/** What changed since an earlier report, to stand under the table: how much, and the first of it. */
export function changeLines(changes: ReportChanges, options: RenderOptions, shown = SHOWN): string[] {
  const { locale, palette, width } = styleOf(options);
  const entries = changeEntries(changes, locale);
  const heading = `${locale.phrases.of(changesHeading(changes, locale), changesSummary(changes, locale))}.`;
  const fitting = changesWithin(entries, shown);
  const told = fitting.flatMap(({ symbol, text }) => hanging(`${clean(symbol)} ${text}.`, width));
  const rest = entries.length - fitting.length;
  const more = rest > 0 ? [`${" ".repeat(INDENT)}${palette.faint(locale.data.more(rest))}`] : [];
  return [...wrap(heading, width), ...told, ...more];
}

/** The warnings in force that a baseline accepts. */
export function acceptedLines(accepted: readonly AcceptedWarning[], options: RenderOptions): string[] {
  if (accepted.length === 0) return [];
  const { locale, palette, width } = styleOf(options);
  const entries = acceptedEntries(accepted.slice(0, SHOWN), locale);
  const told = entries.flatMap(({ symbol, text }) => hanging(clean(`${symbol} ${text}.`), width));
  const rest = accepted.length - SHOWN;
  const more = rest > 0 ? [`${" ".repeat(INDENT)}${palette.faint(locale.data.more(rest))}`] : [];
  return [...wrap(`${locale.history.accepted(accepted.length)}.`, width), ...told, ...more];
}

/** A line indented, and what does not fit on it indented once more. */
function hanging(text: string, width: number): string[] {
  return wrap(text, width - 2 * INDENT).map((line, index) => " ".repeat(index === 0 ? INDENT : 2 * INDENT) + line);
}
