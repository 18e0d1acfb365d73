import type { ChartWords } from "../chart-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const chartWords: ChartWords = {
  title: (symbol, sessions) => `${symbol}, barres quotidiennes de ${count(sessions, "séance")}`,
  facts: ({ sessions, first, last, low, high, close, sma50, sma200, rsi }) =>
    [
      `${count(sessions, "séance")} du ${dates.day(first)} au ${dates.day(last)}`,
      `clôtures de ${numbers.price(low)} à ${numbers.price(high)}`,
      `la dernière à ${numbers.price(close)}`,
      ...(sma50 === null ? [] : [`moyenne à 50 jours ${numbers.price(sma50)}`]),
      ...(sma200 === null ? [] : [`moyenne à 200 jours ${numbers.price(sma200)}`]),
      ...(rsi === null ? [] : [`RSI ${numbers.number(rsi)}`]),
    ].join(" ; ") + ".",
  marked: (letter, warning, date) => `${letter} : ${warning}, ${dates.day(date)}.`,
  noMarks: "Aucune alerte en vigueur.",
  legend: {
    sma50: "moyenne à 50 jours",
    sma200: "moyenne à 200 jours",
    macdLine: "ligne",
    macdSignal: "ligne de signal",
  },
  volume: (days) => (days === 0 ? "Volume" : `Volume · ▼ ${count(days, "jour")} de distribution`),
  rsi: (period, value) => `RSI ${period}${value === null ? "" : ` · ${numbers.number(value, 1)}`}`,
  macd: (fast, slow, signal) => `MACD ${fast}, ${slow}, ${signal}`,
  months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  shares: (shares) => {
    if (shares >= 1e9) return `${numbers.number(shares / 1e9, 1)}\u00A0Md`;
    if (shares >= 1e6) return `${numbers.number(shares / 1e6)}\u00A0M`;
    return shares >= 1e3 ? `${numbers.number(shares / 1e3)}\u00A0k` : numbers.number(shares);
  },
};
