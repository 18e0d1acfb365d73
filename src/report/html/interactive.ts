import type { ChartData } from "../../analysis/chart-data.ts";
import type { AnalysedSymbol } from "../../analysis/symbol-report.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { divergenceLines } from "../chart/divergence-lines.ts";
import { levelOf } from "../chart/levels.ts";
import { barsByDate, dateOf, lettered, type BarOf, type LetteredSignal } from "../chart/warnings.ts";
import { tierOf } from "../tier.ts";
import type { Page } from "./page.ts";

/** Digits of a number that moves on a screen: no eye sees more. */
const DIGITS = 6;

/**
 * What the moving charts are drawn from, as JSON that stands in a page: nothing in it can end the element around it. By the id
 * of the section.
 */
export function chartsJson({ view, locale, sections }: Page): string {
  const charts = [...sections].flatMap(([symbol, id]) => {
    const data = symbol.status === "failed" ? undefined : view.charts?.get(symbol.symbol);
    return symbol.status === "failed" || data === undefined ? [] : [{ id, ...chartOf(symbol, data, locale) }];
  });
  return JSON.stringify(charts, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value,
  ).replaceAll("<", "\\u003c");
}

function chartOf({ signals, close }: AnalysedSymbol, data: ChartData, { chart }: PageLocale): object {
  const { dates, open, high, low, volume, sma50, sma200, rsi, macd, distributionDays } = data;
  const warnings = lettered(signals);
  const barOf = barsByDate(data);
  return {
    dates,
    bars: open === null || high === null || low === null ? null : [open, high, low],
    close: data.close,
    volume,
    sma50,
    sma200,
    rsi: rsi.values,
    macd: [macd.line, macd.signal, macd.histogram],
    distributionDays,
    decimals: decimalsOf(close),
    marks: marksOf(warnings, barOf),
    names: { sma50: chart.legend.sma50, sma200: chart.legend.sma200, rsi: chart.rsi(rsi.period, null), macd: "MACD" },
    divergences: warnings.flatMap(({ signal }) => divergenceLines(signal, data, barOf)),
    levels: warnings.flatMap(({ letter, signal }) => {
      const anchor = levelOf(signal);
      return anchor === undefined ? [] : [{ letter, price: anchor.price }];
    }),
  };
}

/** So many bars are as wide as the letters of a mark, with all of the chart on the screen. */
const LETTERS_WIDTH = 12;

/**
 * One mark a bar, with the letters of all warnings that speak of it, and close neighbours on either side of their bars, so that
 * none lies on another.
 */
function marksOf(warnings: readonly LetteredSignal[], barOf: BarOf): object[] {
  const bars = warnings.map(({ signal }) => barOf(dateOf(signal)) ?? 0);
  let last = { bar: -LETTERS_WIDTH, below: false };
  return [...new Set(bars)]
    .toSorted((a, b) => a - b)
    .map((bar) => {
      const own = warnings.filter((_, index) => bars[index] === bar);
      last = { bar, below: bar - last.bar < LETTERS_WIDTH && !last.below };
      return {
        letters: own.map(({ letter }) => letter).join(""),
        bar,
        below: last.below,
        strong: own.some(({ signal }) => tierOf(signal.record) === "beats-chance"),
      };
    });
}

/** Digits after the point that prices of this size are written with. */
function decimalsOf(price: number): number {
  return price >= 1 ? 2 : Math.min(10, 2 - Math.floor(Math.log10(price)));
}
