import type { AnalogReport, Fan, MatchedTemplate } from "../../market/analog/analog-report.ts";
import { logarithmicPrices } from "../bubble/chart.ts";
import { columnOf, labelWidthOf, paneLines, type Pane } from "../bubble/pane.ts";
import { roundPrices, setTicks, type Tick } from "../explain/axis.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { flow, plain } from "../text/flow.ts";
import { curvesOf, type AnalogCurves } from "./curves.ts";
import { templateName } from "./name.ts";

/** Between the labels and the canvas. */
const AXIS_WIDTH = 2;
/** Columns from one label of the sessions to the next. */
const TICK_WIDTH = 14;

type Layer = "symbol" | "template" | "nearest";

/**
 * Both paths on one logarithmic axis, 100 where they are laid upon each other; right of it what followed the template, and
 * what followed the nearest rallies. The template is dotted on the left and a line on the right, so that nothing hangs on colour.
 */
export function analogChart(report: AnalogReport, template: MatchedTemplate, style: Style): string[] {
  const { picture, fan, symbol } = report;
  if (picture === null) return [];
  const { palette, width } = style;
  const curves = curvesOf(picture, fan);
  const pane = paneOf(curves, style);
  const labelWidth = labelWidthOf(pane);
  const columns = width - labelWidth - AXIS_WIDTH;
  const ticks = sessionTicks(curves, columns, style);
  const places = new Set(ticks.map(({ place }) => place));
  const rule = Array.from({ length: columns }, (_, column) => (places.has(column) ? "┬" : "─")).join("");
  const margin = " ".repeat(labelWidth + 1);
  return [
    ...paneLines(pane, { columns, labelWidth }, style),
    palette.faint(`${margin}└${rule}`),
    palette.faint(`${margin} ${setTicks(ticks)}`),
    ...legendLines(clean(symbol), templateName(template), fan, style),
  ];
}

function paneOf(curves: AnalogCurves, { palette, locale, width }: Style): Pane<Layer> {
  const { low, high, nearest, template, followed, symbol } = curves;
  const prices = logarithmicPrices(100 * Math.exp(low), 100 * Math.exp(high));
  return {
    low,
    high,
    rows: width < 100 ? 14 : 18,
    labels: prices.map((price) => ({ value: Math.log(price / 100), text: locale.numbers.number(price) })),
    curves: [
      ...nearest.map((values) => ({ layer: "nearest" as const, values, dotted: true })),
      { layer: "template", values: template, dotted: true },
      { layer: "template", values: followed, dotted: false },
      { layer: "symbol", values: symbol, dotted: false },
    ],
    paints: { symbol: plain, template: palette.anchor, nearest: palette.sma50 },
  };
}

function sessionTicks({ meeting, length }: AnalogCurves, columns: number, { locale }: Style): Tick[] {
  return roundPrices(-meeting, length - 1 - meeting, columns / TICK_WIDTH)
    .map((session) => ({ place: columnOf(meeting + session, length, columns), label: locale.numbers.number(session) }))
    .filter(({ place, label }) => place + label.length <= columns);
}

function legendLines(symbol: string, name: string, fan: Fan | null, style: Style): string[] {
  const { locale, palette, width } = style;
  const { legend } = locale.analog;
  const nearest = fan === null ? [] : [{ text: `⠂⠂⠂ ${legend.nearest(fan.nearest.length)}`, paint: palette.sma50 }];
  const spans = [
    { text: `⠒⠒⠒ ${legend.symbol(symbol)}`, paint: plain },
    { text: `⠂⠂⠂ ${legend.template(name)}`, paint: palette.anchor },
    { text: `⠒⠒⠒ ${legend.followed(name)}`, paint: palette.anchor },
    ...nearest,
    { text: legend.scale, paint: palette.faint },
  ];
  return flow(spans, width, "   ").map(({ text }) => text);
}
