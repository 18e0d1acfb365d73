import { english } from "../../locale/en/index.ts";
import { markdownTable, type Column } from "../../markdown.ts";
import { levelTable, ruleTable } from "../../report/study/markdown.ts";
import { baseSentences } from "../../report/study/sentences.ts";
import type { StudyReport } from "../../scan/study-report.ts";
import { ruleRows } from "../../study/rule-rows.ts";
import type { Lift, RuleFigures } from "../../study/study-result.ts";
import { findRow, type MeasuredRow, type StudyTables } from "../../study/study-tables.ts";

/** The studies that docs/study.md shows. */
export interface ShownStudies {
  /** Many stocks, rally days as the record has them. */
  readonly record: StudyReport;
  /** The same with days of younger stocks. */
  readonly younger: StudyReport;
  /** The well-known stocks. */
  readonly famous: StudyReport;
}

/** The generated sections of docs/study.md, by the name of their markers. */
export function studySections(studies: ShownStudies, tables: StudyTables): Readonly<Record<string, string>> {
  const { record, younger, famous } = studies;
  return {
    "study-rules": rulesSection(record),
    "study-levels": levelTable(record, english),
    "study-against-record": againstRecord(record, tables),
    "study-younger": rulesSection(younger),
    "study-famous": rulesSection(famous),
  };
}

/** What was counted, and all rules. */
export function rulesSection(report: StudyReport): string {
  return [about(report), ruleTable(report, english)].join("\n\n");
}

function about(report: StudyReport): string {
  const span = `${report.firstDay} to ${report.lastDay}`;
  const tried = `${report.tried} rules tried, the placebo among them; ${report.survive} survive.`;
  return [`Rally days from ${span}:`, ...baseSentences(report, english), tried].join(" ");
}

/** A rule with the row of the published study that measured it, and its figures here. */
interface Compared {
  readonly row: MeasuredRow;
  readonly here: RuleFigures;
}

function againstRecord(report: StudyReport, tables: StudyTables): string {
  const compared = ruleRows.flatMap(({ rule, row }): Compared[] => {
    const here = report.rules.find((figures) => figures.rule === rule);
    return row === null || here === undefined ? [] : [{ row: findRow(tables, row), here }];
  });
  const told = compared.filter(({ here }) => volatilityLift(here)?.low !== null);
  const holding = told.filter(({ row, here }) => holds(volatilityLift(here), row.lift));
  const overlapping = told.filter(({ row, here }) => overlaps(volatilityLift(here), row));
  return [
    markdownTable(comparedColumns, compared),
    `Of ${told.length} rules with an interval here, ${holding.length} have the published lift within it, and the ` +
      `intervals of ${overlapping.length} overlap.`,
  ].join("\n\n");
}

const comparedColumns: readonly Column<Compared>[] = [
  { title: "Rule", align: "left", cell: ({ here }) => here.rule },
  { title: "Cases there", align: "right", cell: ({ row }) => whole(row.events) },
  { title: "here", align: "right", cell: ({ here }) => whole(here.cases) },
  { title: "Same volatility, there", align: "right", cell: ({ row }) => interval(row.lift, row.low, row.high) },
  { title: "here", align: "right", cell: ({ here }) => liftText(volatilityLift(here)) },
  {
    title: "… and quarter, there",
    align: "right",
    cell: ({ row }) => (row.sameQuarterLift === undefined ? "–" : row.sameQuarterLift.toFixed(2)),
  },
  { title: "here", align: "right", cell: ({ here }) => liftText(fall60(here)?.lifts.volatilityAndQuarter ?? null) },
  { title: "Beats chance there", align: "left", cell: ({ row }) => (row.survives && row.lift > 1 ? "yes" : "no") },
  { title: "here", align: "left", cell: ({ here }) => (here.verdict === "beats-chance" ? "yes" : "no") },
];

function fall60({ falls }: RuleFigures): RuleFigures["falls"][number] | undefined {
  return falls.find(({ sessions }) => sessions === 60);
}

function volatilityLift(figures: RuleFigures): Lift | null {
  return fall60(figures)?.lifts.volatility ?? null;
}

function holds(lift: Lift | null, value: number): boolean {
  return lift !== null && (lift.low ?? Infinity) <= value && (lift.high ?? -Infinity) >= value;
}

function overlaps(lift: Lift | null, { low, high }: MeasuredRow): boolean {
  return lift !== null && (lift.low ?? Infinity) <= high && (lift.high ?? -Infinity) >= low;
}

function liftText(lift: Lift | null): string {
  const { value = 0, low = null, high = null } = lift ?? {};
  return low === null || high === null ? "–" : interval(value, low, high);
}

function interval(value: number, low: number, high: number): string {
  return `${value.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

function whole(count: number): string {
  return count.toLocaleString("en-US");
}
