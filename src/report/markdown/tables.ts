import type { AnalysedSymbol, SymbolReport } from "../../analysis/symbol-report.ts";
import type { Locale } from "../../locale/locale.ts";
import { noNumber } from "../../locale/numbers.ts";
import { recordSentence } from "../record.ts";
import { cellOf, headOf, type CellId } from "../table/columns.ts";
import { styleOf, type Style } from "../table/style.ts";
import { warningLines } from "../table/warnings.ts";
import type { Painted } from "../text/flow.ts";
import { leadingSignals, longWords, shortWords } from "../warning.ts";

/** One line each: a viewer of Markdown breaks them as it likes. */
const UNBROKEN = Number.POSITIVE_INFINITY;

type Align = "left" | "right";
type Row = readonly string[];

const figures: readonly CellId[] = ["close", "fromHigh", "above200", "context"];
const judgement: readonly CellId[] = ["severity", "level", "outlook"];

/** The warning table. Texts from outside must be quoted already. */
export function warningTable(symbols: readonly SymbolReport[], locale: Locale): string {
  const style = styleOf({ width: UNBROKEN, color: 0, locale });
  const heads = [headOf("symbol", style), ...figures.map((id) => headOf(id, style)), headOf("warnings", style)];
  const aligns = ["left", "right", "right", "right", "left", "left", "right", "left", "left"] as const;
  return table(
    [...heads, ...judgement.map((id) => headOf(id, style))],
    aligns,
    symbols.map((symbol) => (symbol.status === "failed" ? failedRow(symbol.symbol, locale) : rowOf(symbol, style))),
  );
}

function rowOf(symbol: AnalysedSymbol, style: Style): Row {
  const cell = (id: CellId): string => joined(cellOf(id, symbol, style));
  const warnings = joined(warningLines(symbol, UNBROKEN, 1, style)) || noNumber;
  return [symbol.symbol, ...figures.map(cell), warnings, ...judgement.map(cell)];
}

/** A failed symbol looks like no other: no number, and no level. */
function failedRow(symbol: string, { data }: Locale): Row {
  return [symbol, ...figures.map(() => noNumber), data.noDataHere, ...judgement.map(() => noNumber)];
}

/** What the warnings say and what each is worth. Empty where none is in force. */
export function evidenceTable(symbols: readonly SymbolReport[], locale: Locale): string {
  const { table: words, explain, dates } = locale;
  const rows = symbols
    .filter((symbol) => symbol.status !== "failed")
    .flatMap((symbol) =>
      leadingSignals(symbol).map((signal): Row => {
        const said = longWords(signal, locale) ?? shortWords(signal, locale);
        return [symbol.symbol, said, dates.day(signal.knownAt), recordSentence(signal.record, locale)];
      }),
    );
  const heads = [
    words.heads.symbol,
    words.heads.warnings,
    upper(explain.headings.since),
    upper(explain.headings.record),
  ];
  return rows.length === 0 ? "" : table(heads, ["left", "left", "left", "left"], rows);
}

function joined(lines: readonly Painted[]): string {
  return lines
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/ +/g, " ")
    .trim();
}

function upper(word: string): string {
  return word.toUpperCase();
}

function table(heads: Row, aligns: readonly Align[], rows: readonly Row[]): string {
  const rule = aligns.map((align) => (align === "left" ? ":--" : "--:"));
  return [heads, rule, ...rows].map((cells) => `| ${cells.map(cellText).join(" | ")} |`).join("\n");
}

/** A pipe ends a cell, in a code span too. After a backslash it cannot be escaped there, so it is written as a broken bar. */
function cellText(text: string): string {
  return text.replaceAll("|", "¦");
}
