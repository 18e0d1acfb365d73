import type { ChartData } from "../../analysis/chart-data.ts";
import { html, type Markup } from "../markup.ts";
import type { Layout } from "./layout.ts";
import { curve, units, upright } from "./path.ts";

/** A body of this height is seen as a line where open and close are the same. */
const THINNEST = 0.8;

type Direction = "up" | "down";

/** The bars, each a wick from low to high and a body from open to close; the close alone where a source has no more. */
export function drawBars(data: ChartData, layout: Layout): Markup {
  const { price } = layout;
  if (data.high === null || data.low === null)
    return html`<path class="close" d="${curve(data.close, layout, price.y)}"/>`;
  const wicks: Record<Direction, string> = { up: "", down: "" };
  const bodies: Record<Direction, string> = { up: "", down: "" };
  for (const bar of data.close.keys()) {
    const close = data.close[bar] ?? null;
    if (close === null) continue;
    const direction = directionOf(data, bar, close);
    const [high, low] = [data.high[bar] ?? close, data.low[bar] ?? close];
    wicks[direction] += upright(layout.x(bar), price.y(high), price.y(low));
    bodies[direction] += body(layout.x(bar), price.y(data.open?.[bar] ?? close), price.y(close));
  }
  const breadth = units(layout.breadth);
  return html`<path class="wick up" d="${wicks.up}"/><path class="wick down" d="${wicks.down}"/><path class="body up" stroke-width="${breadth}" d="${bodies.up}"/><path class="body down" stroke-width="${breadth}" d="${bodies.down}"/>`;
}

/** Whether a bar closed above its open; without an open, above the close before. */
export function directionOf({ open, close }: ChartData, bar: number, at: number): Direction {
  const from = open?.[bar] ?? close[bar - 1] ?? at;
  return at < from ? "down" : "up";
}

function body(x: number, openY: number, closeY: number): string {
  if (Math.abs(openY - closeY) >= THINNEST) return upright(x, openY, closeY);
  const middle = (openY + closeY) / 2;
  return upright(x, middle - THINNEST / 2, middle + THINNEST / 2);
}
