import type { AnalysedSymbol, SymbolReport } from "../../analysis/symbol-report.ts";
import type { ScanReport, ScanSettings } from "../../scan/scan-report.ts";
import { clean } from "../text/clean.ts";
import { flow, wrap } from "../text/flow.ts";
import { spaced } from "../text/layout.ts";
import { analysedOf, inForceSentence, loudestOf } from "../warning.ts";
import type { ReportView } from "../view.ts";
import type { ColumnId } from "./columns.ts";
import { provisionalLines, reasons } from "./notes.ts";
import type { Style } from "./style.ts";

/** What the table needs besides the report. */
export interface TableExtras extends Pick<ReportView, "rallyDayShare" | "order"> {
  /** Lines, set already, that belong under the count of the warnings. */
  readonly below?: readonly string[];
}

/** Incomplete symbols that are told one by one. */
const SHOWN_SYMBOLS = 8;

/** The lines under the table: how many warnings, what is incomplete and why, how to read it, where to go on. */
export function footerLines(report: ScanReport, extras: TableExtras, ids: readonly ColumnId[], style: Style): string[] {
  const analysed = analysedOf(report);
  return spaced([
    wrap(inForceSentence({ report, ...extras }, style.locale), style.width),
    extras.below ?? [],
    analysed.flatMap((symbol) => provisionalLines(symbol, style)),
    incompleteLines(report.symbols, style),
    report.notes.flatMap((note) => wrap(`${style.locale.data.note(clean(note))}.`, style.width)),
    analysed.length === 0 ? [] : howToRead(report, ids, style),
    nextLines(analysed, report.settings, style),
  ]);
}

function incompleteLines(symbols: readonly SymbolReport[], { locale, palette, width }: Style): string[] {
  const incomplete = symbols.filter(({ status }) => status !== "complete");
  if (incomplete.length === 0) return [];
  const told = incomplete
    .slice(0, SHOWN_SYMBOLS)
    .map((symbol) => `${locale.phrases.of(clean(symbol.symbol), whyIncomplete(symbol))}.`);
  const rest = incomplete.length - told.length;
  return [
    ...wrap(locale.data.incomplete(incomplete.length, symbols.length), width),
    ...told.flatMap((line) => indented(line, width)),
    ...(rest > 0 ? indented(`${locale.data.moreSymbols(rest)}.`, width, palette.faint) : []),
  ];

  function whyIncomplete(symbol: SymbolReport): string {
    return symbol.status === "failed" ? locale.data.noDataHere : locale.phrases.joined(reasons(symbol, locale));
  }
}

const INDENT = 2;

function indented(text: string, width: number, paint?: (text: string) => string): string[] {
  return wrap(text, width - 2 * INDENT, paint).map(
    (line, index) => " ".repeat(index === 0 ? INDENT : 2 * INDENT) + line,
  );
}

function howToRead(report: ScanReport, ids: readonly ColumnId[], { locale, palette, width }: Style): string[] {
  const { table } = locale;
  const marks = ids.includes("outlookNarrow") ? [...table.legend, table.legendNarrow] : table.legend;
  const legend = marks.map(({ mark, meaning }) => ({ text: `${mark} ${meaning}`, paint: palette.faint }));
  const source =
    report.asOf === null
      ? []
      : wrap(`${table.source(clean(report.settings.source), report.asOf)}.`, width, palette.faint);
  return [...flow(legend, width, "   ").map(({ text }) => text), ...source];
}

/** `explain` is most worth reading for the symbol with the highest severity. */
function nextLines(
  analysed: readonly AnalysedSymbol[],
  { source, asOf }: ScanSettings,
  { locale, palette, width }: Style,
): string[] {
  const loudest = loudestOf(analysed);
  if (loudest === undefined) return [];
  const { command, purpose } = locale.table.next(clean(loudest.symbol), clean(source), asOf);
  const spans = [
    { text: command, paint: palette.command },
    { text: purpose, paint: palette.faint },
  ];
  return flow(spans, width, "  ").map(({ text }) => text);
}
