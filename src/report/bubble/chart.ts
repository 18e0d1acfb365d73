import type { BubblePoint, BubbleReport } from "../../study/bubble/bubble-report.ts";
import { monthTicks, roundPrices, setTicks } from "../explain/axis.ts";
import { letterOf } from "../explain/marks.ts";
import type { Style } from "../table/style.ts";
import { flow, plain } from "../text/flow.ts";
import { padLeft } from "../text/width.ts";
import { columnOf, labelWidthOf, paneLines, type Pane } from "./pane.ts";

const ROWS = 9;
/** Between the labels and the canvas. */
const AXIS_WIDTH = 2;
/** What is lower says that prices did anything but explode, however low it is. */
const LOWEST_STATISTIC = -2;

type StatisticLayer = "statistic" | "critical";

/** The statistic against its critical value, the episodes, and below them the price on a logarithmic scale. */
export function bubbleChart({ points, episodes }: BubbleReport, style: Style): string[] {
  if (points.length < 2) return [];
  const { palette, width } = style;
  const [statistics, prices] = [statisticPane(points, style), pricePane(points, style)];
  const labelWidth = Math.max(labelWidthOf(statistics), labelWidthOf(prices));
  const columns = width - labelWidth - AXIS_WIDTH;
  const size = { columns, labelWidth };
  const margin = " ".repeat(labelWidth + 1);
  const dates = points.map(({ date }) => date);
  const place = (index: number): number => columnOf(index, points.length, columns);
  const ticks = monthTicks(dates, place, columns, style.locale.dates);
  const places = new Set(ticks.map((tick) => tick.place));
  const rule = Array.from({ length: columns }, (_, column) => (places.has(column) ? "┬" : "─")).join("");
  const strip = Array.from({ length: columns }, () => " ");
  for (const [number, { start, end }] of episodes.entries()) {
    const from = place(dates.indexOf(start));
    const to = end === null ? columns - 1 : place(dates.indexOf(end) - 1);
    for (let column = from; column <= to; column++) strip[column] = column === from ? letterOf(number) : "━";
  }
  return [
    ...paneLines(statistics, size, style),
    palette.faint(padLeft("", labelWidth)) + palette.faint(" │") + palette.anchor(strip.join("").trimEnd()),
    ...paneLines(prices, size, style),
    palette.faint(`${margin}└${rule}`),
    palette.faint(`${margin} ${setTicks(ticks)}`),
    ...legendLines(style),
  ];
}

function statisticPane(points: readonly BubblePoint[], { palette, locale }: Style): Pane<StatisticLayer> {
  const curve = points.map(({ statistic }) => statistic);
  const critical = points.map(({ critical95 }) => critical95);
  const { low, high } = rangeOf([...curve, ...critical], LOWEST_STATISTIC);
  return {
    low,
    high,
    rows: ROWS,
    labels: roundPrices(low, high, ROWS / 2.5).map((value) => ({ value, text: locale.numbers.number(value, 1) })),
    curves: [
      { layer: "critical", values: critical, dotted: true },
      { layer: "statistic", values: curve, dotted: false },
    ],
    paints: { statistic: plain, critical: palette.sma200 },
  };
}

function pricePane(points: readonly BubblePoint[], { locale }: Style): Pane<"price"> {
  const values = points.map(({ close }) => Math.log(close));
  const { low, high } = rangeOf(values, -Infinity);
  const prices = logarithmicPrices(Math.exp(low), Math.exp(high));
  return {
    low,
    high,
    rows: ROWS,
    labels: prices.map((price) => ({ value: Math.log(price), text: locale.numbers.price(price, Math.exp(high)) })),
    curves: [{ layer: "price", values, dotted: false }],
    paints: { price: plain },
  };
}

function rangeOf(values: readonly (number | null)[], lowest: number): { low: number; high: number } {
  const known = values.filter((value) => value !== null);
  const low = known.reduce((least, value) => Math.min(least, value), Infinity);
  const high = known.reduce((most, value) => Math.max(most, value), -Infinity);
  const from = Math.max(low, Math.min(lowest, high - 1));
  return high > from ? { low: from, high } : { low: from - 1, high: from + 1 };
}

/** Prices 1, 2 and 5 times a power of ten; round ones where there are fewer than two of those. */
export function logarithmicPrices(low: number, high: number): number[] {
  const powers = Array.from({ length: 40 }, (_, index) => 10 ** (index - 20));
  const found = powers.flatMap((power) => [1, 2, 5].map((factor) => factor * power));
  const within = found.filter((price) => price >= low && price <= high);
  const tens = within.filter((price) => Number.isInteger(Math.round(Math.log10(price) * 1e9) / 1e9));
  if (within.length < 2) return roundPrices(low, high, ROWS / 3);
  return within.length > ROWS / 2 && tens.length >= 2 ? tens : within;
}

function legendLines({ locale, palette, width }: Style): string[] {
  const words = locale.bubble.legend;
  const spans = [
    { text: `⠒⠒⠒ ${words.statistic}`, paint: plain },
    { text: `⠂⠂⠂ ${words.critical}`, paint: palette.sma200 },
    { text: `A━━ ${words.episode}`, paint: palette.anchor },
    { text: `⠒⠒⠒ ${words.price}`, paint: plain },
  ];
  return flow(spans, width, "   ").map(({ text }) => text);
}
