import type { RecordWords, TableWords } from "../locale.ts";
import { explainCommand } from "../explain-command.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const tableWords: TableWords = {
  title: (symbols, lastBar, source) =>
    [
      "froth",
      count(symbols, "symbol"),
      lastBar === null ? "no session" : `last session ${dates.day(lastBar)}`,
      source,
    ].join(" · "),
  heads: {
    symbol: "SYMBOL",
    close: "CLOSE",
    fromHigh: "OFF HIGH",
    above200: "VS 200D",
    context: "CONTEXT",
    warnings: "WARNINGS",
    severity: "SEVERITY",
    level: "LEVEL",
    outlook: "−10 % IN 60 SESSIONS",
    outlookNarrow: "−10 % IN 60D",
    notes: "NOTES",
  },
  age: (n) => (n === 0 ? "new" : `${numbers.number(n)}d`),
  outlook: (chance, same) => `${percentOf(chance)}, same volatility ${percentOf(same)}`,
  outlookNarrow: (chance, same) => `${percentOf(chance)} (${percentOf(same)})`,
  outlookOn: (date) => `on ${dates.day(date)}`,
  notMeasured: "not measured",
  inForce: (warnings, carriers, symbols) => {
    const where =
      carriers === symbols ? count(symbols, "symbol") : `${numbers.number(carriers)} of ${count(symbols, "symbol")}`;
    return `${count(warnings, "warning")} in force on ${where}`;
  },
  expected: ({ warnings, low, high, symbols, seen }) => {
    const expected = `${numbers.number(warnings, 1)} expected by chance`;
    const where = symbols === null ? "" : ` on the ${numbers.number(symbols)} measured`;
    const told = seen === null ? `${expected}${where}` : `${numbers.number(seen)}${where}, ${expected}`;
    return `${told}, ${numbers.number(low)} to ${numbers.number(high)} nine times in ten`;
  },
  most: (symbol, warnings, share) => {
    const most = `${symbol} carries the most, ${numbers.number(warnings)}`;
    return share === null ? most : `${most}; so do ${shareOf(share)} of all rally days`;
  },
  none: "No warning in force",
  empty: "No symbols",
  notJudged: "No symbol could be judged",
  source: (source, lastBar) => `Source ${source}, last bar ${dates.day(lastBar)}`,
  legend: [
    { mark: "≈1", meaning: "measured, cannot be told from chance" },
    { mark: "?", meaning: "not measured yet, weighs nothing" },
    { mark: "5d", meaning: "known for 5 sessions" },
  ],
  legendNarrow: { mark: "(41 %)", meaning: "at the same volatility" },
  next: (symbol, source, asOf) => ({
    command: explainCommand(symbol, source, asOf),
    purpose: "shows the evidence and its record",
  }),
};

export const recordWords: RecordWords = {
  nullMark: "≈1",
  unmeasuredMark: "?",
  figures: (lift, low, high, cases, counted) =>
    `lift ${numbers.number(lift, 2)} [${numbers.number(low, 2)}, ${numbers.number(high, 2)}] ` +
    `on ${count(cases, counted === "events" ? "event" : "rally day")}`,
  beatsChance: (figures) => `${figures}, beats chance`,
  noBetter: (figures, tried) => `≈1, cannot be told from chance: ${figures}, one of ${count(tried, "rule")} tried`,
  unmeasured: "? not measured yet, weighs nothing",
  study: ({ tickers, firstYear, lastYear }) => `${count(tickers, "US stock")}, ${firstYear}–${lastYear}`,
  hitRate: (share, quarters) =>
    `${percentOf(share)} were followed by a close 10 % lower within 60 sessions; ${count(quarters, "quarter")} of data`,
};

function percentOf(share: number): string {
  return numbers.percent(share * 100);
}

function shareOf(share: number): string {
  return share < 0.005 ? "fewer than 1 %" : percentOf(share);
}
