import type { LedgerWords } from "../ledger-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

const share = (value: number): string => numbers.percent(value * 100);

function said(when: string, warnings: number, standings: number): string {
  return `${when}: ${count(warnings, "warning")}, ${count(standings, "day")} of rally or pullback`;
}

export const ledgerWords: LedgerWords = {
  title: (entries, first, last) => `froth · ledger · ${count(entries, "entry", "entries")}${spanOf(first, last)}`,
  bars: (source, newest, asOf) => {
    const limit = asOf === null ? "" : `, as of ${dates.day(asOf)}`;
    return newest === null ? `no bars from ${source}${limit}` : `bars of ${source} up to ${dates.day(newest)}${limit}`;
  },
  empty: "Nothing was said yet: froth scan --ledger adds to this file.",
  inTime: (warnings, standings) => said("SAID AT THE TIME", warnings, standings),
  afterwards: (warnings, standings) => said("SAID AFTERWARDS, which proves nothing", warnings, standings),
  heads: {
    rule: "RULE",
    level: "LEVEL",
    sessions: "SESSIONS",
    fell: "FELL",
    apart: "APART",
    rate: "RATE, 95 %",
    chance: "PRINTED",
    sameVolatility: "SAME VOL",
    median: "MEDIAN",
    open: "OPEN",
  },
  headings: {
    calibration: "THE PRINTED CHANCE",
    ends: "WHAT ENDED THE WARNINGS",
    leftOut: "NOT SCORED",
    splits: "SPLITS SINCE, COMPARED BY RATIO",
    file: "THE FILE",
  },
  cannotTell: "cannot tell",
  fell: (hits, entries) => `${numbers.number(hits)} of ${numbers.number(entries)}`,
  rate: (rate, low, high) => `${share(rate)} [${numbers.number(low * 100)}, ${numbers.number(high * 100)}]`,
  printed: (value, of) => (of === null ? share(value) : `${share(value)} (${numbers.number(of)})`),
  median: (percent) => numbers.signedPercent(percent, 1),
  open: (open, next) => (next === null ? numbers.number(open) : `${numbers.number(open)}, in ${numbers.number(next)}`),
  onlyOpen: (open, next) =>
    `${numbers.number(open)} open, the next scored in ${next.map((wait) => numbers.number(wait)).join(" and ")} sessions`,
  cell: (head, value) => `${head.toLowerCase()} ${value}`,
  calibration: ({ sessions, entries, apart, rate, meanChance, brier, brierSameVolatility, skill }) =>
    [
      `${count(sessions, "session")}: ${share(meanChance)} was printed on average, ${share(rate)} fell ` +
        `(${count(entries, "day")}, ${numbers.number(apart)} apart)`,
      `Brier score ${numbers.number(brier, 4)}, of volatility alone ${numbers.number(brierSameVolatility, 4)}`,
      skill === null ? "that left no error to improve on" : `skill ${numbers.signedPercent(skill * 100, 1)}`,
    ].join("; "),
  notCalibrated: (sessions, entries, apart) =>
    `${count(sessions, "session")}: cannot tell yet, ${count(entries, "day")} scored, ${numbers.number(apart)} apart`,
  ends: {
    "no-longer-true": (n) => `${numbers.number(n)} no longer true`,
    expired: (n) => `${numbers.number(n)} expired`,
    invalidated: (n) => `${numbers.number(n)} taken back by the close`,
    "in-force": (n) => `${numbers.number(n)} in force`,
    "not-found": (n) => `${numbers.number(n)} not made by these bars and this version`,
  },
  leftOut: {
    "no-bars": "no bars at this source",
    "no-bar-on-date": "no bar on the date of the entry",
    "bars-end-before": "the bars end before the date of the entry",
    "bars-begin-after": "the bars begin after the date of the entry",
    "close-differs": "the close of that date is another one now, and no split explains it",
    repeated: "said before, from another source or with other bars",
    "after-as-of": "said after the date of --as-of",
  },
  leftOutSymbol: (symbol, entries, detail) =>
    `${symbol} (${numbers.number(entries)}${detail === null ? "" : `; ${detail}`})`,
  split: (symbol, split, lastRecorded, entries) => {
    const ratio =
      split >= 1 ? `${numbers.number(split, digits(split))}:1` : `1:${numbers.number(1 / split, digits(1 / split))}`;
    return `${symbol} ${ratio} after ${dates.day(lastRecorded)}, ${count(entries, "entry", "entries")}`;
  },
  torn: (lines) => {
    const shown = lines.slice(0, 5).join(", ");
    const more = lines.length > 5 ? ", …" : "";
    const what = lines.length === 1 ? `Line ${shown} was` : `Lines ${shown}${more} were`;
    return `${what} cut short while being written; kept as they are, and not counted.`;
  },
  versions: (versions) => `Written by froth ${versions.slice(0, 5).join(", ")}${versions.length > 5 ? ", …" : ""}.`,
  legend: [
    "FELL: a close 10 % lower within the sessions, counted from the close that was the last one when it was said. Only entries whose sessions have all passed are counted; the others are OPEN, the next for so many sessions more.",
    "APART: entries of one symbol that lie all the sessions apart; the others look at days already seen. With fewer than 30, or from fewer than eight quarters, nothing can be told. The interval is made from these alone, and still too narrow where symbols fall together.",
    "PRINTED, SAME VOL: means of the chance and of the same-volatility rate that were printed; (12): only so many have one. MEDIAN: of the returns.",
  ],
};

function digits(ratio: number): number {
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 ? 0 : 2;
}

function spanOf(first: string | null, last: string | null): string {
  if (first === null || last === null) return "";
  return first === last ? ` of ${dates.day(first)}` : ` from ${dates.day(first)} to ${dates.day(last)}`;
}
