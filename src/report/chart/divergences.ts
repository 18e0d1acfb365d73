import type { ChartColumn, ChartData } from "../../analysis/chart-data.ts";
import { html, type Markup } from "../markup.ts";
import { tierOf } from "../tier.ts";
import type { Layout, Pane } from "./layout.ts";
import { units } from "./path.ts";
import type { BarOf, LetteredSignal } from "./warnings.ts";

/** A pane with the curve in it that a divergence is seen on. */
interface Curve {
  readonly pane: Pane | null;
  readonly values: ChartColumn;
}

/** The lines of the divergences in force: on the price from anchor to anchor, and between the same bars on the oscillator. */
export function drawDivergences(
  warnings: readonly LetteredSignal[],
  data: ChartData,
  layout: Layout,
  barOf: BarOf,
): Markup {
  return html`${warnings.map((warning) => drawDivergence(warning, data, layout, barOf))}`;
}

function drawDivergence({ letter, signal }: LetteredSignal, data: ChartData, layout: Layout, barOf: BarOf): Markup | null {
  const [left, right] = ["left", "right"].map((role) => signal.anchors.find((anchor) => anchor.role === role));
  if (left === undefined || right === undefined) return null;
  const [from, to] = [barOf(left.date), barOf(right.date)];
  if (from === undefined || to === undefined) return null;
  const tier = tierOf(signal.record);
  const line = ({ y }: Pane, fromValue: number, toValue: number): Markup =>
    html`<path class="divergence ${tier}" d="M${units(layout.x(from))} ${units(y(fromValue))}L${units(layout.x(to))} ${units(y(toValue))}"/>`;
  return html`${line(layout.price, left.price, right.price)}${onOscillator()}`;

  function onOscillator(): Markup | null {
    const { pane = null, values = [] } = curveOf(signal.rule, data, layout) ?? {};
    const [fromValue, toValue] = [values[from ?? -1] ?? null, values[to ?? -1] ?? null];
    if (pane === null || fromValue === null || toValue === null) return null;
    return html`${line(pane, fromValue, toValue)}<text class="at-line" x="${units(layout.x(from ?? 0) - 3)}" y="${units(pane.y(fromValue))}">${letter}</text>`;
  }
}

/** What a rule compares the price with; nothing for on-balance volume, which has no pane. */
function curveOf(rule: string, { rsi, macd }: ChartData, layout: Layout): Curve | undefined {
  if (rule.startsWith("rsi-divergence")) return { pane: layout.rsi, values: rsi.values };
  if (rule.startsWith("macd-line")) return { pane: layout.macd, values: macd.line };
  return rule.startsWith("macd-histogram") ? { pane: layout.macd, values: macd.histogram } : undefined;
}
