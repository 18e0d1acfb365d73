import type { ChartData } from "../../analysis/chart-data.ts";
import { html, type Markup } from "../markup.ts";
import { tierOf } from "../tier.ts";
import { divergenceLines, type DivergenceLine } from "./divergence-lines.ts";
import type { Layout } from "./layout.ts";
import { units } from "./path.ts";
import type { BarOf, LetteredSignal } from "./warnings.ts";

/** The lines of the divergences in force; beside those on an oscillator the letter of the warning. */
export function drawDivergences(
  warnings: readonly LetteredSignal[],
  data: ChartData,
  layout: Layout,
  barOf: BarOf,
): Markup {
  return html`${warnings.map((warning) =>
    divergenceLines(warning.signal, data, barOf).map((line) => drawLine(line, warning, layout)),
  )}`;
}

function drawLine(line: DivergenceLine, { letter, signal }: LetteredSignal, layout: Layout): Markup | null {
  const pane = layout[line.pane];
  if (pane === null) return null;
  const [fromX, fromY] = [layout.x(line.from), pane.y(line.fromValue)];
  const end = `${units(layout.x(line.to))} ${units(pane.y(line.toValue))}`;
  const text =
    line.pane === "price"
      ? null
      : html`<text class="at-line" x="${units(Math.max(0, fromX - 3))}" y="${units(fromY)}">${letter}</text>`;
  return html`<path class="divergence ${tierOf(signal.record)}" d="M${units(fromX)} ${units(fromY)}L${end}"/>${text}`;
}
