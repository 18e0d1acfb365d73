import type { ChartData } from "../../analysis/chart-data.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup, type Part } from "../markup.ts";
import { LEGEND_Y, PLOT_RIGHT, type Layout, type Pane } from "./layout.ts";
import { units } from "./path.ts";

/** What the curves on the price are, with a piece of each. */
export function drawLegend(symbol: string, { chart }: PageLocale): Markup {
  return html`<text class="symbol" x="2" y="${LEGEND_Y}">${symbol}<tspan class="key sma50" dx="14">— ${chart.legend.sma50}</tspan><tspan class="key sma200" dx="14">— ${chart.legend.sma200}</tspan></text>`;
}

/** The name of each lower pane, at the right, where its newest value is. */
export function drawTitles(data: ChartData, { volume, rsi, macd }: Layout, { chart }: PageLocale): Markup {
  const { fast, slow, signalPeriod } = data.macd;
  const rsiTitle = chart.rsi(data.rsi.period, data.rsi.values.at(-1) ?? null);
  const macdKeys = html`<tspan class="key macd-line" dx="10">— ${chart.legend.macdLine}</tspan><tspan class="key signal-line" dx="8">— ${chart.legend.macdSignal}</tspan>`;
  return html`${drawTitle(volume, chart.volume(data.distributionDays.length))}${drawTitle(rsi, rsiTitle)}${drawTitle(
    macd,
    html`${chart.macd(fast, slow, signalPeriod)}${macdKeys}`,
  )}`;
}

function drawTitle(pane: Pane | null, text: Part): Markup | null {
  return pane === null ? null : html`<text class="title" x="${PLOT_RIGHT}" y="${units(pane.top - 6)}">${text}</text>`;
}
