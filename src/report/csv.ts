import type { AnalysedSymbol, ReportedSignal, SymbolReport } from "../analysis/symbol-report.ts";
import type { HorizonOutlook } from "../evidence/outlook.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { clean } from "./text/clean.ts";

/**
 * One row a warning in force, all of a detector's, and one for each symbol without any, the failed ones too. Columns only ever
 * come at the end. RFC 4180: commas, CRLF, quotes doubled; empty where there is no value. docs/formats.md names the columns.
 */
export function renderCsv({ symbols }: ScanReport): string {
  const rows = symbols.flatMap(rowsOf);
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => written(cell(row))))];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** A symbol and, where it carries any, one of its warnings. */
interface Row {
  readonly symbol: SymbolReport;
  readonly analysed: AnalysedSymbol | undefined;
  readonly signal: ReportedSignal | undefined;
}

type Cell = string | number | boolean | null | undefined;

interface Column {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

function rowsOf(symbol: SymbolReport): Row[] {
  if (symbol.status === "failed") return [{ symbol, analysed: undefined, signal: undefined }];
  const signals = symbol.signals.length === 0 ? [undefined] : symbol.signals;
  return signals.map((signal) => ({ symbol, analysed: symbol, signal }));
}

const columns: readonly Column[] = [
  { name: "symbol", cell: ({ symbol }) => symbol.symbol },
  { name: "status", cell: ({ symbol }) => symbol.status },
  { name: "last_bar", cell: ({ analysed }) => analysed?.lastBar },
  { name: "close", cell: ({ analysed }) => analysed?.close },
  { name: "currency", cell: ({ analysed }) => analysed?.currency },
  { name: "from_high_percent", cell: ({ analysed }) => analysed?.fromHighPercent },
  { name: "above_200_percent", cell: ({ analysed }) => analysed?.above200Percent },
  { name: "context", cell: ({ analysed }) => analysed?.context },
  { name: "level", cell: ({ analysed }) => analysed?.level },
  { name: "severity", cell: ({ analysed }) => analysed?.severity },
  { name: "detector", cell: ({ signal }) => signal?.detector },
  { name: "rule", cell: ({ signal }) => signal?.rule },
  { name: "known_at", cell: ({ signal }) => signal?.knownAt },
  { name: "pivot_at", cell: ({ signal }) => signal?.pivotAt },
  { name: "age_sessions", cell: ({ signal }) => signal?.ageSessions },
  { name: "signal_severity", cell: ({ signal }) => signal?.severity },
  { name: "weight", cell: ({ signal }) => signal?.weight },
  { name: "invalid_above", cell: ({ signal }) => signal?.invalidAbove },
  { name: "lift", cell: ({ signal }) => signal?.record?.lift },
  { name: "lift_low", cell: ({ signal }) => signal?.record?.low },
  { name: "lift_high", cell: ({ signal }) => signal?.record?.high },
  { name: "cases", cell: ({ signal }) => signal?.record?.events },
  { name: "counted", cell: ({ signal }) => signal?.record?.counted },
  { name: "survives", cell: ({ signal }) => signal?.record?.survives },
  { name: "outlook", cell: ({ analysed }) => analysed?.outlook.status },
  { name: "drop_chance_20", cell: ({ analysed }) => horizon(analysed, 20)?.chance },
  { name: "drop_same_volatility_20", cell: ({ analysed }) => horizon(analysed, 20)?.sameVolatility },
  { name: "drop_chance_60", cell: ({ analysed }) => horizon(analysed, 60)?.chance },
  { name: "drop_same_volatility_60", cell: ({ analysed }) => horizon(analysed, 60)?.sameVolatility },
  { name: "error_code", cell: ({ symbol }) => (symbol.status === "failed" ? symbol.error.code : null) },
  { name: "error", cell: ({ symbol }) => (symbol.status === "failed" ? symbol.error.message : null) },
];

function horizon(analysed: AnalysedSymbol | undefined, sessions: number): HorizonOutlook | undefined {
  if (analysed === undefined || analysed.outlook.status === "not-measured") return undefined;
  return analysed.outlook.horizons.find((outlook) => outlook.sessions === sessions);
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = harmless(clean(cell));
  return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes a cell for a formula that begins with one of these, in half or full width. It may part cells at other
 * characters than the comma, or take a quote for the end of one: behind those a formula is disarmed too.
 */
const FORMULA = /(^|[,;|"'])(\s*)([=+\-@＝＋－＠])/g;

/** Text as text: an apostrophe before what could act as a formula, as spreadsheets themselves mark text. */
function harmless(text: string): string {
  return text.replaceAll(FORMULA, "$1$2'$3");
}
