import type { OutlookGrid } from "../evidence/outlook.ts";
import { isBetterThanChance } from "../evidence/weights.ts";
import { type Column, markdownTable, percent, whole } from "../markdown.ts";
import { ruleRows } from "./rule-rows.ts";
import { findRow, type MeasuredRow, type StudyTables } from "./study-tables.ts";

/** A rule and its row, which is absent where it was not measured. */
interface RuleOfDocs {
  readonly rule: string;
  readonly row: MeasuredRow | undefined;
}

/** The generated sections of docs/evidence.md, by the name of their markers. */
export function evidenceSections(tables: StudyTables, grid: OutlookGrid): Readonly<Record<string, string>> {
  const rules = ruleRows.map(({ rule, row }) => ({ rule, row: row === null ? undefined : findRow(tables, row) }));
  return {
    "record-table": markdownTable(recordColumns, rules),
    "correction-table": markdownTable(correctionColumns, [
      { table: `event study: ${tables.study.length - 1} rules and a placebo`, rows: tables.study },
      { table: `severity tables: bins of ${featureCount(tables.bands)} features`, rows: tables.bands },
    ]),
    "outlook-table": markdownTable(outlookColumns, outlookRows(grid)),
  };
}

function featureCount(bands: readonly MeasuredRow[]): number {
  return new Set(bands.map(({ row }) => row.split(" ")[0])).size;
}

const recordColumns: readonly Column<RuleOfDocs>[] = [
  { title: "Rule", align: "left", cell: ({ rule }) => `\`${rule}\`` },
  { title: "Row of the study", align: "left", cell: ({ row }) => (row === undefined ? "–" : `\`${row.row}\``) },
  { title: "Lift [95 %]", align: "left", cell: ({ row }) => (row === undefined ? "not measured in it" : lift(row)) },
  { title: "Followed by −10 %", align: "right", cell: ({ row }) => (row === undefined ? "" : percent(row.hitRate)) },
  { title: "n", align: "right", cell: ({ row }) => (row === undefined ? "" : whole(row.events)) },
  { title: "Counted", align: "left", cell: ({ row }) => row?.counted ?? "" },
  { title: "Quarters", align: "right", cell: ({ row }) => (row === undefined ? "" : whole(row.quarters)) },
  { title: "p", align: "right", cell: ({ row }) => (row === undefined ? "" : pValue(row)) },
  { title: "Beats chance", align: "left", cell: verdict },
];

function verdict({ row }: RuleOfDocs): string {
  if (row === undefined) return "";
  return isBetterThanChance(row) ? "yes" : "no";
}

interface Family {
  readonly table: string;
  readonly rows: readonly MeasuredRow[];
}

const correctionColumns: readonly Column<Family>[] = [
  { title: "Family", align: "left", cell: ({ table }) => table },
  { title: "Tried", align: "right", cell: ({ rows }) => whole(rows.length) },
  { title: "p under 5 %", align: "right", cell: ({ rows }) => whole(rows.filter(({ p }) => p <= 0.05).length) },
  { title: "Survive", align: "right", cell: ({ rows }) => whole(rows.filter(({ survives }) => survives).length) },
];

interface OutlookRow {
  readonly volatility: string;
  readonly cases: number;
  readonly rate20: number;
  readonly rate60: number;
}

function outlookRows({ volatilityCuts, cases, hitRate20, hitRate60 }: OutlookGrid): OutlookRow[] {
  return cases.map((counts, row) => ({
    volatility: binWords(volatilityCuts[row - 1], volatilityCuts[row]),
    cases: counts.reduce((sum, count) => sum + count, 0),
    rate20: weightedMean(hitRate20[row] ?? [], counts),
    rate60: weightedMean(hitRate60[row] ?? [], counts),
  }));
}

const outlookColumns: readonly Column<OutlookRow>[] = [
  { title: "Daily volatility", align: "left", cell: ({ volatility }) => volatility },
  { title: "Cases", align: "right", cell: ({ cases }) => whole(cases) },
  { title: "−10 % in 20", align: "right", cell: ({ rate20 }) => percent(rate20) },
  { title: "−10 % in 60", align: "right", cell: ({ rate60 }) => percent(rate60) },
];

function weightedMean(rates: readonly (number | null)[], counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return rates.reduce<number>((sum, rate, i) => sum + (rate ?? 0) * (counts[i] ?? 0), 0) / total;
}

export function binWords(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return `under ${percent(to ?? 0)}`;
  return to === undefined ? `${percent(from)} and more` : `${percent(from)} to ${percent(to)}`;
}

function lift(row: MeasuredRow): string {
  return `${row.lift.toFixed(2)} [${row.low.toFixed(2)}, ${row.high.toFixed(2)}]`;
}

/** The bootstrap cannot report less than 0.002. */
function pValue({ p }: MeasuredRow): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}
