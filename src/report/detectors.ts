import type { Detector, Parameter, Rule } from "../detectors/contract.ts";
import { stepOf } from "../detectors/neighbours.ts";
import { studies, type RuleRecord } from "../evidence/record.ts";
import { inLanguage } from "./detector-text.ts";
import { recordSentence } from "./record.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "./table/grid.ts";
import { styleOf, type RenderOptions, type Style } from "./table/style.ts";
import { clean } from "./text/clean.ts";
import { flow, paintLine, plain, wrap } from "./text/flow.ts";
import { entryLines, indent, joinBlocks, section } from "./text/layout.ts";
import { displayWidth } from "./text/width.ts";
import { tierOf } from "./tier.ts";

/** The record of a rule, `undefined` for one that was not measured. */
export type RecordOf = (rule: string) => RuleRecord | undefined;

/** Prose is hard to read on longer lines. */
const PROSE_WIDTH = 100;
const INDENT = 2;

/** All detectors with their rules and what each rule's record says. Lines are not wider than `options.width`. */
export function renderDetectorList(detectors: readonly Detector[], recordOf: RecordOf, options: RenderOptions): string {
  const style = styleOf(options);
  const { locale, palette, width } = style;
  const rules = detectors.reduce((sum, detector) => sum + detector.rules.length, 0);
  const told = detectors.map((detector) => inLanguage(detector, locale));
  return joinBlocks([
    wrap(locale.detectors.title(detectors.length, rules), width, palette.strong),
    listLines(told, recordOf, style),
    legendLines(style),
    commandLine(style),
  ]);
}

/** One detector: what it looks for, its rules with their records, its parameters, where the definition comes from. */
export function renderDetectorDoc(detector: Detector, recordOf: RecordOf, options: RenderOptions): string {
  const style = styleOf({ ...options, width: Math.min(options.width, PROSE_WIDTH) });
  const { locale, palette, width } = style;
  const { headings, categories } = locale.detectors;
  const told = inLanguage(detector, locale);
  const title = `${told.title} · ${told.id} · ${categories[told.category]}`;
  const paragraphs = told.docs.split(/\n\s*\n/).map((paragraph) => wrap(clean(paragraph), width));
  const rules = told.rules.flatMap((rule) => ruleLines(rule, recordOf(rule.id), style));
  return joinBlocks([
    wrap(title, width, palette.strong),
    ...paragraphs,
    section(headings.rules, rules, palette.head),
    section(headings.parameters, parameterLines(told.parameters, style), palette.head),
    section(headings.source, wrap(clean(told.source), width), palette.head),
  ]);
}

type Row = readonly string[];

function listLines(detectors: readonly Detector[], recordOf: RecordOf, style: Style): string[] {
  const heads = Object.values(style.locale.detectors.heads);
  const rows = detectors.flatMap(({ rules }) => rules.map(({ id }) => figuresOf(id, recordOf(id), style)));
  const columns = heads.map((head, column): GridColumn => {
    const widest = Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[column] ?? "")));
    return { width: widest, align: column === 0 || column === heads.length - 1 ? "left" : "right" };
  });
  if (gridWidth(columns) > style.width) return narrowList(detectors, recordOf, style);
  const head = heads.map((text): GridCell => ({ lines: [paintLine({ text, paint: style.palette.head })] }));
  const body = detectors.flatMap((detector) => [
    titleRow(detector, columns, style),
    ...detector.rules.map(({ id }) => ruleRow(id, recordOf(id), style)),
  ]);
  return renderGrid(columns, [head, ...body]);
}

function titleRow({ id, title }: Detector, columns: readonly GridColumn[], { palette }: Style): GridCell[] {
  const spans = [
    { text: id, paint: palette.strong },
    { text: title, paint: palette.faint },
  ];
  return [{ lines: flow(spans, gridWidth(columns), "  "), covers: columns.length }];
}

function ruleRow(id: string, record: RuleRecord | undefined, style: Style): GridCell[] {
  const paint = tierOf(record ?? null) === "beats-chance" ? plain : style.palette.faint;
  return figuresOf(id, record, style).map((text) => ({ lines: [paintLine({ text, paint })] }));
}

function figuresOf(id: string, record: RuleRecord | undefined, { locale }: Style): Row {
  const name = " ".repeat(INDENT) + id;
  const { nullMark, unmeasuredMark } = locale.record;
  if (record === undefined) return [name, "", "", "", unmeasuredMark];
  const number = (value: number, digits?: number): string => locale.numbers.number(value, digits);
  const { lift, low, high, events } = record;
  const tier = tierOf(record) === "beats-chance" ? [] : [nullMark];
  const study = record.study === "second" ? [locale.detectors.secondMark] : [];
  const marks = [...tier, ...study].join(" ");
  return [name, number(lift, 2), locale.detectors.interval(low, high), number(events), marks];
}

function narrowList(detectors: readonly Detector[], recordOf: RecordOf, style: Style): string[] {
  const { palette, width } = style;
  return detectors.flatMap(({ id, title, rules }) => [
    ...wrap(id, width, palette.strong),
    ...wrap(title, width, palette.faint),
    ...rules.flatMap((rule) => [
      ...indent(wrap(rule.id, width - INDENT), INDENT),
      ...indent(wrap(recordWords(rule.id, recordOf, style), width - 2 * INDENT, palette.faint), 2 * INDENT),
    ]),
  ]);
}

function recordWords(rule: string, recordOf: RecordOf, { locale }: Style): string {
  return recordSentence(recordOf(rule) ?? null, locale);
}

function legendLines({ locale, palette, width }: Style): string[] {
  const { legend, studies: studyWords } = locale.detectors;
  const measured = studyWords(locale.record.study(studies.published), locale.record.study(studies.second));
  const spans = [...Object.values(legend), measured].map((text) => ({ text, paint: palette.faint }));
  return flow(spans, width, "   ").map(({ text }) => text);
}

function commandLine({ locale, palette, width }: Style): string[] {
  const { command, purpose } = locale.detectors.next;
  const spans = [
    { text: command, paint: palette.command },
    { text: purpose, paint: palette.faint },
  ];
  return flow(spans, width, "  ").map(({ text }) => text);
}

function ruleLines(rule: Rule, record: RuleRecord | undefined, { locale, palette, width }: Style): string[] {
  const hitRate = record === undefined ? [] : [`${locale.record.hitRate(record.hitRate, record.quarters)}.`];
  const about = [
    `${clean(rule.title)} (${locale.detectors.lasts[rule.lasts]})`,
    recordSentence(record ?? null, locale),
    ...hitRate,
  ];
  return [
    ...wrap(rule.id, width, palette.strong),
    ...about.flatMap((text, index) => indent(wrap(text, width - INDENT, index === 0 ? plain : palette.faint), INDENT)),
  ];
}

function parameterLines(parameters: Readonly<Record<string, Parameter>>, { locale, palette, width }: Style): string[] {
  const entries = Object.entries(parameters).map(([name, parameter]) => {
    const { default: value, min, max, unit, description } = parameter;
    const range = locale.detectors.range(value, min, max, unit, stepOf(parameter));
    return { label: name, text: locale.phrases.of(range, clean(description)) };
  });
  return entryLines(entries, width, palette.strong);
}
