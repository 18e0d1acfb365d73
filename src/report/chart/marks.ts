import type { ChartData } from "../../analysis/chart-data.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup } from "../markup.ts";
import { tierOf } from "../tier.ts";
import { shortWords } from "../warning.ts";
import { MARKS_Y, WIDTH, type Layout } from "./layout.ts";
import { units } from "./path.ts";
import { spread } from "./spread.ts";
import { dateOf, type BarOf, type LetteredSignal } from "./warnings.ts";

const RADIUS = 8.5;
/** From the middle of one letter to that of the next. */
const APART = 19;

/** A letter above the bars, and the bar that it stands for. */
interface Placed extends LetteredSignal {
  readonly letterX: number;
  /** Just above the bar; `null` where it lies before the chart. */
  readonly tip: { readonly x: number; readonly y: number } | null;
}

/** A letter for each warning in force on a line above the bars, joined to the bar that it speaks of. */
export function drawMarks(
  warnings: readonly LetteredSignal[],
  data: ChartData,
  layout: Layout,
  barOf: BarOf,
  locale: PageLocale,
): Markup {
  return html`${place(warnings, data, layout, barOf).map((mark) => drawMark(mark, locale))}`;
}

/** Letters in the order of their bars, so that no two of their lines cross; one from before the chart stands at its edge. */
function place(warnings: readonly LetteredSignal[], data: ChartData, { x, price }: Layout, barOf: BarOf): Placed[] {
  const wanted = warnings
    .map((warning) => ({ warning, bar: barOf(dateOf(warning.signal)) }))
    .toSorted((a, b) => (a.bar ?? 0) - (b.bar ?? 0));
  const [first, last] = [RADIUS + 1, WIDTH - RADIUS - 1];
  const places = spread(
    wanted.map(({ bar }) => x(bar ?? 0)),
    Math.min(APART, (last - first) / Math.max(1, wanted.length)),
    first,
    last,
  );
  return wanted.map(({ warning, bar }, index) => {
    const tip = bar === undefined ? null : { x: x(bar), y: price.y(topOf(data, bar)) - 3 };
    const { letter, signal } = warning;
    return { letter, signal, letterX: places[index] ?? 0, tip };
  });
}

function topOf({ high, close }: ChartData, bar: number): number {
  return high?.[bar] ?? close[bar] ?? 0;
}

function drawMark({ letter, signal, letterX, tip }: Placed, locale: PageLocale): Markup {
  const bottom = MARKS_Y + RADIUS;
  const x = units(letterX);
  const line =
    tip === null ? null : html`<path d="M${x} ${bottom}L${units(tip.x)} ${units(Math.max(bottom, tip.y))}"/>`;
  return html`<g class="mark ${tierOf(signal.record)}"><title>${letter}: ${shortWords(signal, locale)}, ${locale.dates.day(dateOf(signal))}</title>${line}<circle cx="${x}" cy="${MARKS_Y}" r="${RADIUS}"/><text x="${x}" y="${MARKS_Y + 4}">${letter}</text></g>`;
}
