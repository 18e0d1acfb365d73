import type { LedgerHead } from "../../locale/ledger-words.ts";
import type { Locale } from "../../locale/locale.ts";
import { noNumber } from "../../locale/numbers.ts";
import type { RuleScore } from "../../study/ledger-summary.ts";
import type { Tally } from "../../study/ledger-tally.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { paintLine, plain, wrap, type Paint } from "../text/flow.ts";
import { entryLines, indent } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";

/** A rule or a level with its horizons. */
export interface TallyRow {
  readonly name: string;
  readonly horizons: readonly Tally[];
}

type FigureHead = Exclude<LedgerHead, "rule" | "level">;

/** The cells of a row, in their order. */
const figureWords: Readonly<Record<FigureHead, (tally: Tally, locale: Locale) => string>> = {
  sessions: ({ sessions }, { numbers }) => numbers.number(sessions),
  fell: ({ hits, entries }, { ledger }) => (entries === 0 ? noNumber : ledger.fell(hits, entries)),
  apart: ({ apart }, { numbers }) => numbers.number(apart),
  rate: ({ rate, low, high }, { ledger }) =>
    rate === null || low === null || high === null ? ledger.cannotTell : ledger.rate(rate, low, high),
  chance: ({ printed, entries }, { ledger }) => {
    if (printed === null) return noNumber;
    return ledger.printed(printed.meanChance, printed.entries < entries ? printed.entries : null);
  },
  sameVolatility: ({ printed }, { ledger }) =>
    printed === null ? noNumber : ledger.printed(printed.meanSameVolatility, null),
  median: ({ medianReturnPercent: median }, { ledger }) => (median === null ? noNumber : ledger.median(median)),
  open: ({ open, nextInSessions }, { ledger }) => ledger.open(open, nextInSessions),
};

const INDENT = 2;
/** Beside names that leave less than this a text is not readable: it follows them instead. */
const MIN_TEXT_WIDTH = 24;

/** A rule by its id, with the parameters that make it another one than the rule of that name. */
export function nameOf({ rule, parameters }: RuleScore): string {
  // The names stand in a file that anybody may have written.
  const changed = Object.entries(parameters).map(([name, value]) => `${clean(name)} ${value}`);
  return changed.length === 0 ? rule : `${rule} (${changed.join(", ")})`;
}

/**
 * A name, and below it a line for each horizon, aligned; in words where the terminal is too narrow for that. Names that
 * have nothing but open entries come last, on one line each.
 */
export function tallyLines(head: "rule" | "level", rows: readonly TallyRow[], style: Style): string[] {
  const isScored = ({ horizons }: TallyRow): boolean => horizons.some(({ entries }) => entries > 0);
  const scored = rows.filter(isScored);
  const open = rows.filter((row) => !isScored(row));
  return [...scoredLines(head, scored, style), ...openLines(open, style)];
}

function scoredLines(head: "rule" | "level", rows: readonly TallyRow[], style: Style): string[] {
  if (rows.length === 0) return [];
  const { locale, palette } = style;
  const heads = [locale.ledger.heads[head], ...figureHeads.map((id) => locale.ledger.heads[id])];
  const body = rows.map(({ name, horizons }) => ({
    name,
    lines: horizons.map((tally) => ["", ...figures(tally, locale)]),
  }));
  const columns = heads.map((text, column): GridColumn => {
    const cells = body.flatMap(({ lines }) => lines.map((cells) => displayWidth(cells[column] ?? "")));
    return { width: Math.max(displayWidth(text), ...cells), align: column === 0 ? "left" : "right" };
  });
  const width = gridWidth(columns);
  if (width > style.width) return narrowLines(rows, style);
  const grid: GridCell[][] = [];
  for (const { name, lines } of body) {
    const title = wrap(name, width).map((text) => paintLine({ text, paint: palette.strong }));
    grid.push([{ lines: title, covers: columns.length }], ...lines.map((cells) => paintRow(cells, plain)));
  }
  return renderGrid(columns, [paintRow(heads, palette.head), ...grid]);
}

const figureHeads = Object.keys(figureWords).filter((id) => isFigure(id));

function isFigure(id: string): id is FigureHead {
  return Object.hasOwn(figureWords, id);
}

function figures(tally: Tally, locale: Locale): string[] {
  return Object.values(figureWords).map((words) => words(tally, locale));
}

function paintRow(cells: readonly string[], paint: Paint): GridCell[] {
  return cells.map((text) => ({ lines: [paintLine({ text, paint })] }));
}

function narrowLines(rows: readonly TallyRow[], { locale, palette, width }: Style): string[] {
  return rows.flatMap(({ name, horizons }) => [
    ...wrap(name, width, palette.strong),
    ...horizons.flatMap((tally) => {
      const cells = figures(tally, locale).map((text, index) => {
        const head = figureHeads[index];
        return head === undefined ? text : locale.ledger.cell(locale.ledger.heads[head], text);
      });
      return indent(wrap(cells.join(" · "), width - INDENT), INDENT);
    }),
  ]);
}

function openLines(rows: readonly TallyRow[], style: Style): string[] {
  const words = style.locale.ledger.onlyOpen;
  return namedLines(
    rows.map(({ name, horizons }) => {
      const waits = horizons.flatMap(({ nextInSessions }) => nextInSessions ?? []);
      return { label: name, text: words(horizons[0]?.open ?? 0, waits) };
    }),
    style,
  );
}

/** Names in one column and what is said of them in another; after them where the names leave too little room. */
export function namedLines(
  entries: readonly { readonly label: string; readonly text: string }[],
  { locale, palette, width }: Style,
): string[] {
  const longest = Math.max(0, ...entries.map(({ label }) => displayWidth(label)));
  if (longest + MIN_TEXT_WIDTH <= width) return entryLines(entries, width, palette.strong);
  return entries.flatMap(({ label, text }) => wrap(locale.phrases.of(label, text), width));
}
