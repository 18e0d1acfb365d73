import { contexts, volatilityCuts, barKinds, usualWarnings, type FiringRates } from "../evidence/chance.ts";
import type { AlarmRow, ListRow } from "./chance-figures.ts";
import { boundOf } from "./false-alarm-bounds.ts";
import { markdownTable, type Column } from "../markdown.ts";

/** What the sections are made from. */
export interface ChanceFigures {
  readonly rates: readonly FiringRates[];
  readonly lists: readonly ListRow[];
  readonly alarms: readonly AlarmRow[];
  /** What was measured, for the head of a table. */
  readonly source: string;
}

/** The generated sections of docs/evidence.md that tell how often warnings come by themselves, by their markers. */
export function chanceSections({ rates, lists, alarms, source }: ChanceFigures): Readonly<Record<string, string>> {
  return {
    "usual-table": `${source}\n\n${markdownTable(usualColumns, usualRows(rates))}`,
    "list-table": markdownTable(listColumns, lists),
    "firing-table": markdownTable(firingColumns, alarms),
    "false-alarm-table": markdownTable(alarmColumns, alarms),
  };
}

/** Warnings in force on a bar of one class of volatility, by context. */
interface UsualRow {
  readonly volatility: string;
  readonly warnings: readonly number[];
}

function usualRows(rates: readonly FiringRates[]): UsualRow[] {
  const every = rates.map(({ detector }) => detector);
  const classes = barKinds / contexts.length;
  return Array.from({ length: classes }, (_, index) => ({
    volatility: classWords(volatilityCuts[index - 1], volatilityCuts[index]),
    warnings: contexts.map((_, context) => usualWarnings(context * classes + index, every, rates)),
  }));
}

function classWords(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return `under ${percent(to ?? 0, 1)}`;
  return to === undefined ? `${percent(from, 1)} and more` : `${percent(from, 1)} to ${percent(to, 1)}`;
}

const usualColumns: readonly Column<UsualRow>[] = [
  { title: "Daily volatility", align: "left", cell: ({ volatility }) => volatility },
  ...contexts.map((context, index): Column<UsualRow> => {
    return { title: context, align: "right", cell: ({ warnings }) => (warnings[index] ?? Number.NaN).toFixed(2) };
  }),
];

const listColumns: readonly Column<ListRow>[] = [
  { title: "Symbols on the list", align: "right", cell: ({ symbols }) => String(symbols) },
  { title: "Variance / usual number", align: "right", cell: ({ dispersion }) => dispersion.toFixed(2) },
  { title: "5 % point", align: "right", cell: ({ low }) => low.toFixed(2) },
  { title: "95 % point", align: "right", cell: ({ high }) => high.toFixed(2) },
  { title: "Lists inside the range", align: "right", cell: ({ held }) => percent(held, 1) },
  { title: "inside that of the half before", align: "right", cell: ({ heldLater }) => percent(heldLater, 1) },
];

const nameColumn: Column<AlarmRow> = { title: "Rule or level", align: "left", cell: ({ name }) => `\`${name}\`` };

function shareColumn(title: string, of: (row: AlarmRow) => number): Column<AlarmRow> {
  return { title, align: "right", cell: (row) => percent(of(row)) };
}

function countColumn(title: string, of: (row: AlarmRow) => number): Column<AlarmRow> {
  return { title, align: "right", cell: (row) => of(row).toFixed(2) };
}

const [inRally, ...elsewhere] = contexts.map((context, index) =>
  shareColumn(context, (row) => row.contexts[index] ?? Number.NaN),
);

const firingColumns: readonly Column<AlarmRow>[] = [
  nameColumn,
  ...(inRally === undefined ? [] : [inRally]),
  shareColumn("rally of a walk", ({ noisyRallies }) => noisyRallies[0]),
  shareColumn("rally of blocks", ({ noisyRallies }) => noisyRallies[1]),
  ...elsewhere,
];

const alarmColumns: readonly Column<AlarmRow>[] = [
  nameColumn,
  countColumn("Real: per 1,000", ({ market }) => market.begun),
  shareColumn("in force", ({ market }) => market.inForce),
  countColumn("Walks: per 1,000", ({ walks }) => walks.begun),
  shareColumn("in force", ({ walks }) => walks.inForce),
  shareColumn("bound", ({ name }) => boundOf(name).walks),
  countColumn("Blocks: per 1,000", ({ blocks }) => blocks.begun),
  shareColumn("in force", ({ blocks }) => blocks.inForce),
  shareColumn("bound", ({ name }) => boundOf(name).blocks),
];

function percent(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`;
}
