import type { LedgerHead } from "../../locale/ledger-words.ts";
import type { Locale } from "../../locale/locale.ts";
import { noNumber } from "../../locale/numbers.ts";
import type { RuleScore } from "../../study/ledger-summary.ts";
import type { Tally } from "../../study/ledger-tally.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "../table/grid.ts";
import type { Style } from "../table/style.ts";
import { paintLine, plain, wrap, type Paint } from "../text/flow.ts";
import { indent } from "../text/layout.ts";
import { displayWidth } from "../text/width.ts";

/** A rule or a level with its horizons. */
export interface TallyRow {
  readonly name: string;
  readonly horizons: readonly Tally[];
}

const figures = [
  "sessions",
  "entries",
  "apart",
  "hits",
  "rate",
  "interval",
  "chance",
  "sameVolatility",
  "median",
  "open",
] as const satisfies readonly LedgerHead[];

const INDENT = 2;

/** A rule by its id, with the parameters that make it another one than the rule of that name. */
export function nameOf({ rule, parameters }: RuleScore): string {
  const changed = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
  return changed.length === 0 ? rule : `${rule} (${changed.join(", ")})`;
}

/** A line for each horizon of each row, aligned; in words where the terminal is too narrow for that. */
export function tallyLines(head: "rule" | "level", rows: readonly TallyRow[], style: Style): string[] {
  if (rows.length === 0) return [];
  const heads = [head, ...figures].map((id) => style.locale.ledger.heads[id]);
  const body = rows.flatMap(({ name, horizons }) =>
    horizons.map((tally, index) => [
      index === 0 ? name : "",
      ...figures.map((id) => figureWords[id](tally, style.locale)),
    ]),
  );
  const columns = heads.map((text, column): GridColumn => {
    const cells = body.map((cells) => displayWidth(cells[column] ?? ""));
    return { width: Math.max(displayWidth(text), ...cells), align: column === 0 ? "left" : "right" };
  });
  if (gridWidth(columns) > style.width) return narrowLines(rows, style);
  return renderGrid(columns, [paintRow(heads, style.palette.head), ...body.map((cells) => paintRow(cells, plain))]);
}

function paintRow(cells: readonly string[], paint: Paint): GridCell[] {
  return cells.map((text) => ({ lines: [paintLine({ text, paint })] }));
}

function narrowLines(rows: readonly TallyRow[], style: Style): string[] {
  const { locale, palette, width } = style;
  return rows.flatMap(({ name, horizons }) => [
    ...wrap(name, width, palette.strong),
    ...horizons.flatMap((tally) => {
      const cells = figures.map((id) =>
        locale.ledger.cell(locale.ledger.heads[id], figureWords[id](tally, style.locale)),
      );
      return indent(wrap(cells.join(" · "), width - INDENT), INDENT);
    }),
  ]);
}

type FigureId = (typeof figures)[number];

const figureWords: Readonly<Record<FigureId, (tally: Tally, locale: Locale) => string>> = {
  sessions: ({ sessions }, { numbers }) => numbers.number(sessions),
  entries: ({ entries }, { numbers }) => numbers.number(entries),
  apart: ({ apart }, { numbers }) => numbers.number(apart),
  hits: ({ hits }, { numbers }) => numbers.number(hits),
  rate: ({ rate }, { ledger }) => (rate === null ? noNumber : ledger.percent(rate)),
  interval: ({ low, high }, { ledger }) =>
    low === null || high === null ? ledger.cannotTell : ledger.interval(low, high),
  chance: ({ printed, entries }, { ledger }) => {
    if (printed === null) return noNumber;
    return ledger.printed(printed.meanChance, printed.entries < entries ? printed.entries : null);
  },
  sameVolatility: ({ printed }, { ledger }) =>
    printed === null ? noNumber : ledger.percent(printed.meanSameVolatility),
  median: ({ medianReturnPercent: median }, { ledger }) => (median === null ? noNumber : ledger.median(median)),
  open: ({ open, nextInSessions }, { ledger }) => ledger.open(open, nextInSessions),
};
