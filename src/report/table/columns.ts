import type { AnalysedSymbol, SymbolReport } from "../../analysis/symbol-report.ts";
import type { Level } from "../../evidence/levels.ts";
import { noNumber } from "../../locale/numbers.ts";
import { clean } from "../text/clean.ts";
import { flow, paintLine, plain, type Painted } from "../text/flow.ts";
import { noteLines } from "./notes.ts";
import type { Style } from "./style.ts";

/** `outlook` and `outlookNarrow`, `level` and `levelOrContext` are one column each, in two widths. */
export type ColumnId =
  | "symbol"
  | "close"
  | "fromHigh"
  | "above200"
  | "context"
  | "warnings"
  | "severity"
  | "level"
  | "levelOrContext"
  | "outlook"
  | "outlookNarrow"
  | "notes";

export type CellId = Exclude<ColumnId, "warnings">;

/** Symbols longer than this are broken over lines. */
const SYMBOL_WIDTH = 12;
const NOTES_WIDTH = 22;
/** Points to the lines under the table. */
const INCOMPLETE_MARK = "*";

/** The head of a column. */
export function headOf(id: ColumnId, { locale }: Style): string {
  return locale.table.heads[id === "levelOrContext" ? "level" : id];
}

/** What stands in each column. The warnings are set apart, once their width is known. */
const cells: Readonly<Record<CellId, (symbol: AnalysedSymbol, style: Style) => Painted[]>> = {
  symbol: (symbol, style) => symbolLines(symbol, false, style),
  close: ({ close }, { locale }) => [paintLine({ text: locale.numbers.price(close), paint: plain })],
  fromHigh: ({ fromHighPercent }, style) => [percentLine(fromHighPercent, style)],
  above200: ({ above200Percent }, style) => [percentLine(above200Percent, style)],
  context: ({ context }, { locale }) => [paintLine({ text: locale.contexts[context], paint: plain })],
  severity: (symbol, style) => [severityLine(symbol, style)],
  level: (symbol, style) => [levelLine(symbol, false, style)],
  levelOrContext: (symbol, style) => [levelLine(symbol, true, style)],
  outlook: (symbol, style) => outlookLines(symbol, false, style),
  outlookNarrow: (symbol, style) => outlookLines(symbol, true, style),
  notes: (symbol, style) => noteLines(symbol, NOTES_WIDTH, style),
};

/** The lines of one cell. */
export function cellOf(id: CellId, symbol: AnalysedSymbol, style: Style): Painted[] {
  return cells[id](symbol, style);
}

/** A symbol, broken over lines rather than cut. `starred`: an incomplete one is marked, for want of a column of notes. */
export function symbolLines({ symbol, status }: SymbolReport, starred: boolean, { palette }: Style): Painted[] {
  const mark = starred && status === "partial" ? INCOMPLETE_MARK : "";
  return flow([{ text: `${clean(symbol)}${mark}`, paint: palette.strong }], SYMBOL_WIDTH);
}

function percentLine(value: number | null, { locale, palette }: Style): Painted {
  if (value === null) return paintLine({ text: noNumber, paint: palette.faint });
  return paintLine({ text: locale.numbers.signedPercent(value), paint: plain });
}

function severityLine({ level, severity }: AnalysedSymbol, { palette, locale }: Style): Painted {
  if (level === null) return paintLine({ text: noNumber, paint: palette.faint });
  const number = locale.numbers.number(severity).padStart(4);
  return paintLine({ text: severityBar(severity), paint: palette.bars[level] }, { text: number, paint: plain });
}

const BAR_CELLS = 4;
const BLOCKS = " ▁▂▃▄▅▆";

/** Severity in four cells of six steps each: lower blocks only, so that the bars of two rows do not touch. */
export function severityBar(severity: number): string {
  const steps = BLOCKS.length - 1;
  const filled = severity <= 0 ? 0 : Math.max(1, Math.round((Math.min(severity, 100) / 100) * BAR_CELLS * steps));
  return Array.from({ length: BAR_CELLS }, (_, cell) =>
    BLOCKS.charAt(Math.min(steps, Math.max(0, filled - cell * steps))),
  ).join("");
}

function levelLine({ level, context }: AnalysedSymbol, withContext: boolean, { palette, locale }: Style): Painted {
  if (level !== null) return levelWord(level, { palette, locale });
  return paintLine({ text: withContext ? `${noNumber} ${locale.contexts[context]}` : noNumber, paint: palette.faint });
}

function levelWord(level: Level, { palette, locale }: Pick<Style, "palette" | "locale">): Painted {
  return paintLine({ text: locale.levels[level], paint: palette.levels[level] });
}

/** The horizon of the table; `explain` shows the other one too. */
const TABLE_HORIZON = 60;

function outlookLines({ outlook }: AnalysedSymbol, narrow: boolean, { palette, locale }: Style): Painted[] {
  const words = locale.table;
  const horizon =
    "horizons" in outlook ? outlook.horizons.find(({ sessions }) => sessions === TABLE_HORIZON) : undefined;
  if (outlook.status === "not-measured" || horizon === undefined) {
    return [paintLine({ text: words.notMeasured, paint: palette.faint })];
  }
  const write = narrow ? words.outlookNarrow : words.outlook;
  const text = write(horizon.chance, horizon.sameVolatility);
  if (outlook.status === "measured") return [paintLine({ text, paint: plain })];
  return [
    paintLine({ text, paint: palette.faint }),
    paintLine({ text: words.outlookOn(outlook.asOf), paint: palette.faint }),
  ];
}
