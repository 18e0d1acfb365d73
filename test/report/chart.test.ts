import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartDataOf } from "../../src/analysis/chart-data.ts";
import type { ReportedSignal } from "../../src/analysis/symbol-report.ts";
import { frenchPage } from "../../src/locale/fr/page.ts";
import { englishPage } from "../../src/locale/en/page.ts";
import { renderChart } from "../../src/report/chart/index.ts";
import { colors, type ColorName } from "../../src/report/chart/style.ts";
import { drawn, randomSeries } from "../random-series.ts";
import type { Series } from "../../src/series/series.ts";
import { chartOf, pointsOf } from "./charts.ts";
import { signalOf } from "./signals.ts";
import { faultsOf } from "./well-formed.ts";

const [WIDTH] = [800];

/** What every chart must be, whatever the bars. */
function expectSound(svg: string): void {
  expect(faultsOf(svg.replace(/<style>.*?<\/style>/s, ""))).toEqual([]);
  expect(/.{0,40}(?:NaN|Infinity|undefined).{0,40}/.exec(svg)?.[0]).toBeUndefined();
  const height = Number(/viewBox="0 0 800 ([\d.]+)"/.exec(svg)?.[1]);
  const outside = pointsOf(svg).filter(([x, y]) => !(x >= 0 && x <= WIDTH && y >= 0 && y <= height));
  expect(outside).toEqual([]);
}

/** Numbers as a source may give them: any size, any move. */
const closes = (least: number, most: number) =>
  fc
    .tuple(
      fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
      fc.array(fc.double({ min: -0.9, max: 3, noNaN: true }), { minLength: least, maxLength: most }),
    )
    .map(([first, moves]) => {
      let close = first;
      return moves.map((move) => (close = Math.min(1e300, Math.max(1e-300, close * (1 + move)))));
    });

/** Relative luminance, as the guidelines define it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21. Web Content Accessibility Guidelines 2.2, "contrast ratio". */
function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Where the ends of a line stand across. */
function endsOf(line: string): (string | undefined)[] {
  return Array.from(line.matchAll(/[ML]([\d.]+) /g), ([, x]) => x);
}

