import type { DataWords } from "../locale.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const dataWords: DataWords = {
  findings: {
    "null-row": (n) => `${count(n, "row")} without prices left out`,
    "missing-open": (n) => `${count(n, "bar")} without an open`,
    "duplicate-date": (n) => `${count(n, "date")} given more than once, the last row stands`,
    "unsorted-dates": () => "rows out of order, sorted",
    "inconsistent-bar": (n) => `${count(n, "bar")} with a high or low that contradicts open or close`,
    "zero-volume": (n) => `${count(n, "bar")} without volume`,
    "suspect-volume": (n) => `${count(n, "bar")} with too little volume to believe`,
    jump: (n) => `${count(n, "jump")} above 40 % without a split`,
    "missing-session": (n) => `${count(n, "session")} missing at the source`,
    stale: () => "last bar is old, the others reach",
    "partial-bar": () => "unfinished session left out",
    "not-refreshed": () => "stored bars used, newer ones could not be fetched",
  },
  notes: {
    "null-row": "empty rows",
    "missing-open": "no open",
    "duplicate-date": "repeated dates",
    "unsorted-dates": "unsorted rows",
    "inconsistent-bar": "contradictory bars",
    "zero-volume": "zero volume",
    "suspect-volume": "suspect volume",
    jump: "jump without a split",
    "missing-session": "missing sessions",
    stale: "old last bar",
    "partial-bar": "unfinished session",
    "not-refreshed": "stored bars used",
    "insufficient-history": "short history",
    "not-applicable": "missing columns",
    failed: "a detector failed",
  },
  more: (n) => `+${numbers.number(n)} more`,
  moreSymbols: (n) => `and ${count(n, "more symbol")}`,
  columns: { open: "open", high: "high", low: "low", volume: "volume" },
  insufficientHistory: (detector, needed, had) =>
    `${detector} needs ${count(needed, "bar")}, there are ${numbers.number(had)}`,
  shortHistories: (detectors, had) => `${count(had, "bar")}, too few for ${detectors}`,
  missingColumns: (columns, detectors) => `no ${columns}, so not judged: ${detectors}`,
  detectorFailed: (detector, error) => `${detector} failed: ${error}`,
  noData: (reason) => `no data: ${reason}`,
  noDataHere: "no usable data",
  note: (text) => `Note: ${text}`,
  incomplete: (n, all) => `${numbers.number(n)} of ${count(all, "symbol")} incomplete:`,
  provisional: (symbol, date, price, change) =>
    `${symbol} provisional ${dates.day(date)}: ${numbers.price(price)} (${numbers.signedPercent(change, 1)}), unfinished session, not judged`,
};
