import type { RotationPanel } from "../../market/market-panels.ts";
import type { MarketReport } from "../../market/market-report.ts";
import { styleOf, type RenderOptions, type Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { wrap } from "../text/flow.ts";
import { indent, joinBlocks, spaced } from "../text/layout.ts";
import { breadthRows } from "./breadth-rows.ts";
import { concentrationRows } from "./concentration-rows.ts";
import { drawdownRows } from "./drawdown-rows.ts";
import { noteLines } from "./notes.ts";
import { panelLines } from "./panel-lines.ts";
import { fullRecordText } from "./record-text.ts";
import { rotationPicture } from "./rotation-picture.ts";
import { fundLines, rotationRows } from "./rotation-rows.ts";
import { correlationRows, volatilityRows } from "./volatility-rows.ts";

/** The market view for a terminal. Lines are not wider than `options.width`; the text ends with a line feed. */
export function renderMarket(report: MarketReport, options: RenderOptions): string {
  const style = styleOf(options);
  const { locale, palette, width } = style;
  const { index, asOf, settings } = report;
  const title = locale.market.title(clean(index.symbol), locale.dates.day(asOf), clean(settings.source));
  return joinBlocks([wrap(title, width, palette.strong), marketLines(report, style)]);
}

/** The market view without its title, to stand alone or in a report on symbols. */
export function marketLines(report: MarketReport, style: Style): string[] {
  const { locale, palette, width } = style;
  const { headings, legend } = locale.market;
  const { rotation } = report;
  const panels = panelLines(
    [
      { heading: headings.concentration, rows: concentrationRows(report, locale) },
      { heading: headings.breadth, rows: breadthRows(report, locale) },
      { heading: headings.rotation, rows: rotationRows(report, locale) },
      { heading: headings.volatility, rows: volatilityRows(report, locale) },
      { heading: headings.correlation, rows: correlationRows(report, locale) },
      { heading: headings.drawdown, rows: drawdownRows(report, locale) },
    ],
    report,
    style,
  );
  return spaced([
    stateLines(report, style),
    ...panels,
    ...(rotation.status === "ran" ? fundBlocks(rotation, style) : []),
    noteLines(report, style),
    wrap(legend, width, palette.faint),
  ]);
}

/** Where the funds stand, in columns and as a picture; nothing where none of them can be told. */
function fundBlocks(rotation: RotationPanel, style: Style): string[][] {
  const { locale, palette, width } = style;
  const { headings, picture } = locale.market;
  const funds = fundLines(rotation, style);
  const canvas = rotationPicture(rotation, width - 2);
  const under = picture(clean(rotation.benchmark), locale.dates.day(rotation.week));
  return [
    funds.length === 0 ? [] : [...wrap(headings.funds, width, palette.strong), ...funds],
    canvas.length === 0
      ? []
      : [...wrap(headings.picture, width, palette.strong), ...indent(canvas, 2), ...wrap(under, width, palette.faint)],
  ];
}

/** The market line, and each rule in force with its record. */
export function stateLines({ state, warnings }: MarketReport, { locale, palette, width }: Style): string[] {
  const { level, noLevel, inForce, beatChance, judged, rules } = state;
  const name = level === null ? locale.market.noLevel[noLevel ?? "no-rally"] : locale.levels[level];
  const line = locale.market.state(name, inForce, beatChance, judged, rules);
  const told = warnings.filter((warning) => warning.inForce === true);
  return [
    ...wrap(line, width, level === null ? palette.strong : palette.levels[level]),
    ...told.flatMap(({ rule, record }) =>
      indent(wrap(locale.phrases.of(locale.market.rules[rule], fullRecordText(record, locale)), width - 2), 2),
    ),
  ];
}
