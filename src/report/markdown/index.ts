import type { AnalysedSymbol, SymbolReport } from "../../analysis/symbol-report.ts";
import type { Locale } from "../../locale/locale.ts";
import type { ScanReport } from "../../scan/scan-report.ts";
import { acceptedEntries, changeEntries, changesHeading, changesSummary } from "../changes.ts";
import { reasons } from "../table/notes.ts";
import { marketLine } from "../market/state-text.ts";
import { clean } from "../text/clean.ts";
import { capitalized, sentence } from "../text/sentence.ts";
import type { ReportView } from "../view.ts";
import { analysedOf, inForceSentence, loudestOf, symbolsInOrder } from "../warning.ts";
import { codeSpan } from "./code-span.ts";
import { marketBlocks } from "./market.ts";
import { quotedView } from "./quoted.ts";
import { evidenceTable, warningTable } from "./tables.ts";

/**
 * The report in GitHub-flavoured Markdown, for an issue, a wiki, a mail: what the table says, what changed, and the evidence
 * behind each warning. Ends with a line feed.
 */
export function renderMarkdown(view: ReportView, locale: Locale): string {
  const quoted = quotedView(view);
  const { report } = quoted;
  const symbols = symbolsInOrder(quoted);
  const { table } = locale;
  const blocks = [
    `# ${table.title(symbols.length, report.asOf, report.settings.source)}`,
    ...(report.market === undefined ? [] : [marketLine(report.market, locale)]),
    inForceSentence(quoted, locale),
    ...changesBlocks(quoted, locale),
    ...acceptedBlocks(quoted, locale),
    ...(symbols.length === 0 ? [] : [warningTable(symbols, locale)]),
    ...(analysedOf(report).length === 0 ? [] : [legend(locale)]),
    ...section(heading(locale.explain.headings.inForce), evidenceTable(symbols, locale)),
    ...(report.market === undefined ? [] : marketBlocks(report.market, locale)),
    ...section(heading(locale.explain.headings.data), dataList(report, symbols, locale)),
    ...next(view.report, locale),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function changesBlocks({ changes }: ReportView, locale: Locale): string[] {
  if (changes === null) return [];
  const items = changeEntries(changes, locale).map(({ symbol, text }) => `${symbol} ${text}`);
  const summary = sentence(changesSummary(changes, locale));
  return [`## ${changesHeading(changes, locale)}`, summary, ...(items.length === 0 ? [] : [list(items)])];
}

function acceptedBlocks({ accepted = [] }: ReportView, locale: Locale): string[] {
  if (accepted.length === 0) return [];
  const items = acceptedEntries(accepted, locale).map(({ symbol, text }) => `${symbol} ${text}`);
  return [`## ${locale.history.accepted(accepted.length)}`, list(items)];
}

/** What is incomplete and why, the unfinished bars, and what concerns the report as a whole. */
function dataList({ notes }: ScanReport, symbols: readonly SymbolReport[], locale: Locale): string {
  const { data } = locale;
  return list([
    ...symbols
      .filter(({ status }) => status !== "complete")
      .map((symbol) => `${symbol.symbol}: ${whyIncomplete(symbol, locale)}`),
    ...symbols.filter((symbol) => symbol.status !== "failed").flatMap((symbol) => provisional(symbol, locale)),
    ...notes.map((note) => data.note(note)),
  ]);
}

function whyIncomplete(symbol: SymbolReport, locale: Locale): string {
  return symbol.status === "failed" ? locale.data.noData(symbol.error.message) : reasons(symbol, locale).join("; ");
}

function provisional({ symbol, provisional: bar }: AnalysedSymbol, { data }: Locale): string[] {
  return bar === null ? [] : [data.provisional(symbol, bar.date, bar.close, bar.changePercent)];
}

function legend({ table }: Locale): string {
  return table.legend.map(({ mark, meaning }) => `${mark} ${meaning}`).join(" · ");
}

/** What to type next, of the symbol with the highest severity. */
function next(report: ScanReport, { table }: Locale): string[] {
  const loudest = loudestOf(analysedOf(report));
  if (loudest === undefined) return [];
  const { source, asOf } = report.settings;
  const { command, purpose } = table.next(clean(loudest.symbol), clean(source), asOf);
  return [`${codeSpan(command)} ${purpose}`];
}

function section(title: string, content: string): string[] {
  return content === "" ? [] : [`## ${title}`, content];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** `WARNINGS IN FORCE`, as a terminal sets it, as a heading. */
function heading(text: string): string {
  return capitalized(text.toLowerCase());
}
