import type { HistoryWords } from "../history-words.ts";
import { count, numbers } from "./count.ts";

export const historyWords: HistoryWords = {
  heads: {
    id: "ID",
    session: "SESSION",
    made: "MADE",
    source: "SOURCE",
    symbols: "SYMBOLS",
    failed: "FAILED",
    warnings: "WARNINGS",
    version: "FROTH",
  },
  empty: "No report is kept yet. froth scan keeps its report; that on the demo with --history only.",
  listed: (reports, lists) => `${count(reports, "report")} on ${count(lists, "list")}.`,
  removed: (reports) => `${count(reports, "report")} removed.`,
  accepted: (warnings) => `${count(warnings, "signal")} accepted by the baseline`,
  until: (date) => `until ${date}`,
  replay: {
    sameBytes: (symbols, asOf) => `The same bytes: ${count(symbols, "symbol")}${dated(asOf)}.`,
    sameValues: (symbols, asOf) =>
      `The same values in another layout: ${count(symbols, "symbol")}${dated(asOf)}. froth scan --format json writes the bytes.`,
    differs: "The replay differs from the report.",
    version: (was, is) => `version: the report is of froth ${was}, this is ${is}`,
    sameBars: "bars: the same",
    otherBars: (symbols, all) => `bars: others of ${numbers.number(symbols)} of ${count(all, "symbol")}`,
    otherBarsOf: (symbol, then, now) => `${symbol}: ${then} in the report, ${now} now`,
    otherValuesOf: (symbol, then, now) =>
      then === now
        ? `${symbol}: other prices or volumes on the same dates, with the last close the same`
        : `${symbol}: other prices on the same dates, the last close ${then} in the report, ${now} now`,
    span: (bars, first, last) => `${count(bars, "bar")} ${first} to ${last}`,
    noBars: "no bars",
    someBars: "bars: others; the report does not say of which symbols",
    first: (path, was, is) => `first difference: ${path}: ${was} in the report, ${is} now`,
    nothing: "nothing",
    withoutMarket: "The market beside the symbols is not replayed: froth market shows it.",
    withoutChanges: "What changed since an earlier report is not replayed.",
  },
};

function dated(asOf: string | null): string {
  return asOf === null ? "" : `, session of ${asOf}`;
}