describe("a chart", () => {
  it("is sound on bars of every kind", { timeout: 30_000 }, () => {
    const columns = fc.record({
      open: fc.boolean(),
      range: fc.boolean(),
      volume: fc.constantFrom("none", "zero", "some"),
    });
    fc.assert(
      fc.property(closes(1, 300), columns, (close, has) => {
        const series = drawn({
          close,
          high: close.map((value) => value * 1.01),
          low: close.map((value) => value * 0.99),
        });
        const volume = series.volume?.map((value) => (has.volume === "zero" ? 0 : value));
        const without: Series = {
          ...series,
          open: has.open ? series.open : undefined,
          high: has.range ? series.high : undefined,
          low: has.range ? series.low : undefined,
          volume: has.volume === "none" ? undefined : volume,
        };
        expectSound(chartOf(without).svg);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["10 bars", drawn({ close: [10, 11, 12, 11, 10, 11, 12, 13, 12, 11] })],
    ["one bar", drawn({ close: [10] })],
    ["flat prices", drawn({ close: Array.from({ length: 260 }, () => 5) })],
    ["huge prices", drawn({ close: Array.from({ length: 260 }, (_, i) => 1e300 * (1 + i / 260)) })],
    ["tiny prices", drawn({ close: Array.from({ length: 260 }, (_, i) => 1e-300 * (1 + i / 260)) })],
    ["opens that are missing", { ...randomSeries(3, 300), open: Float64Array.from({ length: 300 }, () => Number.NaN) }],
  ])("is sound on %s", (_, series) => {
    expectSound(chartOf(series).svg);
  });

  it("is sound with many warnings, old ones, and anchors outside of it", () => {
    const analysis = chartOf(randomSeries(5, 400)).analysis;
    const data = chartDataOf(analysis);
    const [first = "", last = ""] = [data.dates.at(0), data.dates.at(-1)];
    const signals: ReportedSignal[] = Array.from({ length: 60 }, (_, index) =>
      signalOf({
        detector: ["rsi-divergence", "resistance-rejection", "macd-divergence"][index % 3] ?? "",
        rule: ["rsi-divergence-pivot", "level-rejection", "macd-line-divergence-pivot"][index % 3] ?? "",
        message: { id: "without words", data: {} },
        knownAt: index % 2 === 0 ? last : "1999-01-04",
        anchors: [
          { role: "left", date: index % 5 === 0 ? "1999-01-04" : first, price: 90 },
          { role: "right", date: last, price: 100 + index },
        ],
      }),
    );
    const { text } = renderChart(data, signals, { symbol: "MANY", id: "c", locale: englishPage, style: null });
    expectSound(text);
    expect(text.match(/class="mark /g)).toHaveLength(60);
  });

  it("shows all that it is made of", () => {
    const { svg, analysis } = chartOf(randomSeries(7, 400));
    for (const part of [
      "wick up",
      "body down",
      "curve sma50",
      "curve sma200",
      "volume up",
      "rsi",
      "macd",
      "signal-line",
      "histogram up",
    ])
      expect(svg).toContain(`class="${part}"`);
    expect(svg.match(/class="mark /g) ?? []).toHaveLength(analysis.report.signals.length);
    expect(svg).toMatch(/role="img" aria-labelledby="c-title c-desc"><title id="c-title">DRAWN|<title id="c-title">/);
    expect(/<desc id="c-desc">([^<]*)/.exec(svg)?.[1]).toMatch(/^250 sessions from \d{4}-\d{2}-\d{2} to/);
  });

  it("draws a divergence between its anchors on the price and on its oscillator", () => {
    const analysis = chartOf(randomSeries(7, 400)).analysis;
    const data = chartDataOf(analysis);
    const [from = "", to = ""] = [data.dates.at(100), data.dates.at(140)];
    const signal = signalOf({
      detector: "rsi-divergence",
      rule: "rsi-divergence-pivot",
      message: { id: "without words", data: {} },
      anchors: [
        { role: "left", date: from, price: 90 },
        { role: "right", date: to, price: 100 },
      ],
    });
    const draw = (rule: string): string[] =>
      renderChart(data, [{ ...signal, rule }], { symbol: "X", id: "c", locale: englishPage, style: null }).text.match(
        /class="divergence [^>]*>/g,
      ) ?? [];
    const [onPrice = "", onRsi = ""] = draw("rsi-divergence-pivot");
    expect(endsOf(onPrice)).toHaveLength(2);
    expect(endsOf(onRsi)).toEqual(endsOf(onPrice));
    expect(draw("obv-divergence-pivot")).toHaveLength(1);
    expect(draw("macd-histogram-divergence-pivot")).toHaveLength(2);
  });

  it("leaves no room for days without a session, and names months in the reader's language", () => {
    const series = randomSeries(7, 400);
    const inFrench = chartOf(series, frenchPage).svg;
    expect(inFrench).toContain(">févr.<");
    expect(inFrench).not.toContain(">Feb<");
    const wicks = [...(/class="wick up" d="([^"]*)"/.exec(inFrench)?.[1] ?? "").matchAll(/M([\d.]+) /g)].map(([, x]) =>
      Number(x),
    );
    // 250 bars share the 728 units between the edges.
    const places = wicks.map((x) => (x - 6) / (728 / 250) - 0.5);
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter((bar) => Math.abs(bar - Math.round(bar)) > 0.05)).toEqual([]);
  });

  it("marks the distribution days that count", () => {
    const { analysis } = chartOf(randomSeries(11, 400));
    const data = { ...chartDataOf(analysis), distributionDays: [240, 245] };
    const { text } = renderChart(data, [], { symbol: "X", id: "c", locale: englishPage, style: null });
    expect(text).toContain("▼ 2 distribution days");
    expect(/class="wedge" d="([^"]*)"/.exec(text)?.[1]?.match(/M/g)).toHaveLength(2);
    expect(/class="volume distribution"[^>]* d="([^"]*)"/.exec(text)?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it.each(["light", "dark"] as const)("has colours that can be told from its paper in %s", (theme) => {
    const contrast = (name: ColorName): number => contrastOf(colors[name][theme], colors.paper[theme]);
    for (const text of ["ink", "faint", "mark", "sma50", "sma200"] as const)
      expect(contrast(text), text).toBeGreaterThan(4.5);
    for (const line of ["up", "down"] as const) expect(contrast(line), line).toBeGreaterThan(3);
  });

  it("obeys no symbol", () => {
    const { svg } = chartOf({ ...randomSeries(7, 300), symbol: `</svg><script>x</script>"` });
    expectSound(svg);
    expect(svg).not.toContain("<script");
  });
});
