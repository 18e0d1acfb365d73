import type { AnalysedSymbol, ExpectedWarnings, SymbolReport } from "../../analysis/symbol-report.ts";
import type { TableWords } from "../../locale/locale.ts";
import type { ScanReport, ScanSettings } from "../../scan/scan-report.ts";
import { clean } from "../text/clean.ts";
import { flow, wrap } from "../text/flow.ts";
import { spaced } from "../text/layout.ts";
import type { ReportView } from "../view.ts";
import { leadingSignals } from "../warning.ts";
import type { ColumnId } from "./columns.ts";
import { provisionalLines, reasons } from "./notes.ts";
import type { Style } from "./style.ts";

/** What the table needs besides the report. */
export type TableExtras = Pick<ReportView, "rallyDayShare" | "order">;

/** Incomplete symbols that are told one by one. */
const SHOWN_SYMBOLS = 8;

/** The lines under the table: how many warnings, what is incomplete and why, how to read it, where to go on. */
export function footerLines(report: ScanReport, extras: TableExtras, ids: readonly ColumnId[], style: Style): string[] {
  const analysed = report.symbols.filter((symbol) => symbol.status !== "failed");
  return spaced([
    wrap(inForceSentence(report, analysed, extras, style), style.width),
    analysed.flatMap((symbol) => provisionalLines(symbol, style)),
    incompleteLines(report.symbols, style),
    report.notes.flatMap((note) => wrap(`${style.locale.data.note(clean(note))}.`, style.width)),
    analysed.length === 0 ? [] : howToRead(report, ids, style),
    nextLines(analysed, report.settings, style),
  ]);
}

function inForceSentence(
  { symbols, expected }: ScanReport,
  analysed: readonly AnalysedSymbol[],
  { rallyDayShare }: TableExtras,
  { locale }: Style,
): string {
  const { table } = locale;
  if (symbols.length === 0) return `${table.empty}.`;
  if (analysed.length === 0) return `${table.notJudged}.`;
  const counts = analysed.map((symbol) => ({ ...symbol, warnings: leadingSignals(symbol).length }));
  const carriers = counts.filter(({ warnings }) => warnings > 0);
  const [first, ...rest] = carriers;
  const total = carriers.reduce((sum, { warnings }) => sum + warnings, 0);
  const chance = chanceWords(expected, total, analysed.length, table);
  const withChance = (sentence: string): string => `${locale.phrases.joined([sentence, ...chance])}.`;
  if (first === undefined) return withChance(table.none);
  const top = rest.reduce((most, other) => (other.warnings > most.warnings ? other : most), first);
  // Outside a rally fewer warnings are usual: the share would make many of them look common.
  const share = top.context === "rally" ? (rallyDayShare[top.warnings] ?? null) : null;
  const most = table.most(clean(top.symbol), top.warnings, share);
  return `${withChance(table.inForce(total, carriers.length, symbols.length))} ${most}.`;
}

/** What chance would have on the list, or on the part of it that was measured; nothing where it was not. */
function chanceWords(expected: ExpectedWarnings, total: number, analysed: number, table: TableWords): string[] {
  if (expected.status === "not-measured") return [];
  const { symbols, seen, warnings, low, high } = expected;
  const words = {
    warnings,
    low,
    high,
    symbols: symbols === analysed ? null : symbols,
    seen: seen === total ? null : seen,
  };
  return [table.expected(words)];
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
  [first, ...rest]: readonly AnalysedSymbol[],
  { source, asOf }: ScanSettings,
  { locale, palette, width }: Style,
): string[] {
  if (first === undefined) return [];
  const loudest = rest.reduce((most, other) => (other.severity > most.severity ? other : most), first);
  const { command, purpose } = locale.table.next(clean(loudest.symbol), clean(source), asOf);
  const spans = [
    { text: command, paint: palette.command },
    { text: purpose, paint: palette.faint },
  ];
  return flow(spans, width, "  ").map(({ text }) => text);
}
