import type { AnalogReport, Fan, MatchedTemplate, Picture } from "../../market/analog/analog-report.ts";
import { logarithmicPrices } from "../bubble/chart.ts";
import { columnOf, labelWidthOf, paneLines, type Curve, type Pane } from "../bubble/pane.ts";
import { roundPrices, setTicks, type Tick } from "../explain/axis.ts";
import type { Style } from "../table/style.ts";
import { clean } from "../text/clean.ts";
import { flow, plain } from "../text/flow.ts";
import { templateName } from "./name.ts";

/** Between the labels and the canvas. */
const AXIS_WIDTH = 2;
/** Columns from one label of the sessions to the next. */
const TICK_WIDTH = 14;

type Layer = "symbol" | "template" | "nearest";

/**
 * Both paths on one logarithmic axis, 100 where they are laid upon each other; right of it what followed the template, and
 * what followed the nearest rallies. Lines and dots swap sides, so that nothing hangs on colour.
 */
export function analogChart(report: AnalogReport, template: MatchedTemplate, style: Style): string[] {
  const { picture, fan, symbol } = report;
  if (picture === null) return [];
  const { palette, width } = style;
  const pane = paneOf(picture, fan, style);
  const labelWidth = labelWidthOf(pane);
  const columns = width - labelWidth - AXIS_WIDTH;
  const ticks = sessionTicks(picture, lengthOf(pane), columns, style);
  const places = new Set(ticks.map(({ place }) => place));
  const rule = Array.from({ length: columns }, (_, column) => (places.has(column) ? "┬" : "─")).join("");
  const margin = " ".repeat(labelWidth + 1);
  return [
    ...paneLines(pane, { columns, labelWidth }, style),
    palette.faint(`${margin}└${rule}`),
    palette.faint(`${margin} ${setTicks(ticks)}`),
    ...legendLines(clean(symbol), templateName(template), picture, fan, style),
  ];
}

function paneOf(picture: Picture, fan: Fan | null, { palette, locale, width }: Style): Pane<Layer> {
  const curves = curvesOf(picture, fan);
  const known = curves.flatMap(({ values }) => values.filter((value) => value !== null));
  const low = known.reduce((least, value) => Math.min(least, value), 0);
  const high = known.reduce((most, value) => Math.max(most, value), 0.01);
  const prices = logarithmicPrices(100 * Math.exp(low), 100 * Math.exp(high));
  return {
    low,
    high,
    rows: width < 100 ? 14 : 18,
    labels: prices.map((price) => ({ value: Math.log(price / 100), text: locale.numbers.number(price) })),
    curves,
    paints: { symbol: plain, template: palette.anchor, nearest: palette.sma50 },
  };
}

/** Logarithms against the point where the paths meet, all of one length. */
function curvesOf({ symbol, template, followed }: Picture, fan: Fan | null): Curve<Layer>[] {
  const length = template.length + Math.max(followed.length, fan?.paths.median.length ?? 0);
  const from = (start: number, closes: readonly number[]): (number | null)[] =>
    Array.from({ length }, (_, index) => {
      const close = closes[index - start];
      return close === undefined ? null : Math.log(close / 100);
    });
  const meeting = template.length - 1;
  const fans = fan === null ? [] : [fan.paths.p10, fan.paths.p90, fan.paths.median];
  return [
    ...fans.map((path): Curve<Layer> => ({ layer: "nearest", values: from(meeting + 1, path), dotted: true })),
    { layer: "template", values: from(0, template), dotted: true },
    { layer: "template", values: from(meeting, [100, ...followed]), dotted: false },
    { layer: "symbol", values: from(0, symbol), dotted: false },
  ];
}

function lengthOf({ curves }: Pane<Layer>): number {
  return curves[0]?.values.length ?? 0;
}

function sessionTicks({ template }: Picture, length: number, columns: number, { locale }: Style): Tick[] {
  const meeting = template.length - 1;
  return roundPrices(-meeting, length - 1 - meeting, columns / TICK_WIDTH)
    .map((session) => ({ place: columnOf(meeting + session, length, columns), label: locale.numbers.number(session) }))
    .filter(({ place, label }) => place + label.length <= columns);
}

function legendLines(symbol: string, name: string, picture: Picture, fan: Fan | null, style: Style): string[] {
  const { locale, palette, width } = style;
  const { legend } = locale.analog;
  const followed =
    picture.followed.length === 0 ? [] : [{ text: `⠒⠒⠒ ${legend.followed(name)}`, paint: palette.anchor }];
  const nearest = fan === null ? [] : [{ text: `⠂⠂⠂ ${legend.nearest(fan.nearest.length)}`, paint: palette.sma50 }];
  const spans = [
    { text: `⠒⠒⠒ ${legend.symbol(symbol)}`, paint: plain },
    { text: `⠂⠂⠂ ${legend.template(name)}`, paint: palette.anchor },
    ...followed,
    ...nearest,
    { text: legend.scale, paint: palette.faint },
  ];
  return flow(spans, width, "   ").map(({ text }) => text);
}
