import type { HtmlWords } from "../html-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const htmlWords: HtmlWords = {
  title: (lastBar) => (lastBar === null ? "froth: rally report" : `froth: rally report, ${dates.day(lastBar)}`),
  question: "Is this rally running out of breath?",
  about: (symbols, lastBar, source) =>
    [count(symbols, "symbol"), lastBar === null ? "no session" : dates.long(lastBar), source].join(" · "),
  skip: "Skip to the warnings",
  contents: "Symbols in this report",
  headings: {
    summary: "Summary",
    table: "All symbols",
    symbols: "Symbol by symbol",
    data: "Data notes",
    method: "How to read this",
    evidence: "Warnings in force",
    outlook: "Outlook: a close 10 % lower",
    upside: "What there is to gain",
    changes: "Changed",
  },
  heads: {
    symbol: "Symbol",
    close: "Close",
    fromHigh: "Off high",
    above200: "Vs 200-day",
    context: "Context",
    warnings: "Warnings",
    severity: "Severity",
    level: "Level",
    outlook: "−10 % in 60 sessions",
  },
  market: {
    readings: "Readings of the market, each with its record.",
    contributions: "Who made the return of the index: weight at the start times return.",
    contributionHeads: { name: "Name", weight: "Weight", return: "Return", contribution: "Points added" },
    funds: "The funds in numbers",
    picture: (funds) =>
      `Where ${count(funds, "fund")} stand in relative strength and momentum; the table has the same.`,
  },
  caption: (symbols) =>
    `${count(symbols, "symbol")}: where each stands, its warnings in force, and how often such rallies fell 10 % within 60 sessions.`,
  sortable: "Columns can be sorted by the buttons in their heads.",
  counts: { levels: "Symbols by level", noLevel: "no level", noData: "no data" },
  sections: (shown, listed, longList) => {
    const which = longList ? "from level watch up" : "with a warning in force, or from level watch up";
    if (shown === 0) return `No symbol ${which}.`;
    const some = shown === listed ? "All symbols are" : `${numbers.number(shown)} of ${count(listed, "symbol")}, those`;
    return shown === listed ? `${some} ${which}.` : `${some} ${which}. froth chart SYMBOL draws any other.`;
  },
  close: (close, date, currency) =>
    `${numbers.price(close)}${currency === null ? "" : ` ${currency}`} on ${dates.day(date)}`,
  severity: (severity) => `severity ${numbers.number(severity)} of 100`,
  chartHint:
    "A letter marks each warning in force: filled where its rule beats chance, outlined where it cannot be told from chance " +
    "or was not measured. Pink lines join the ends of divergences, dashed ones are levels of rejection, wedges stand on " +
    "distribution days that count.",
  scrollable: (symbol) => `Chart of ${symbol}; on a narrow screen it scrolls sideways`,
  terms: { known: "known since", record: "record", ends: "ends", rule: "rule" },
  noWarning: "No warning in force.",
  noChart: "No chart: this report was made without its bars.",
  outlook: {
    caption: (symbol) => `How often such rallies closed 10 % lower: ${symbol}`,
    heads: { within: "Within", like: "Such as this one", same: "Same volatility", cases: "Cases" },
    sessions: (sessions) => count(sessions, "session"),
  },
  allComplete: "Every symbol is complete: no fault found in its bars, every detector could judge them.",
  explain: "What would clear each warning next session, and what would fire another:",
  toTable: "Back to the table",
  method: [
    {
      name: "Severity is not probability",
      text:
        "Severity (0 to 100) says how strong the patterns in force are, each weighed by its measured record. The level puts it " +
        "in a word. Without a rule that beats chance no symbol gets above watch; outside a rally and its pullback there is no " +
        "level, which does not mean calm.",
    },
    {
      name: "Every warning has a record",
      text:
        "A lift is how much more often a 10 % fall followed than on days of the same volatility. Most rules, marked ≈1, cannot " +
        "be told from chance, and weigh nothing; they are shown because others take them for signals. A rule marked ? was not " +
        "measured.",
    },
    {
      name: "The outlook is a base rate",
      text:
        "It counts what followed rallies as volatile and as far above their average, beside all rallies of the same volatility. " +
        "It does not know the warnings, and is no forecast. It was measured on single US stocks that were still listed at the " +
        "end: the true rates are higher.",
    },
    {
      name: "Some warnings are always there",
      text:
        "The summary says how many warnings such a list carries by chance, and what nine such lists in ten carry. Fewer, or as " +
        "many, are no news.",
    },
    {
      name: "Final bars only",
      text:
        "Only finished sessions are judged, and no warning uses a bar after the one that made it known: what is written here does " +
        "not change when more bars come. This is no advice to buy or to sell.",
    },
  ],
  made: (version, historyBars, asOf, dataHash) =>
    `Made by froth ${version} from the newest ${numbers.number(historyBars)} bars of each symbol` +
    `${asOf === null ? "" : `, as of ${dates.day(asOf)}`}. The same bars and settings give the same report; hash of the bars ${dataHash}.`,
  parameters: (settings) => `Parameters that differ from their defaults: ${settings.join(", ")}.`,
  attribution: { before: "Moving charts by ", name: "TradingView Lightweight Charts™", after: ", Apache License 2.0." },
};
