import type { ChartData } from "../../analysis/chart-data.ts";
import type { IsoDate } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { html, type Markup } from "../markup.ts";
import { PLOT_RIGHT, type Layout } from "./layout.ts";
import { units } from "./path.ts";

/** Units from one label to the next. */
const APART = 34;
const YEAR = "2025".length;
const MONTH = "2025-03".length;

/** A label of the time axis; that of a January is its year. */
interface DateTick {
  readonly x: number;
  readonly text: string;
  readonly isYear: boolean;
}

/** The months below the panes, a thin line through all of them at each. Only sessions take room, so no weekend shows. */
export function drawDates({ dates }: ChartData, layout: Layout, locale: PageLocale): Markup {
  const months = monthTicks(dates, layout, locale);
  const ticks = months.length < 2 ? endTicks(dates, layout, locale) : months;
  const y = layout.bottom + 15;
  const lines = months.map(({ x }) => `M${units(x)} ${layout.price.top}V${layout.bottom}`).join("");
  return html`<path class="grid" d="${lines}"/><g class="dates">${ticks.map(
    ({ x, text, isYear }) => html`<text x="${units(x)}" y="${y}"${isYear ? html` class="year"` : null}>${text}</text>`,
  )}</g>`;
}

function monthTicks(dates: readonly IsoDate[], { x }: Layout, { chart }: PageLocale): DateTick[] {
  let free = 0;
  return dates.flatMap((date, bar) => {
    const before = dates[bar - 1];
    if (before === undefined || before.slice(0, MONTH) === date.slice(0, MONTH)) return [];
    const place = x(bar);
    if (place < free || place > PLOT_RIGHT - APART / 2) return [];
    free = place + APART;
    const isYear = before.slice(0, YEAR) !== date.slice(0, YEAR);
    const month = chart.months[Number(date.slice(YEAR + 1, MONTH)) - 1] ?? "";
    return [{ x: place, text: isYear ? date.slice(0, YEAR) : month, isYear }];
  });
}

/** The first date where the bars lie within a month or two. */
function endTicks(dates: readonly IsoDate[], { x }: Layout, locale: PageLocale): DateTick[] {
  const [first] = dates;
  return first === undefined ? [] : [{ x: x(0), text: locale.dates.day(first), isYear: false }];
}
