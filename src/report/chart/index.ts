import type { ChartData } from "../../analysis/chart-data.ts";
import type { ReportedSignal } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup } from "../markup.ts";
import { clean } from "../text/clean.ts";
import { drawMacdAxis, drawPriceAxis, drawRsiAxis, drawTags, drawVolumeAxis, priceTags } from "./axes.ts";
import { drawBars } from "./bars.ts";
import { drawDates } from "./dates.ts";
import { describe } from "./describe.ts";
import { drawDivergences } from "./divergences.ts";
import { layoutOf, WIDTH, type Layout } from "./layout.ts";
import { drawLevels, rejectionLevels } from "./levels.ts";
import { drawMarks } from "./marks.ts";
import { drawMacd, drawRsi } from "./oscillators.ts";
import { curve } from "./path.ts";
import { drawLegend, drawTitles } from "./titles.ts";
import { drawVolume } from "./volume.ts";
import { barsByDate, lettered } from "./warnings.ts";

export interface ChartOptions {
  readonly symbol: string;
  /** Begins the ids in the picture; unique in its page. */
  readonly id: string;
  readonly locale: PageLocale;
  /** Rules for a picture that stands alone; `null` where the page around it has them. */
  readonly style: Markup | null;
}

/**
 * A static chart as an SVG element: bars with their averages, volume, RSI, MACD, and in them the warnings in force. Nothing
 * is loaded and nothing runs.
 */
export function renderChart(data: ChartData, signals: readonly ReportedSignal[], options: ChartOptions): Markup {
  const { id, locale, style } = options;
  const symbol = clean(options.symbol);
  const warnings = lettered(signals);
  const barOf = barsByDate(data);
  const levels = rejectionLevels(warnings, barOf);
  const layout = layoutOf(
    data,
    levels.map(({ price }) => price),
  );
  const tags = priceTags(data, layout, locale);
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${layout.height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${locale.chart.title(symbol, data.dates.length)}</title><desc id="${id}-desc">${describe(data, warnings, locale)}</desc>${style}<rect class="paper" width="${WIDTH}" height="${layout.height}"/>
${drawDates(data, layout, locale)}${drawPriceAxis(tags, layout, locale)}${drawLegend(symbol, locale)}${drawTitles(data, layout, locale)}
<path class="curve sma200" d="${curve(data.sma200, layout, layout.price.y)}"/><path class="curve sma50" d="${curve(data.sma50, layout, layout.price.y)}"/>
${drawBars(data, layout)}
${lowerPanes(data, layout, locale)}
${drawLevels(levels, layout, locale)}${drawDivergences(warnings, data, layout, barOf)}${drawMarks(warnings, data, layout, barOf, locale)}${drawTags(tags)}</svg>`;
}

function lowerPanes(data: ChartData, layout: Layout, locale: PageLocale): Markup {
  const { volume, rsi, macd } = layout;
  return html`${volume === null ? null : html`${drawVolumeAxis(volume, locale)}${drawVolume(data, layout, volume)}`}
${rsi === null ? null : html`${drawRsiAxis(rsi)}${drawRsi(data, layout, rsi)}`}
${macd === null ? null : html`${drawMacdAxis(macd)}${drawMacd(data, layout, macd)}`}`;
}
