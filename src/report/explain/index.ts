import type { ExplainedSignal, Explanation } from "../../analysis/explanation.ts";
import type { AnalysedSymbol } from "../../analysis/symbol-report.ts";
import { pullbackYears } from "../../evidence/pullback.ts";
import { provenance } from "../../evidence/record.ts";
import { findingWords, provisionalLines, silenceWords } from "../table/notes.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { flow, wrap } from "../text/flow.ts";
import { joinBlocks, section } from "../text/layout.ts";
import { byTelling } from "../warning.ts";
import { chartLines } from "./chart.ts";
import { endedLines } from "./ended.ts";
import { inForceLines } from "./in-force.ts";
import { marksOf } from "./marks.ts";
import { nextSessionLines } from "./next-session.ts";
import { ownRecordLines } from "./own-record.ts";
import { panelLines } from "./panel.ts";
import { upsideLines } from "./upside.ts";

/** Dates shown of one finding. */
const SHOWN_DATES = 6;

/**
 * All about one symbol: where it stands, its chart with the warnings marked, each warning with its record and what
 * followed, the indicators, the outlook, the faults of the data. Lines are not wider than `options.width`; the text ends
 * with a line feed.
 */
export function renderExplain(explanation: Explanation, options: RenderOptions): string {
  const style = styleOf(options);
  const { palette, locale } = style;
  const { symbol, chart, ended, recentSessions, indicators } = explanation;
  const inForce = explanation.inForce.toSorted((a, b) => byTelling(a.signal, b.signal));
  const { headings } = locale.explain;
  const marks = marksOf(inForce, (date) => chart.close[chart.dates.indexOf(date)]);
  const titled = (heading: string, lines: readonly string[]): string[] => section(heading, lines, palette.head);
  return joinBlocks([
    titleLines(explanation, style),
    standingLines(symbol, style),
    chartLines(chart, marks, style),
    titled(headings.inForce, inForceLines(inForce, explanation, style)),
    titled(locale.nextSession.heading, nextSessionLines(explanation.next, style)),
    titled(headings.ended, endedLines(ended, recentSessions, style)),
    titled(headings.outlook, outlookLines(symbol, style)),
    titled(locale.upside.heading, upsideLines(symbol, style)),
    titled(locale.ownRecord.heading, ownRecordLines(explanation.record, style)),
    titled(headings.indicators, panelLines(indicators, symbol.close, style)),
    titled(headings.silent, silentLines(symbol, style)),
    titled(headings.data, findingLines(symbol, style)),
    nextLines([...inForce, ...ended], style),
  ]);
}

function titleLines({ symbol, source }: Explanation, { locale, palette, width }: Style): string[] {
  const title = locale.explain.title(clean(symbol.symbol), symbol.close, symbol.lastBar, clean(source));
  return wrap(title, width, palette.strong);
}

function standingLines(symbol: AnalysedSymbol, style: Style): string[] {
  const { locale, palette, width } = style;
  const { standing, level } = locale.explain;
  const paint = symbol.level === null ? palette.faint : palette.levels[symbol.level];
  return [
    ...wrap(standing(symbol.context, symbol.fromHighPercent, symbol.above200Percent), width),
    ...wrap(level(symbol.level, symbol.severity), width, paint),
    ...provisionalLines(symbol, style),
  ];
}

function outlookLines({ outlook }: AnalysedSymbol, { locale, palette, width }: Style): string[] {
  const words = locale.outlook;
  if (outlook.status === "not-measured") return wrap(words.notMeasured[outlook.reason], width);
  const here = outlook.setting === "pullback" ? words.pullback : words.measured;
  const intro = outlook.status === "measured" ? here : words.lastRally(outlook.asOf);
  const { firstYear, lastYear } = outlook.setting === "pullback" ? pullbackYears : provenance;
  const horizons = outlook.horizons.flatMap(({ sessions, chance, sameVolatility, cases }) =>
    wrap(words.horizon(sessions, chance, sameVolatility, cases), width - 2).map((line) => `  ${line}`),
  );
  return [...wrap(intro, width), ...horizons, ...wrap(words.caveat(firstYear, lastYear), width, palette.faint)];
}

function silentLines({ silences }: AnalysedSymbol, { locale, width }: Style): string[] {
  const told = silenceWords(silences, locale, Number.POSITIVE_INFINITY);
  return told.length === 0
    ? wrap(locale.explain.nothingSilent, width)
    : told.flatMap((sentence) => wrap(`${sentence}.`, width));
}

function findingLines({ findings }: AnalysedSymbol, { locale, width }: Style): string[] {
  if (findings.length === 0) return wrap(locale.explain.noFindings, width);
  return findings.flatMap((finding) => wrap(`${findingWords(finding, locale, SHOWN_DATES)}.`, width));
}

/** The detector that speaks loudest is the one to read about. */
function nextLines([first]: readonly ExplainedSignal[], { locale, palette, width }: Style): string[] {
  const { command, purpose } = locale.explain.next(first?.signal.detector ?? "");
  const spans = [
    { text: command.trim(), paint: palette.command },
    { text: purpose, paint: palette.faint },
  ];
  return flow(spans, width, "  ").map(({ text }) => text);
}
