import type { StoreWords } from "../store-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const storeWords: StoreWords = {
  heads: {
    symbol: "SYMBOL",
    source: "SOURCE",
    bars: "BARS",
    first: "FIRST",
    last: "LAST",
    currency: "CURRENCY",
    fetched: "FETCHED",
  },
  empty: "The store is empty. froth data pull SYMBOL or froth data import PATH fills it.",
  listed: (series, bars) => `${count(series, "series", "series")}, ${count(bars, "bar")}.`,
  pulled: (symbols, failed, last) =>
    `${count(symbols, "symbol")} up to date${last === null ? "" : `, last session ${dates.day(last)}`}${failures(failed)}.`,
  lacking: (symbol, days) => `${symbol}: the source has no bar of ${days.map(dates.day).join(", ")} yet`,
  healed: (symbol, what) => `${symbol}: ${what}; the file takes their place`,
  imported: (symbols, failed, bars) =>
    `${count(symbols, "symbol")} imported, ${count(bars, "bar")}${failures(failed)}.`,
  exported: (symbols, path) => `${count(symbols, "symbol")} written to ${path}.`,
  intact: (series, bars) => `Intact: ${count(series, "series", "series")}, ${count(bars, "bar")}.`,
  damaged: (faults) => `${count(faults, "fault")} found:`,
  file: "the file",
  doubtful: (symbols, all) => `${numbers.number(symbols)} of ${count(all, "series", "series")} with bars to look at:`,
  removed: (series, isDryRun) => `${count(series, "series", "series")} ${isDryRun ? "would be " : ""}removed.`,
  shortened: (series, bars, isDryRun) =>
    `${count(bars, "bar")} of ${count(series, "series", "series")} ${isDryRun ? "would be " : ""}removed.`,
  nothingToPrune: "Nothing to remove.",
};

function failures(failed: number): string {
  return failed === 0 ? "" : `; ${numbers.number(failed)} failed`;
}
