import type { Locale } from "../../locale/locale.ts";
import { markdownTable } from "../../markdown.ts";
import type { StudyReport } from "../../scan/study-report.ts";
import { levelColumns, ownColumns, pastColumns, ruleColumns, type StudyColumn } from "./columns.ts";
import { baseSentences, leftOutSentences, noteSentences, silentSentences, titleOf } from "./sentences.ts";

/** The study as Markdown: every column, every rule. Ends with a line feed. */
export function renderStudyMarkdown(report: StudyReport, locale: Locale): string {
  const { headings } = locale.study;
  return `${[
    `# ${escaped(titleOf(report, locale))}`,
    baseSentences(report, locale).join(" "),
    ...(report.symbol === null ? manyTables(report, locale) : ownTables(report, locale)),
    ...list(headings.leftOut, leftOutSentences(report, locale)),
    ...list(headings.silent, silentSentences(report, locale)),
    ...noteSentences(report, locale).map(escaped),
  ].join("\n\n")}\n`;
}

function manyTables(report: StudyReport, locale: Locale): string[] {
  const { headings } = locale.study;
  return [`## ${headings.rules}`, ruleTable(report, locale), `## ${headings.levels}`, levelTable(report, locale)];
}

/** All rules and the placebo, every column. */
export function ruleTable({ rules }: StudyReport, locale: Locale): string {
  return table(ruleColumns(locale), rules, locale);
}

/** All levels, every column. */
export function levelTable({ levels }: StudyReport, locale: Locale): string {
  return table(levelColumns(locale), levels, locale);
}

function ownTables({ rules, past, fewestCases }: StudyReport, locale: Locale): string[] {
  const { headings } = locale.study;
  const own = rules.filter(({ detector }) => detector !== null);
  return [
    `## ${headings.rules}`,
    table(ownColumns(locale, fewestCases), own, locale),
    ...(past.length === 0 ? [] : [`## ${headings.past}`, table(pastColumns(locale), past, locale)]),
  ];
}

function table<Row>(columns: readonly StudyColumn<Row>[], rows: readonly Row[], { study }: Locale): string {
  const titled = columns.map(({ id, align, cell }) => ({ title: study.heads[id], align, cell }));
  return markdownTable(titled, rows);
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.map((item) => `- ${escaped(item)}`).join("\n")];
}

/** Text as itself: what Markdown or HTML would obey is marked as plain. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|&#~]/g, String.raw`\$&`);
}
