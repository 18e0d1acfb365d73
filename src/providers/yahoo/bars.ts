import type { Day } from "../../series/dates.ts";
import type { Finding, FindingCode } from "../../series/findings.ts";
import type { Instrument, Series, Split } from "../../series/series.ts";
import type { Bars, ProvisionalBar } from "../provider.ts";
import { answerFault } from "./answers.ts";
import { finality } from "./final-bars.ts";
import type { Chart, Column } from "./payload.ts";
import { datesAt, isKnownTimeZone } from "./trading-dates.ts";
import type { DateAt } from "./trading-dates.ts";

const INSTRUMENTS: ReadonlyMap<string, Instrument> = new Map([
  ["EQUITY", "stock"],
  ["ETF", "etf"],
  ["INDEX", "index"],
  ["CRYPTOCURRENCY", "crypto"],
  ["CURRENCY", "currency"],
  ["FUTURE", "future"],
  ["MUTUALFUND", "fund"],
]);

/**
 * The finished sessions of a chart, and what is wrong with them.
 *
 * @param symbol the name that the series bears
 * @param now the clock that judges which sessions are finished; an answer from before then is judged by its own date
 * @throws {FrothError} `no-bars` where no session is finished
 */
export function barsOf(chart: Chart, symbol: string, now: Date): Bars {
  const { meta } = chart;
  const dateAt = datesAt(meta.exchangeTimezoneName, meta.gmtoffset);
  // An answer that something on the way had kept does not get finished by waiting, nor by a clock that is fast.
  const known = Math.min(now.getTime() / 1000, chart.answeredAt ?? Infinity);
  const isFinal = finality(meta.currentTradingPeriod.regular, dateAt, known, meta.regularMarketTime);
  const rows = rowsByDay(chart, dateAt);
  const final = [...rows.usable].filter(([day]) => isFinal(day)).toSorted(([a], [b]) => a - b);
  if (final.length === 0) throw answerFault("no-bars", "Yahoo has no finished session of it in this period", symbol);
  const series = seriesOf(chart, symbol, final, dateAt);
  const lastTrade = meta.regularMarketTime === undefined ? undefined : dateAt(meta.regularMarketTime);
  return {
    series,
    findings: [...rowFindings(rows, isFinal), ...seriesFindings(series, rows, isFinal, lastTrade)],
    provisional: provisionalBar(chart, rows, isFinal),
    closesAt: closingMinute(meta),
  };
}

function closingMinute({ currentTradingPeriod, gmtoffset }: Chart["meta"]): number {
  const seconds = currentTradingPeriod.regular.end + gmtoffset;
  return Math.floor((((seconds % 86_400) + 86_400) % 86_400) / 60);
}

/** The bar after the last final one. A market around the clock has two unfinished ones shortly after midnight. */
function provisionalBar({ indicators }: Chart, { usable }: RowsByDay, isFinal: IsFinal): ProvisionalBar | undefined {
  const [first] = [...usable].filter(([day]) => !isFinal(day)).toSorted(([a], [b]) => a - b);
  if (first === undefined) return undefined;
  const [day, row] = first;
  const [quote] = indicators.quote;
  const price = (column: Column): number => positiveOr(column[row], Number.NaN);
  return {
    day,
    open: positiveOr(quote.open[row], null),
    high: price(quote.high),
    low: price(quote.low),
    close: price(quote.close),
    volume: positiveOr(quote.volume[row], null),
  };
}

/** The rows of a chart by trading date. */
interface RowsByDay {
  /** The last usable row of each date: Yahoo gives the running session a second row. */
  readonly usable: ReadonlyMap<Day, number>;
  /** Dates without a usable row. */
  readonly empty: readonly Day[];
  /** Dates with more than one usable row. */
  readonly repeated: readonly Day[];
  /** Dates of rows that are older than the row before. */
  readonly unsorted: readonly Day[];
}

function rowsByDay(chart: Chart, dateAt: DateAt): RowsByDay {
  const usable = new Map<Day, number>();
  const repeated: Day[] = [];
  const dates = chart.timestamp.map(dateAt);
  for (const [row, day] of dates.entries()) {
    if (!isUsable(chart, row)) continue;
    if (usable.has(day)) repeated.push(day);
    usable.set(day, row);
  }
  const empty = dates.filter((day) => !usable.has(day));
  const unsorted = dates.filter((day, row) => day < (dates[row - 1] ?? day));
  return { usable, empty, repeated, unsorted };
}

function isUsable({ indicators }: Chart, row: number): boolean {
  const [{ high, low, close }] = indicators.quote;
  return [high, low, close].every((column) => positiveOr(column[row], 0) > 0);
}

function positiveOr<Lacking>(value: number | null | undefined, lacking: Lacking): number | Lacking {
  return typeof value === "number" && value > 0 ? value : lacking;
}

type DayAndRow = readonly [day: Day, row: number];

function seriesOf(chart: Chart, symbol: string, final: readonly DayAndRow[], dateAt: DateAt): Series {
  const { currency, exchangeTimezoneName, instrumentType } = chart.meta;
  const [quote] = chart.indicators.quote;
  const pick = (column: Column, lacking: number) =>
    Float64Array.from(final, ([, row]) => positiveOr(column[row], lacking));
  const volume = pick(quote.volume, 0);
  const adjClose = pick(chart.indicators.adjclose?.[0].adjclose ?? [], Number.NaN);
  return {
    symbol,
    instrument: INSTRUMENTS.get(instrumentType) ?? "other",
    days: Int32Array.from(final, ([day]) => day),
    open: pick(quote.open, Number.NaN),
    high: pick(quote.high, Number.NaN),
    low: pick(quote.low, Number.NaN),
    close: pick(quote.close, Number.NaN),
    volume: volume.some((shares) => shares > 0) ? volume : undefined,
    adjClose: adjClose.includes(Number.NaN) ? undefined : adjClose,
    splits: splitsOf(chart, dateAt),
    currency,
    timeZone: isKnownTimeZone(exchangeTimezoneName) ? exchangeTimezoneName : undefined,
  };
}

function splitsOf({ events }: Chart, dateAt: DateAt): Split[] {
  return Object.values(events.splits)
    .map(({ date, numerator, denominator }) => ({ day: dateAt(date), numerator, denominator }))
    .toSorted((a, b) => a.day - b.day);
}

type IsFinal = (day: Day) => boolean;

function rowFindings({ usable, empty, repeated, unsorted }: RowsByDay, isFinal: IsFinal): Finding[] {
  const unfinished = [...usable.keys(), ...empty].filter((day) => !isFinal(day));
  return [
    ...finding("null-row", empty.filter(isFinal)),
    ...finding("duplicate-date", repeated.filter(isFinal)),
    ...finding("unsorted-dates", unsorted),
    ...finding("partial-bar", unfinished),
  ];
}

/** @param lastTrade the day of the last trade that Yahoo knows of: newer than every row where it has lost the bar */
function seriesFindings({ days, open }: Series, { empty }: RowsByDay, isFinal: IsFinal, lastTrade?: Day): Finding[] {
  const lost = lastTrade !== undefined && isFinal(lastTrade) && lastTrade > Math.max(...days.subarray(-1), ...empty);
  return [
    ...finding(
      "missing-open",
      [...days].filter((_, bar) => Number.isNaN(open?.[bar])),
    ),
    ...finding("missing-session", lost ? [lastTrade] : []),
  ];
}

function finding(code: FindingCode, days: readonly Day[]): Finding[] {
  return days.length === 0 ? [] : [{ code, days: [...new Set(days)].toSorted((a, b) => a - b) }];
}
