import type { RuleRecord, StudyFacts } from "../../evidence/record.ts";
import { isBetterThanChance, nullRuleWeight, weightOfRecord } from "../../evidence/weights.ts";
import { markdownTable, type Column, whole } from "../../markdown.ts";
import { ruleRows } from "../rule-rows.ts";
import type { RuleFigures, StudyResult } from "../study-result.ts";
import { agreementOf, rounded, volatilityLift } from "./second-record.ts";

/** What the records of both studies are, and what the second found. */
export interface RecordInputs {
  readonly result: StudyResult;
  readonly facts: StudyFacts;
  readonly published: readonly RuleRecord[];
  readonly second: readonly RuleRecord[];
  /** Those that are shown. */
  readonly chosen: readonly RuleRecord[];
}

/** The generated sections of docs/evidence.md that speak of the second study, and the weights of the records shown. */
export function recordSections(inputs: RecordInputs): Readonly<Record<string, string>> {
  return {
    "second-record": [aboutStudy(inputs), markdownTable(columns, rowsOf(inputs)), agreement(inputs)].join("\n\n"),
    "weight-table": weightTable(inputs.chosen),
  };
}

/** The rules that weigh anything, and what. */
export function weightTable(shown: readonly RuleRecord[]): string {
  return `${markdownTable(weightColumns, weighty(shown))}\n\n${otherWeights}`;
}

function aboutStudy({ result, facts }: RecordInputs): string {
  const { tickers, rallyDays, firstYear, lastYear } = facts;
  return (
    `${whole(rallyDays)} rally days of ${tickers} US stocks, ${firstYear} to ${lastYear}, in ${result.base.quarters} ` +
    `quarters. ${result.tried} rules tried, the placebo among them; ${result.survive} survive.`
  );
}

/** A rule with what each study says of it. */
interface Row {
  readonly rule: string;
  readonly published: RuleRecord | undefined;
  readonly second: RuleRecord | undefined;
  readonly shown: RuleRecord | undefined;
  readonly figures: RuleFigures | undefined;
}

function rowsOf({ result, published, second, chosen }: RecordInputs): Row[] {
  return [...ruleRows.map(({ rule }) => rule), "placebo"].map((rule) => ({
    rule,
    published: find(published, rule),
    second: find(second, rule),
    shown: find(chosen, rule),
    figures: result.rules.find((figures) => figures.rule === rule),
  }));
}

function find(records: readonly RuleRecord[], rule: string): RuleRecord | undefined {
  return records.find((record) => record.rule === rule);
}

const columns: readonly Column<Row>[] = [
  { title: "Rule", align: "left", cell: ({ rule }) => `\`${rule}\`` },
  { title: "Published lift", align: "left", cell: ({ published }) => (published ? liftText(published) : "–") },
  { title: "Here", align: "left", cell: ({ figures }) => hereText(figures) },
  { title: "n", align: "right", cell: ({ figures }) => whole(figures?.cases ?? 0) },
  { title: "Quarters", align: "right", cell: ({ figures }) => String(figures?.quarters ?? 0) },
  { title: "q", align: "right", cell: ({ figures }) => (figures?.q == null ? "–" : figures.q.toFixed(3)) },
  {
    title: "Beats chance here",
    align: "left",
    cell: ({ figures }) => (figures?.verdict === "beats-chance" ? "yes" : "no"),
  },
  {
    title: "Shown",
    align: "left",
    cell: ({ rule, shown }) => (rule === "placebo" ? "" : (shown?.study ?? "not measured yet")),
  },
];

function hereText(figures: RuleFigures | undefined): string {
  const { value, low, high } = volatilityLift(figures) ?? nothing;
  return low === null || high === null
    ? "too few cases"
    : liftText({ lift: rounded(value), low: rounded(low), high: rounded(high) });
}

const nothing = { value: 0, low: null, high: null };

function agreement({ published, second, chosen }: RecordInputs): string {
  const pairs = published.flatMap((record): [RuleRecord, RuleRecord][] => {
    const other = second.find(({ rule }) => rule === record.rule);
    return other === undefined ? [] : [[record, other]];
  });
  const { rules, within, overlapping, sameVerdict, correlation } = agreementOf(pairs);
  const fresh = chosen.filter(
    ({ rule, study }) => study === "second" && !published.some((other) => other.rule === rule),
  );
  const narrower = chosen.filter(
    ({ rule, study }) => study === "second" && published.some((other) => other.rule === rule),
  );
  return [
    `${rules} rules have an interval in both studies. The published lift of ${within} lies in the interval here, the ` +
      `intervals of ${overlapping} overlap, of ${sameVerdict} both say the same (better than chance, or not), and the ` +
      `logarithms of the lifts correlate at ${correlation.toFixed(2)}.`,
    `Shown from here: ${fresh.length} rules that were never measured before, and ${narrower.length} whose interval is ` +
      `narrower here${listed(narrower)}.`,
  ].join("\n\n");
}

function listed(records: readonly RuleRecord[]): string {
  return records.length === 0 ? "" : ` (${records.map(({ rule }) => `\`${rule}\``).join(", ")})`;
}

interface Weighty {
  readonly rule: string;
  readonly study: RuleRecord["study"];
  readonly low: number;
  readonly weight: number;
}

function weighty(records: readonly RuleRecord[]): Weighty[] {
  return records
    .filter(isBetterThanChance)
    .map((record) => ({ rule: record.rule, study: record.study, low: record.low, weight: weightOfRecord(record) }))
    .toSorted((a, b) => b.weight - a.weight);
}

const weightColumns: readonly Column<Weighty>[] = [
  { title: "Rule", align: "left", cell: ({ rule }) => `\`${rule}\`` },
  { title: "Study", align: "left", cell: ({ study }) => study },
  { title: "Lower bound of the lift", align: "right", cell: ({ low }) => low.toFixed(2) },
  { title: "Weight", align: "right", cell: ({ weight }) => weight.toFixed(2) },
];

const otherWeights = `A measured rule that does not beat chance weighs ${nullRuleWeight}, one without a record 0.`;

function liftText({ lift, low, high }: Pick<RuleRecord, "lift" | "low" | "high">): string {
  return `${lift.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}
