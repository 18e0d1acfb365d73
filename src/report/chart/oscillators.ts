import type { ChartData } from "../../analysis/chart-data.ts";
import { html, type Markup } from "../markup.ts";
import { PLOT_RIGHT, type Layout, type Pane } from "./layout.ts";
import { curve, units, upright } from "./path.ts";

/** The RSI from which on a market is called overbought, and oversold. */
export const rsiLines = [70, 30] as const;

/** The RSI, what lies above 70 shaded. */
export function drawRsi({ rsi }: ChartData, layout: Layout, pane: Pane): Markup {
  const [overbought] = rsiLines;
  const edge = pane.y(overbought);
  return html`<path class="zone" d="M${units(layout.x(0))} ${units(pane.top)}H${PLOT_RIGHT}V${units(edge)}H${units(layout.x(0))}z"/><path class="rsi" d="${curve(rsi.values, layout, pane.y)}"/>`;
}

/** The MACD and its signal line as curves, the gap between them as bars from zero. */
export function drawMacd({ macd }: ChartData, layout: Layout, pane: Pane): Markup {
  const zero = pane.y(0);
  const bars = { up: "", down: "" };
  for (const [bar, value] of macd.histogram.entries()) {
    if (value !== null) bars[value < 0 ? "down" : "up"] += upright(layout.x(bar), zero, pane.y(value));
  }
  const breadth = units(layout.breadth);
  return html`<path class="histogram up" stroke-width="${breadth}" d="${bars.up}"/><path class="histogram down" stroke-width="${breadth}" d="${bars.down}"/><path class="signal-line" d="${curve(macd.signal, layout, pane.y)}"/><path class="macd" d="${curve(macd.line, layout, pane.y)}"/>`;
}
