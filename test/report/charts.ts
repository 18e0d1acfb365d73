import { analyze, type Analysis } from "../../src/analysis/analyze.ts";
import { chartDataOf } from "../../src/analysis/chart-data.ts";
import type { PageLocale } from "../../src/locale/page-locale.ts";
import { englishPage } from "../../src/locale/en/page.ts";
import { renderChart } from "../../src/report/chart/index.ts";
import { pictureStyle } from "../../src/report/chart/style.ts";
import type { Series } from "../../src/series/series.ts";

/** A chart of a series, and the analysis that it shows. */
export function chartOf(series: Series, locale: PageLocale = englishPage): { svg: string; analysis: Analysis } {
  const analysis = analyze(series, [], {}, "in-force");
  const options = { symbol: series.symbol, id: "c", locale, style: pictureStyle("auto") };
  return { svg: renderChart(chartDataOf(analysis), analysis.report.signals, options).text, analysis };
}

/** Everything drawn by coordinates. */
const SHAPES = /<(path|rect|circle|text)\b([^>]*)>/g;
const COMMAND = /([MLVHlhz])([^MLVHlhz]*)/g;

type Point = readonly [x: number, y: number];

/** All points of the paths, corners of the rectangles, edges of the circles and places of the texts. */
export function pointsOf(svg: string): Point[] {
  return [...svg.matchAll(SHAPES)].flatMap(([, name, attributes = ""]) => {
    const number = (attribute: string): number =>
      Number(new RegExp(` ${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? 0);
    const [x, y] = [number("x"), number("y")];
    if (name === "path") return pathPoints(/ d="([^"]*)"/.exec(attributes)?.[1] ?? "");
    if (name === "text") return [[x, y]];
    if (name === "rect")
      return [
        [x, y],
        [x + number("width"), y + number("height")],
      ];
    const [cx, cy, r] = [number("cx"), number("cy"), number("r")];
    return [
      [cx - r, cy - r],
      [cx + r, cy + r],
    ];
  });
}

/** Where each command of a path goes from a point. */
const moves: Readonly<Record<string, (from: Point, a: number, b: number) => Point>> = {
  M: (_, a, b) => [a, b],
  L: (_, a, b) => [a, b],
  l: ([x, y], a, b) => [x + a, y + b],
  V: ([x], a) => [x, a],
  H: ([, y], a) => [a, y],
  h: ([x, y], a) => [x + a, y],
  z: (from) => from,
};

function pathPoints(path: string): Point[] {
  let at: Point = [0, 0];
  return Array.from(path.matchAll(COMMAND), ([, command = "", text = ""]) => {
    const [a = Number.NaN, b = Number.NaN] = (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    at = moves[command]?.(at, a, b) ?? [Number.NaN, Number.NaN];
    return at;
  });
}
