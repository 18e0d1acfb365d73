import type { AcceptedWarning } from "../../history/baseline.ts";
import type { ReportChanges } from "../../history/changes.ts";
import { changeEntries, changesHeading, changesSummary } from "../changes.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { entryLines, indent } from "../text/layout.ts";
import type { Style } from "./style.ts";

/** Changes that are told one by one; a list of hundreds has an output of its own for them. */
const SHOWN = 40;
const INDENT = 2;

/** What changed since an earlier report, one change a line, at most `shown` of them. */
export function changeLines(changes: ReportChanges, { locale, palette, width }: Style, shown = SHOWN): string[] {
  const entries = changeEntries(changes, locale).map(({ symbol, text }) => ({
    label: clean(symbol),
    text: clean(text),
  }));
  const rest = entries.length - shown;
  return [
    ...wrap(changesHeading(changes, locale), width, palette.strong),
    ...indent(wrap(changesSummary(changes, locale), width - INDENT), INDENT),
    ...indent(entryLines(entries.slice(0, shown), width - INDENT, palette.strong), INDENT),
    ...(rest > 0 ? indent(wrap(locale.data.more(rest), width - INDENT, palette.faint), INDENT) : []),
  ];
}

/** The warnings in force that a baseline accepts. */
export function acceptedLines(accepted: readonly AcceptedWarning[], { locale, palette, width }: Style): string[] {
  if (accepted.length === 0) return [];
  const entries = accepted.slice(0, SHOWN).map(({ symbol, rule, until, reason }) => {
    const told = [rule, until === null ? null : locale.history.until(locale.dates.day(until)), reason];
    return { label: symbol, text: clean(told.filter((part) => part !== null).join(", ")), paint: palette.faint };
  });
  const rest = accepted.length - SHOWN;
  return [
    ...wrap(locale.history.accepted(accepted.length), width),
    ...indent(entryLines(entries, width - INDENT, palette.faint), INDENT),
    ...(rest > 0 ? indent(wrap(locale.data.more(rest), width - INDENT, palette.faint), INDENT) : []),
  ];
}
