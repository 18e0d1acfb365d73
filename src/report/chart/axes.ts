import type { ChartData } from "../../analysis/chart-data.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { roundPrices } from "../explain/axis.ts";
import { html, type Markup } from "../markup.ts";
import { PLOT_RIGHT, WIDTH, type Layout, type Pane } from "./layout.ts";
import { rsiLines } from "./oscillators.ts";
import { units } from "./path.ts";
import { spread } from "./spread.ts";

const LABEL_X = PLOT_RIGHT + 7;
/** Longest text that has room beside the bars. */
const LABEL_LENGTH = 9;
const PRICE_TICKS = 6;
const TAG_HEIGHT = 15;

/** A price as on an axis; one with too many digits as a power of ten. */
export function priceLabel(price: number, like: number, { numbers }: PageLocale): string {
  const text = numbers.price(price, like);
  if (text.length <= LABEL_LENGTH) return text;
  const [mantissa = "", exponent = ""] = price.toExponential().split("e");
  return `${numbers.number(Number(mantissa), 2)}e${exponent}`;
}

/** A value at the right edge that is named in full. */
export interface Tag {
  readonly style: string;
  readonly y: number;
  readonly text: string;
}

/** The newest close and averages, named at the right edge. */
export function priceTags(data: ChartData, { price }: Layout, locale: PageLocale): Tag[] {
  const newest = [
    { style: "sma200", value: data.sma200.at(-1) ?? null },
    { style: "sma50", value: data.sma50.at(-1) ?? null },
    { style: "newest", value: data.close.at(-1) ?? null },
  ];
  const tags = newest
    .flatMap(({ style, value }) =>
      value === null ? [] : [{ style, y: price.y(value), text: priceLabel(value, price.span.high, locale) }],
    )
    .toSorted((a, b) => a.y - b.y);
  const heights = tags.map(({ y }) => y);
  const places = spread(heights, TAG_HEIGHT, price.top + TAG_HEIGHT / 2, price.bottom - TAG_HEIGHT / 2);
  return tags.map(({ style, text, y }, index) => ({ style, text, y: places[index] ?? y }));
}

/** Lines across, and the prices beside them; one that would lie under a tag is left out. */
export function drawPriceAxis(tags: readonly Tag[], { price }: Layout, locale: PageLocale): Markup {
  const { low, high } = price.span;
  const ticks = roundPrices(low, high, PRICE_TICKS).map((value) => ({ value, y: price.y(value) }));
  const free = ticks.filter(({ y }) => tags.every((tag) => Math.abs(tag.y - y) >= TAG_HEIGHT - 2));
  return html`${gridLines(ticks.map(({ y }) => y))}${free.map(({ value, y }) => axisLabel(y, priceLabel(value, high, locale)))}`;
}

export function drawTags(tags: readonly Tag[]): Markup {
  return html`${tags.map(drawTag)}`;
}

function drawTag({ style, y, text }: Tag): Markup {
  return html`<g class="tag ${style}"><rect x="${PLOT_RIGHT + 3}" y="${units(y - TAG_HEIGHT / 2)}" width="${WIDTH - PLOT_RIGHT - 4}" height="${TAG_HEIGHT}" rx="2"/><text x="${LABEL_X}" y="${units(y + 4)}">${text}</text></g>`;
}

function gridLines(heights: readonly number[]): Markup {
  return html`<path class="grid" d="${heights.map((y) => `M0 ${units(y)}H${PLOT_RIGHT}`).join("")}"/>`;
}

function axisLabel(y: number, text: string): Markup {
  return html`<text x="${LABEL_X}" y="${units(y + 4)}">${text}</text>`;
}

/** A round volume. */
export function drawVolumeAxis({ span, y }: Pane, { chart }: PageLocale): Markup {
  const [round] = roundPrices(span.high * 0.45, span.high * 0.95, 1).toReversed();
  return round === undefined ? html`` : html`${gridLines([y(round)])}${axisLabel(y(round), chart.shares(round))}`;
}

/** The lines of an overbought and of an oversold market. */
export function drawRsiAxis({ y }: Pane): Markup {
  return html`${gridLines(rsiLines.map(y))}${rsiLines.map((value) => axisLabel(y(value), String(value)))}`;
}

export function drawMacdAxis({ y }: Pane): Markup {
  return html`${gridLines([y(0)])}${axisLabel(y(0), "0")}`;
}
