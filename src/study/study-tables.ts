import type { RuleRecord } from "../evidence/record.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { pFromInterval } from "./interval-p.ts";
import type { BandRow, StudyRow } from "./rule-rows.ts";

const falseDiscoveryRate = 0.05;

/** A row as measured, before it belongs to a rule of froth. */
export interface MeasuredRow extends Omit<RuleRecord, "rule" | "study"> {
  /** Two-sided p value of the lift. */
  readonly p: number;
  /** Lift against rally days of the same volatility in the same quarter; the severity tables have none. */
  readonly sameQuarterLift?: number;
}

/** The two tables of the event study, each judged by Benjamini-Hochberg over all of its rows. */
export interface StudyTables {
  readonly study: readonly MeasuredRow[];
  readonly bands: readonly MeasuredRow[];
}

/** Reads both tables. Throws where a column or a number is missing. */
export function readStudyTables(texts: { readonly study: string; readonly bands: string }): StudyTables {
  return {
    study: judged(readCsv(texts.study).map(studyRow)),
    bands: judged(readCsv(texts.bands).map(bandRow)),
  };
}

/** The row of a rule. Throws where the table has none: a mapping that misses must not read as "not measured". */
export function findRow(tables: StudyTables, wanted: StudyRow | BandRow): MeasuredRow {
  const name = rowName(wanted);
  const found = tables[wanted.table].find(({ row }) => row === name);
  if (found === undefined) throw new Error(`no row "${name}" in the table "${wanted.table}"`);
  return found;
}

/** A row's name in its table. */
export function rowName(row: StudyRow | BandRow): string {
  return row.table === "study" ? row.name : bandName(row.feature, row.from, row.to);
}

type Unjudged = Omit<MeasuredRow, "survives" | "tried">;

function judged(rows: readonly Unjudged[]): MeasuredRow[] {
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, index) => ({ ...row, survives: (q[index] ?? 1) <= falseDiscoveryRate, tried: rows.length }));
}

function studyRow(cells: CsvRow): Unjudged {
  return {
    row: cells.text("detector"),
    events: cells.number("n"),
    quarters: cells.number("months"),
    counted: "events",
    hitRate: cells.number("p60"),
    lift: cells.number("lift60_volmatched"),
    low: cells.number("ci_lo"),
    high: cells.number("ci_hi"),
    p: cells.number("p_boot"),
    sameQuarterLift: cells.number("lift60_month_x_vol"),
  };
}

function bandRow(cells: CsvRow): Unjudged {
  const [lift, low, high] = [cells.number("lift_volmatched"), cells.number("ci_lo"), cells.number("ci_hi")];
  return {
    row: bandName(cells.text("feature"), edge(cells.text("bin_lo")), edge(cells.text("bin_hi"))),
    events: cells.number("n"),
    quarters: cells.number("quarters"),
    counted: "bars",
    hitRate: cells.number("p60"),
    lift,
    low,
    high,
    p: pFromInterval(lift, low, high),
  };
}

/** The outermost bins are open: `-inf`, `inf`. */
function edge(text: string): number {
  return Number(text.replace("inf", "Infinity"));
}

/** `ext200 [0.3, 0.4)` */
function bandName(feature: string, from: number, to: number): string {
  return `${feature} [${from}, ${to})`;
}

interface CsvRow {
  text(column: string): string;
  /** Of `0.35`, and of `202q` (quarters). */
  number(column: string): number;
}

/** The tables quote nothing and have no comma in a cell; anything else is refused. */
function readCsv(text: string): CsvRow[] {
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((cells) => {
    if (cells.length !== header.length)
      throw new Error(`${cells.length} cells for ${header.length} columns: ${cells.join()}`);
    return csvRow(header, cells);
  });
}

function csvRow(header: readonly string[], cells: readonly string[]): CsvRow {
  const text = (column: string): string => {
    const cell = cells[header.indexOf(column)];
    if (cell === undefined || cell === "") throw new Error(`nothing in column "${column}": ${cells.join()}`);
    return cell;
  };
  const number = (column: string): number => {
    const value = Number(text(column).replace(/q$/, ""));
    if (!Number.isFinite(value)) throw new Error(`"${text(column)}" in column "${column}" is not a number`);
    return value;
  };
  return { text, number };
}
