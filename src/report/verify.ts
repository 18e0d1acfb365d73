import type { SymbolDifference, VerifiedDetector, VerifiedRule, VerifyReport } from "../scan/verify-report.ts";
import { gridWidth, renderGrid, type GridCell, type GridColumn } from "./table/grid.ts";
import { styleOf, type RenderOptions, type Style } from "./table/style.ts";
import { clean } from "./text/clean.ts";
import { flow, paintLine, plain, wrap, type Paint } from "./text/flow.ts";
import { indent, joinBlocks } from "./text/layout.ts";
import { displayWidth } from "./text/width.ts";

const INDENT = 2;

/** Differences told one by one, of one detector. */
const SHOWN = 10;

/**
 * What was replayed of each rule, and every place where a detector did not say then what it says now. Lines are not wider than
 * `options.width`; the text ends with a line feed.
 */
export function renderVerify(report: VerifyReport, options: RenderOptions): string {
  const style = styleOf(options);
  const { locale, palette, width } = style;
  const { settings, detectors, symbols } = report;
  const words = locale.verify;
  const method = settings.prefixes === "all" ? words.all : words.sample(settings.seed);
  return joinBlocks([
    wrap(words.title(symbols, detectors.length, clean(settings.source)), width, palette.strong),
    tableLines(detectors, style),
    flow(
      words.legend.map((text) => ({ text, paint: palette.faint })),
      width,
      "   ",
    ).map(({ text }) => text),
    wrap(method, width, palette.faint),
    omissionLines(report, style),
    verdictLines(detectors, style),
  ]);
}

function tableLines(detectors: readonly VerifiedDetector[], style: Style): string[] {
  const heads = Object.values(style.locale.verify.heads);
  const rows = detectors.flatMap(({ rules }) => rules.map((rule) => figuresOf(rule, style)));
  const columns = heads.map((head, column): GridColumn => {
    const widest = Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[column] ?? "")));
    return { width: widest, align: column === 0 ? "left" : "right" };
  });
  if (gridWidth(columns) > style.width) return narrowLines(detectors, heads, style);
  const head = cellsOf(heads, style.palette.head);
  const body = detectors.flatMap((detector) => [
    titleRow(detector, columns, style),
    ...detector.rules.map((rule) => cellsOf(figuresOf(rule, style), paintOf(rule, style))),
  ]);
  return renderGrid(columns, [head, ...body]);
}

function titleRow({ detector, series, prefixes }: VerifiedDetector, columns: readonly GridColumn[], style: Style) {
  const spans = [
    { text: detector, paint: style.palette.strong },
    { text: style.locale.verify.replayed(series, prefixes), paint: style.palette.faint },
  ];
  return [{ lines: flow(spans, gridWidth(columns), "  "), covers: columns.length }];
}

function cellsOf(texts: readonly string[], paint: Paint): GridCell[] {
  return texts.map((text) => ({ lines: [paintLine({ text, paint })] }));
}

function paintOf({ differences, signals }: VerifiedRule, { palette }: Style): Paint {
  if (differences > 0) return palette.fault;
  return signals === 0 ? palette.faint : plain;
}

/** In the order of the heads. */
function figuresOf(rule: VerifiedRule, { locale }: Style): string[] {
  const number = (value: number): string => locale.numbers.number(value);
  return [
    " ".repeat(INDENT) + rule.rule,
    number(rule.series),
    number(rule.signals),
    number(rule.atTheirBar),
    rule.lag === null ? "" : locale.verify.lag(rule.lag.median, rule.lag.max),
    number(rule.differences),
  ];
}

function narrowLines(detectors: readonly VerifiedDetector[], heads: readonly string[], style: Style): string[] {
  const { palette, width, locale } = style;
  return detectors.flatMap(({ detector, series, prefixes, rules }) => [
    ...wrap(detector, width, palette.strong),
    ...wrap(locale.verify.replayed(series, prefixes), width, palette.faint),
    ...rules.flatMap((rule) => {
      const [, ...figures] = figuresOf(rule, style);
      const spans = figures.flatMap((text, index) => {
        const head = (heads[index + 1] ?? "").toLowerCase();
        return text === "" ? [] : [{ text: `${head} ${text}`, paint: paintOf(rule, style) }];
      });
      return [
        ...indent(wrap(rule.rule, width - INDENT), INDENT),
        ...indent(
          flow(spans, width - 2 * INDENT, " · ").map(({ text }) => text),
          2 * INDENT,
        ),
      ];
    }),
  ]);
}

/** What could not be replayed: symbols without bars, series that a detector cannot speak on. */
function omissionLines({ failed, detectors }: VerifyReport, { locale, palette, width }: Style): string[] {
  const words = locale.verify;
  const silent = detectors.filter(({ tooShort, notApplicable }) => tooShort + notApplicable > 0);
  return [
    ...failed.flatMap(({ error }) => wrap(words.failed(clean(error.message)), width, palette.fault)),
    ...silent.flatMap(({ detector, tooShort, notApplicable }) =>
      wrap(words.notReplayed(detector, tooShort, notApplicable), width, palette.faint),
    ),
  ];
}

function verdictLines(detectors: readonly VerifiedDetector[], style: Style): string[] {
  const { locale, palette, width } = style;
  if (detectors.every(({ series }) => series === 0)) return wrap(locale.verify.nothing, width, palette.strong);
  const total = detectors.reduce((sum, { differences }) => sum + differences.length, 0);
  if (total === 0) return wrap(locale.verify.same, width, palette.strong);
  return [
    ...wrap(locale.verify.differing(total), width, palette.fault),
    ...detectors.flatMap((detector) => differenceLines(detector, style)),
  ];
}

function differenceLines({ detector, differences }: VerifiedDetector, { locale, width, palette }: Style): string[] {
  const { verify } = locale;
  const shown = differences.slice(0, SHOWN).flatMap((difference) => {
    const { symbol, rule, knownAt } = difference;
    const place = verify.place(clean(symbol), rule === null ? detector : clean(rule), knownAt);
    const [first = "", ...rest] = wrap(`${place} ${clean(differenceWords(difference, verify))}`, width - 2 * INDENT);
    return [first].concat(indent(rest, INDENT));
  });
  const rest = differences.length - SHOWN;
  return indent(rest > 0 ? [...shown, palette.faint(verify.more(rest))] : shown, INDENT);
}

function differenceWords(difference: SymbolDifference, words: Style["locale"]["verify"]): string {
  const { kind, lastBar, bars } = difference;
  if (kind === "failed") return words.threw(bars, lastBar, difference.error);
  if (kind !== "changed") return words[kind](lastBar);
  return words.changed(difference.field, difference.onPrefix, difference.onWhole, lastBar);
}
