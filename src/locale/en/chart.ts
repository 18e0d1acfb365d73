import type { ChartWords } from "../chart-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const chartWords: ChartWords = {
  title: (symbol, sessions) => `${symbol}, daily bars of ${count(sessions, "session")}`,
  facts: ({ sessions, first, last, low, high, close, sma50, sma200, rsi }) =>
    [
      `${count(sessions, "session")} from ${dates.day(first)} to ${dates.day(last)}, closes from ${numbers.price(low)} to ${numbers.price(high)}`,
      `the last at ${numbers.price(close)}`,
      ...(sma50 === null ? [] : [`50-day average ${numbers.price(sma50)}`]),
      ...(sma200 === null ? [] : [`200-day average ${numbers.price(sma200)}`]),
      ...(rsi === null ? [] : [`RSI ${numbers.number(rsi)}`]),
    ].join(", ") + ".",
  marked: (letter, warning, date) => `${letter}: ${warning}, ${dates.day(date)}.`,
  noMarks: "No warning in force.",
  legend: { sma50: "50-day average", sma200: "200-day average", macdLine: "line", macdSignal: "signal line" },
  volume: (days) => (days === 0 ? "Volume" : `Volume · ▼ ${count(days, "distribution day")}`),
  rsi: (period, value) => `RSI ${period}${value === null ? "" : ` · ${numbers.number(value, 1)}`}`,
  macd: (fast, slow, signal) => `MACD ${fast}, ${slow}, ${signal}`,
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  shares: (shares) => {
    if (shares >= 1e9) return `${numbers.number(shares / 1e9, 1)}B`;
    if (shares >= 1e6) return `${numbers.number(shares / 1e6)}M`;
    return shares >= 1e3 ? `${numbers.number(shares / 1e3)}K` : numbers.number(shares);
  },
};
