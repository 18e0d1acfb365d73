import type { AnalysedSymbol, SymbolReport } from "../../analysis/symbol-report.ts";
import { levels } from "../../evidence/levels.ts";
import type { Locale } from "../../locale/locale.ts";
import { changeEntries, changesHeading, changesSummary, type ChangeEntry } from "../changes.ts";
import { marketLine } from "../market/state-text.ts";
import { findingWords } from "../table/notes.ts";
import { clean } from "../text/clean.ts";
import { verdictOf, type Gate } from "../verdict.ts";
import type { ReportView } from "../view.ts";
import { inForceSentence, leadingSignals, loudestFirst, shortWords } from "../warning.ts";

/** How loudly GitHub shows it. */
type Kind = "error" | "warning" | "notice";

interface Annotation {
  readonly kind: Kind;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows so many of a kind for one step, and drops the rest without a word. */
const SHOWN_PER_KIND = 10;

/**
 * The report as commands of a GitHub workflow, which become annotations of the run: an error for each symbol that fails it (at the
 * level of `--fail-on`, or with news for `--fail-on-new`) and for each without its data, a warning for each other one above calm and for missing data that is allowed,
 * the loudest first, and one notice for the list. Ends with a line feed.
 */
export function renderGithub(view: ReportView, gate: Gate, locale: Locale): string {
  const changes = view.changes === null ? [] : changeEntries(view.changes, locale);
  const annotations = loudestFirst(view.report.symbols).flatMap((symbol) =>
    annotationsOf(symbol, changes, gate, locale),
  );
  const lines = (["error", "warning"] as const).flatMap((kind) => linesOfKind(kind, annotations, locale));
  return `${[...lines, commandOf(notice(view, locale))].join("\n")}\n`;
}

function linesOfKind(kind: "error" | "warning", annotations: readonly Annotation[], { github }: Locale): string[] {
  const all = annotations.filter((annotation) => annotation.kind === kind);
  const leftOut = all.length - SHOWN_PER_KIND;
  const shown = all.slice(0, SHOWN_PER_KIND).map(commandOf);
  return leftOut > 0 ? [...shown, github.leftOut[kind](leftOut)] : shown;
}

function annotationsOf(
  symbol: SymbolReport,
  changes: readonly ChangeEntry[],
  gate: Gate,
  locale: Locale,
): Annotation[] {
  const verdict = verdictOf(symbol, gate);
  if (symbol.status === "failed") return [failure(symbol.symbol, symbol.error.message, verdict === "excused", locale)];
  const stale = symbol.findings.find(({ code }) => code === "not-refreshed");
  const old =
    stale === undefined ? [] : [failure(symbol.symbol, findingWords(stale, locale), gate.allowPartial, locale)];
  const isAboveCalm = symbol.level !== null && symbol.level !== levels[0];
  if (verdict === "reached") {
    // What is new may be why it fails, whatever its level.
    const own = changes.filter((change) => change.symbol === symbol.symbol).map(({ text }) => text);
    return [warning(symbol, "error", own, locale), ...old];
  }
  return isAboveCalm ? [warning(symbol, "warning", [], locale), ...old] : old;
}

function failure(symbol: string, message: string, isExcused: boolean, { github }: Locale): Annotation {
  return { kind: isExcused ? "warning" : "error", title: github.noData(symbol), message };
}

function warning(symbol: AnalysedSymbol, kind: Kind, changes: readonly string[], locale: Locale): Annotation {
  const { level, context, severity } = symbol;
  const title = locale.github.level(
    symbol.symbol,
    level === null ? locale.contexts[context] : locale.levels[level],
    locale.numbers.number(severity),
  );
  const warnings = leadingSignals(symbol).map((signal) => shortWords(signal, locale));
  const inForce = warnings.length === 0 ? locale.table.none : warnings.join(" · ");
  const message = [...(changes.length === 0 ? [] : [changes.join(" · ")]), inForce].join("\n");
  return { kind, title, message };
}

/** The list as a whole: the market line, how many warnings, how many chance would have there, and what changed. */
function notice(view: ReportView, locale: Locale): Annotation {
  const { report, changes } = view;
  const changed = changes === null ? [] : [`${changesHeading(changes, locale)}: ${changesSummary(changes, locale)}.`];
  const market = report.market === undefined ? [] : [marketLine(report.market, locale)];
  return {
    kind: "notice",
    title: locale.table.title(report.symbols.length, report.asOf, report.settings.source),
    message: [...market, inForceSentence(view, locale), ...changed].join("\n"),
  };
}

/** `::warning title=…::…`, escaped as the runner reads it (https://github.com/actions/toolkit, core/src/command.ts). */
function commandOf({ kind, title, message }: Annotation): string {
  return `::${kind} title=${escapedProperty(clean(title))}::${message.split("\n").map(clean).map(escaped).join("%0A")}`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
