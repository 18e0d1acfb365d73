import { noNumber } from "../numbers.ts";
import type { StudyWords } from "../study-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const studyWords: StudyWords = {
  title: (whom, first, last, source) => {
    const named = typeof whom === "string" ? whom : `${numbers.number(whom.symbols)} of ${count(whom.given, "symbol")}`;
    const span =
      first === null || last === null ? "no rally day" : `rally days ${dates.day(first)} to ${dates.day(last)}`;
    return ["froth study", named, span, source].join(" · ");
  },
  heads: {
    rule: "RULE",
    level: "LEVEL",
    cases: "CASES",
    days: "DAYS",
    quarters: "QUARTERS",
    fell: "−10 %",
    raw: "LIFT",
    sameVolatility: "SAME VOLATILITY",
    sameExtension: "… AND EXTENSION",
    sameQuarter: "… AND QUARTER",
    q: "q",
    rose: "+10 %",
    median60: "MEDIAN",
    verdict: "SAYS",
    hits: "−10 %",
    wilson: "SHARE [95 %]",
    allDays: "ALL DAYS",
    date: "DATE",
    close: "CLOSE",
    after5: "5",
    after20: "20",
    after60: "60",
    fellAfter: "−10 % AFTER",
    roseAfter: "+10 % AFTER",
  },
  headings: {
    rules: "Rules",
    levels: "Levels",
    past: "Past signals on rally days, and the return after 5, 20 and 60 sessions",
    leftOut: "Left out",
    silent: "Detectors that could not run everywhere",
  },
  days: (days, symbols, quarters) =>
    `${count(days, "rally day")} of ${count(symbols, "symbol")} in ${count(quarters, "quarter")}.`,
  base: (fall20, fall60, rise60, median60) =>
    `After ${share(fall60)} of them a close 10 % lower came within 60 sessions (${share(fall20)} within 20), after ` +
    `${share(rise60)} one 10 % higher; the median return of 60 sessions was ${numbers.signedPercent(median60 * 100, 1)}.`,
  first: (fall, rise, neither) =>
    `The fall came first after ${share(fall)}, the rise after ${share(rise)}, neither came after ${share(neither)}.`,
  noDays: "No rally day that 60 sessions follow: there is nothing to study.",
  verdicts: { "beats-chance": "beats chance", "no-better": "≈1", "below-chance": "fewer falls" },
  reasons: {
    "did-not-run": "did not run",
    "no-signal": "no signal",
    "no-case": "no case",
    "few-cases": "few cases",
    "few-quarters": "few quarters",
    "no-fall": "nothing fell",
  },
  againstBase: {
    "as-base": "as on all days",
    "more-falls": "more falls",
    "fewer-falls": "fewer falls",
  },
  fewCases: (needed) => `cannot tell, < ${numbers.number(needed)}`,
  interval,
  share: (low, high) => `[${numbers.number(low * 100)}, ${numbers.number(high * 100)}]`,
  after: (sessions) => count(sessions, "session"),
  open: "not over",
  lifts:
    "−10 %: a close so much lower within 60 sessions. LIFT: its share against all rally days. SAME VOLATILITY: observed " +
    "over expected, given the volatility of 60 sessions, with a 95 % interval by bootstrap over calendar quarters. … AND " +
    "EXTENSION: given the distance above the 200-day average too. … AND QUARTER: given volatility and quarter, which " +
    "takes out good and bad times. 1.00 adds nothing.",
  correction: (tried, survive, shown) =>
    `${shown < tried ? `${numbers.number(shown)} of ${count(tried, "rule")} shown; ` : ""}${count(tried, "rule")} tried, the placebo among them: ${numbers.number(survive)} ` +
    "of them differ from 1 at the same volatility after Benjamini-Hochberg at 5 % (q).",
  placebo: (lift, low, high) =>
    `The placebo fires on random days and must come out at 1: ${interval(lift, low, high)}.`,
  openCases: (cases) => `${count(cases, "further case")} whose 60 sessions are not over: not counted.`,
  levelsAreDays: "Levels count every rally day, so neighbouring days see nearly the same sessions.",
  oneSymbol: (needed) =>
    `One symbol cannot tell a rule that works from one that does not: below ${count(needed, "case")} nothing is said, and with ` +
    "more only a lift of about 1.6 would show. Cases a few sessions apart are not independent either.",
  oneSymbolFalls: (rules) =>
    `${count(rules, "rule")} with enough cases: about one in twenty would differ by chance alone.`,
  caveat:
    "The bars are those of symbols that are still listed: what crashed and vanished is missing, unless you added it.",
  leftOut: (code, symbols, more) => `${code}: ${symbols}${more === 0 ? "" : ` and ${numbers.number(more)} more`}`,
  silent: (detector, ran, given) => `${detector} ran on ${numbers.number(ran)} of ${count(given, "symbol")}`,
  failed: (detector, failed, error) => `${detector} failed on ${count(failed, "symbol")}: ${error}`,
  settings: (seed, draws, minDollarVolume, minHistory) =>
    `Seed ${seed}, ${numbers.number(draws)} draws of quarters; rally days with a 50-day dollar volume of ` +
    `${numbers.number(minDollarVolume)} or more and ${numbers.number(minHistory)} bars of history.`,
};

function interval(value: number, low: number, high: number): string {
  return `${numbers.number(value, 2)} [${numbers.number(low, 2)}, ${numbers.number(high, 2)}]`;
}

function share(value: number): string {
  return Number.isFinite(value) ? numbers.percent(value * 100, 1) : noNumber;
}
