import type { AnalogReport, MatchedTemplate } from "../../market/analog/analog-report.ts";
import { findingWords } from "../table/notes.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { joinBlocks, section } from "../text/layout.ts";
import { analogChart } from "./chart.ts";
import { fanLines } from "./fan.ts";
import { templateName } from "./name.ts";
import { templateLines } from "./templates.ts";

/**
 * A symbol beside a famous date, or all of them, for a terminal. Every likeness stands in one sentence with the share of all rallies
 * that are at least as much alike. Lines are not wider than `options.width`; the text ends with a line feed.
 */
export function renderAnalog(report: AnalogReport, options: RenderOptions): string {
  const style = styleOf(options);
  const { headings } = style.locale.analog;
  const titled = (heading: string, lines: readonly string[]): string[] => section(heading, lines, style.palette.head);
  const matched = report.templates.filter((template) => template.status === "matched");
  const only = report.templates.length === 1 ? matched[0] : undefined;
  return joinBlocks([
    titleLines(report, style),
    only === undefined ? [] : analogChart(report, only, style),
    titled(headings.likeness, likenessLines(report, only, matched.length, style)),
    only === undefined
      ? titled(headings.templates, templateLines(report, style))
      : titled(headings.template, factLines(report, only, style)),
    titled(headings.nearest, fanLines(report, style)),
    titled(headings.method, methodLines(report, style)),
    titled(headings.limits, limitLines(style)),
    titled(style.locale.explain.headings.data, findingLines(report, style)),
  ]);
}

function titleLines({ symbol, settings, asOf, source }: AnalogReport, { locale, palette, width }: Style): string[] {
  return wrap(locale.analog.title(clean(symbol), settings.sessions, asOf, clean(source)), width, palette.strong);
}

function likenessLines(
  { best }: AnalogReport,
  only: MatchedTemplate | undefined,
  templates: number,
  { locale, palette, width }: Style,
): string[] {
  const { analog } = locale;
  const said =
    only !== undefined
      ? [
          analog.shape(only.correlation.value, templateName(only), only.correlation.share),
          analog.size(only.distance.value, templateName(only), only.distance.share),
        ]
      : best === null
        ? []
        : [
            analog.bestShape(best.correlation.value, templates, best.correlation.share),
            analog.bestSize(best.distance.value, templates, best.distance.share),
          ];
  if (said.length === 0) return [];
  return [...said.flatMap((text) => wrap(text, width)), ...wrap(analog.picture, width, palette.faint)];
}

/** What its own bars say of a template. */
function factLines({ symbol, stretch }: AnalogReport, template: MatchedTemplate, style: Style): string[] {
  const { locale, palette, width } = style;
  const { analog } = locale;
  const { after, session, date, kind } = template;
  const { trough, passed, yearLaterPercent: yearLater } = after;
  const name = templateName(template);
  const facts = [
    ...(session === date ? [] : [analog.earlier(date, session)]),
    analog.close(clean(template.symbol), session, after.close, after.isHighest),
    ...(yearLater === null ? [] : [analog.yearLater(yearLater)]),
    ...(trough === null ? [] : [analog.trough(trough.percent, trough.date, passed !== null)]),
    passed === null ? analog.notPassed(after.until) : analog.passed(passed),
  ];
  return [
    ...wrap(facts.join(" "), width),
    ...wrap(analog.changes(clean(symbol), stretch.changePercent, name, template.stretch.changePercent), width),
    ...wrap(analog.kindNotes[kind], width, palette.faint),
  ];
}

function methodLines({ settings, rallies }: AnalogReport, { locale, palette, width }: Style): string[] {
  const { analog } = locale;
  const { first, last, missing } = rallies;
  const counted = [
    analog.rallies(rallies.weeks, rallies.symbols, rallies.apart, clean(rallies.from)),
    ...(first === null || last === null ? [] : [analog.span(first, last)]),
    ...(missing.length === 0 ? [] : [analog.missing(missing.length)]),
  ];
  return [
    ...wrap(`${counted.join(", ")}.`, width, palette.faint),
    ...wrap(`${analog.aligned(settings.before)} ${analog.method}`, width, palette.faint),
  ];
}

function limitLines({ locale, palette, width }: Style): string[] {
  return locale.analog.limits.flatMap((limit) => {
    return wrap(limit, width - 2).map((line, index) => palette.faint(`${index === 0 ? "· " : "  "}${line}`));
  });
}

function findingLines({ findings }: AnalogReport, { locale, width }: Style): string[] {
  return findings.flatMap((finding) => wrap(`${findingWords(finding, locale)}.`, width));
}
