/** Bodies of Yahoo's shape with invented prices. */

/** A row of a chart: its time as an ISO text with zone, and values that default to a calm bar near 100. */
export interface ChartRow {
  readonly time: string;
  readonly open?: number | null;
  readonly high?: number | null;
  readonly low?: number | null;
  readonly close?: number | null;
  readonly volume?: number | null;
  readonly adjclose?: number | null;
}

interface ChartSplit {
  readonly time: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface ChartShape {
  readonly rows: readonly ChartRow[];
  /** Open and close of the session that Yahoo calls current. */
  readonly session: readonly [start: string, end: string];
  /** The last trade; the end of the session where not given. */
  readonly lastTrade?: string;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly splits?: readonly ChartSplit[];
}

/** Seconds since 1970 UTC. */
export function secondsOf(time: string): number {
  return Date.parse(time) / 1000;
}

/** The body of a chart answer: of a New York stock, unless `meta` says otherwise. */
export function chartBody(shape: ChartShape): string {
  return JSON.stringify({ chart: { result: [chartResult(shape)], error: null } });
}

/** The chart inside such a body, to be bent out of shape. */
export function chartResult({ rows, session, lastTrade, meta, splits }: ChartShape) {
  const [start, end] = session.map(secondsOf);
  const column = (value: (row: ChartRow, at: number) => number | null) => rows.map(value);
  return {
    meta: {
      currency: "USD",
      symbol: "TEST",
      exchangeName: "NMS",
      instrumentType: "EQUITY",
      gmtoffset: -18_000,
      exchangeTimezoneName: "America/New_York",
      dataGranularity: "1d",
      regularMarketTime: lastTrade === undefined ? end : secondsOf(lastTrade),
      currentTradingPeriod: { regular: { timezone: "EST", start, end, gmtoffset: -18_000 } },
      ...meta,
    },
    timestamp: rows.map(({ time }) => secondsOf(time)),
    ...(splits === undefined ? {} : { events: splitEvents(splits) }),
    indicators: {
      quote: [
        {
          open: column(({ open }, at) => (open === undefined ? 99.5 + at : open)),
          high: column(({ high }, at) => (high === undefined ? 101 + at : high)),
          low: column(({ low }, at) => (low === undefined ? 99 + at : low)),
          close: column(closeOf),
          volume: column(({ volume }) => (volume === undefined ? 1_000_000 : volume)),
        },
      ],
      adjclose: [{ adjclose: column((row, at) => (row.adjclose === undefined ? closeOf(row, at) : row.adjclose)) }],
    },
  };
}

function closeOf({ close }: ChartRow, at: number): number | null {
  return close === undefined ? 100 + at : close;
}

function splitEvents(splits: readonly ChartSplit[]) {
  const events = splits.map(({ time, numerator, denominator }) => {
    const date = secondsOf(time);
    return [String(date), { date, numerator, denominator, splitRatio: `${numerator}:${denominator}` }];
  });
  return { splits: Object.fromEntries(events) };
}

/** The body of a refusal. */
export function errorBody(code: string, description: string, part = "chart"): string {
  return JSON.stringify({ [part]: { result: null, error: { code, description } } });
}

/** Three finished sessions of a New York stock, to Friday 2025-11-21, as asked for on the weekend after. */
export const calmWeek: ChartShape = {
  rows: [{ time: "2025-11-19T09:30-05:00" }, { time: "2025-11-20T09:30-05:00" }, { time: "2025-11-21T09:30-05:00" }],
  session: ["2025-11-21T09:30-05:00", "2025-11-21T16:00-05:00"],
};

/** A clock that finds all sessions of `calmWeek` finished. */
export const weekend = new Date("2025-11-22T12:00:00Z");
