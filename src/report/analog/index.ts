import type { AnalogReport, MatchedTemplate } from "../../market/analog/analog-report.ts";
import { findingWords } from "../table/notes.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { joinBlocks, section } from "../text/layout.ts";
import { analogChart } from "./chart.ts";
import { fanLines } from "./fan.ts";
import { likenesses, methodText, onlyTemplate, templateFacts } from "./sentences.ts";
import { templateLines } from "./templates.ts";

/**
 * A symbol beside a famous date, or all of them, for a terminal. Every likeness stands in one sentence with the share of all rallies
 * that are at least as much alike. Lines are not wider than `options.width`; the text ends with a line feed.
 */
export function renderAnalog(report: AnalogReport, options: RenderOptions): string {
  const style = styleOf(options);
  const { headings } = style.locale.analog;
  const titled = (heading: string, lines: readonly string[]): string[] => section(heading, lines, style.palette.head);
  const only = onlyTemplate(report);
  return joinBlocks([
    titleLines(report, style),
    only === undefined ? [] : analogChart(report, only, style),
    titled(headings.likeness, likenessLines(report, style)),
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

function likenessLines(report: AnalogReport, { locale, palette, width }: Style): string[] {
  const said = likenesses(report, locale);
  if (said.length === 0) return [];
  return [...said.flatMap(({ text }) => wrap(text, width)), ...wrap(locale.analog.picture, width, palette.faint)];
}

function factLines(report: AnalogReport, template: MatchedTemplate, { locale, palette, width }: Style): string[] {
  return [
    ...templateFacts(report, template, locale).flatMap((text) => wrap(text, width)),
    ...wrap(locale.analog.kindNotes[template.kind], width, palette.faint),
  ];
}

function methodLines(report: AnalogReport, { locale, palette, width }: Style): string[] {
  return methodText(report, locale).flatMap((text) => wrap(text, width, palette.faint));
}

function limitLines({ locale, palette, width }: Style): string[] {
  return locale.analog.limits.flatMap((limit) => {
    return wrap(limit, width - 2).map((line, index) => palette.faint(`${index === 0 ? "· " : "  "}${line}`));
  });
}

function findingLines({ findings }: AnalogReport, { locale, width }: Style): string[] {
  return findings.flatMap((finding) => wrap(`${findingWords(finding, locale)}.`, width));
}
