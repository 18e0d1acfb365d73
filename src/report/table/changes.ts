import type { ReportChanges } from "../../history/changes.ts";
import { changeEntries, changesHeading, changesSummary } from "../changes.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { styleOf, type RenderOptions } from "./style.ts";

/** Changes that are told one by one; the others are in every other format. */
const SHOWN_CHANGES = 8;
const INDENT = 2;

/** What changed since an earlier report, to stand under the table: how much, and the first of it. */
export function changeLines(changes: ReportChanges, options: RenderOptions): string[] {
  const { locale, palette, width } = styleOf(options);
  const entries = changeEntries(changes, locale);
  const heading = `${changesHeading(changes, locale)}: ${changesSummary(changes, locale)}.`;
  const told = entries
    .slice(0, SHOWN_CHANGES)
    .flatMap(({ symbol, text }) => hanging(`${clean(symbol)} ${text}.`, width));
  const rest = entries.length - SHOWN_CHANGES;
  const more = rest > 0 ? [`${" ".repeat(INDENT)}${palette.faint(locale.data.more(rest))}`] : [];
  return [...wrap(heading, width), ...told, ...more];
}

/** A line indented, and what does not fit on it indented once more. */
function hanging(text: string, width: number): string[] {
  return wrap(text, width - 2 * INDENT).map((line, index) => " ".repeat(index === 0 ? INDENT : 2 * INDENT) + line);
}
