import type { VerifyWords } from "../verify-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const verifyWords: VerifyWords = {
  title: (symbols, detectors, source) =>
    `froth verify · ${count(symbols, "symbol")} · ${count(detectors, "detector")} · ${source}`,
  heads: {
    rule: "DETECTOR, RULE",
    series: "SERIES",
    signals: "SIGNALS",
    atTheirBar: "ON THEIR BAR",
    lag: "LAG, MAX",
    differences: "DIFFERENCES",
  },
  replayed: (series, prefixes) => `${numbers.number(series)} series, ${count(prefixes, "prefix", "prefixes")} replayed`,
  lag: (median, max) => `${numbers.number(median)}, ${numbers.number(max)}`,
  sample: (seed) =>
    "Sample: of each series and detector at most 10 signals with the prefixes that end one bar before they are known, on " +
    `that bar, one and five after it, and 10 further prefixes (seed ${seed}). --full replays every prefix.`,
  all: "Every prefix was replayed.",
  legend: [
    "on their bar: signals replayed as they became known",
    "lag: bars until a signal is known after the bar it speaks of, median and longest",
  ],
  nothing: "Nothing was replayed.",
  same: "No difference: on every prefix the detectors said what they say of those bars on the whole history.",
  differing: (differences) =>
    `${count(differences, "difference")} from what is said of the same bars on the whole history:`,
  notReplayed: (detector, tooShort, notApplicable) => {
    const short = tooShort === 0 ? [] : [`${numbers.number(tooShort)} series too short`];
    const lacking = notApplicable === 0 ? [] : [`${numbers.number(notApplicable)} without its columns`];
    return `${detector}: ${[...short, ...lacking].join(", ")}.`;
  },
  failed: (message) => `Not replayed: ${message}.`,
  place: (symbol, subject, knownAt) => `${symbol} ${subject}${knownAt === null ? "" : ` of ${dates.day(knownAt)}`}:`,
  missing: (lastBar) => `not there yet on the bars up to ${dates.day(lastBar)}`,
  extra: (lastBar) => `there on the bars up to ${dates.day(lastBar)}, not on the whole history`,
  changed: (field, onPrefix, onWhole, lastBar) =>
    `${field} ${onPrefix} on the bars up to ${dates.day(lastBar)}, ${onWhole} on the whole history`,
  threw: (bars, lastBar, error) => `failed on ${count(bars, "bar")} up to ${dates.day(lastBar)}: ${error}`,
  more: (n) => `and ${numbers.number(n)} more`,
};
