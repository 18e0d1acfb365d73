import type { ChartData } from "../../analysis/chart-data.ts";
import { html, type Markup } from "../markup.ts";
import { directionOf } from "./bars.ts";
import type { Layout, Pane } from "./layout.ts";
import { units, upright } from "./path.ts";

/** Room above a bar for the mark of a distribution day. */
const MARK_HEIGHT = 5;

/** Volume, the distribution days that count among it marked by colour and by a wedge above. */
export function drawVolume(data: ChartData, layout: Layout, pane: Pane): Markup {
  const distribution = new Set(data.distributionDays);
  const paths = { up: "", down: "", distribution: "" };
  let wedges = "";
  for (const bar of data.dates.keys()) {
    const shares = data.volume?.[bar] ?? null;
    if (shares === null || shares <= 0) continue;
    const [x, top] = [layout.x(bar), pane.y(shares)];
    const isDistribution = distribution.has(bar);
    const direction = directionOf(data, bar, data.close[bar] ?? 0);
    paths[isDistribution ? "distribution" : direction] += upright(x, pane.bottom, top);
    if (isDistribution) wedges += wedge(x, Math.max(pane.top, top) - 2);
  }
  const breadth = units(layout.breadth);
  return html`<path class="volume up" stroke-width="${breadth}" d="${paths.up}"/><path class="volume down" stroke-width="${breadth}" d="${paths.down}"/><path class="volume distribution" stroke-width="${breadth}" d="${paths.distribution}"/><path class="wedge" d="${wedges}"/>`;
}

/** A small triangle that points down to its bar. */
function wedge(x: number, tip: number): string {
  const half = MARK_HEIGHT * 0.6;
  return `M${units(x)} ${units(tip)}l${units(-half)}-${MARK_HEIGHT}h${units(2 * half)}z`;
}
