import type { ChartData } from "../../analysis/chart-data.ts";
import type { PageLocale } from "../../locale/page-locale.ts";
import { shortWords } from "../warning.ts";
import { spanOf } from "./scales.ts";
import { dateOf, type LetteredSignal } from "./warnings.ts";

/** The chart in words, for a reader who does not see it: where the price stands, and what is marked. */
export function describe(data: ChartData, warnings: readonly LetteredSignal[], locale: PageLocale): string {
  const { chart } = locale;
  const closes = spanOf([data.close]);
  const [first, last, close] = [data.dates.at(0), data.dates.at(-1), data.close.at(-1) ?? null];
  const marks = warnings.map(({ letter, signal }) => chart.marked(letter, shortWords(signal, locale), dateOf(signal)));
  if (closes === null || first === undefined || last === undefined || close === null) return chart.noMarks;
  const facts = chart.facts({
    sessions: data.dates.length,
    first,
    last,
    low: Math.min(close, closes.low),
    high: Math.max(close, closes.high),
    close,
    sma50: data.sma50.at(-1) ?? null,
    sma200: data.sma200.at(-1) ?? null,
    rsi: data.rsi.values.at(-1) ?? null,
  });
  return [facts, ...(marks.length === 0 ? [chart.noMarks] : marks)].join(" ");
}
