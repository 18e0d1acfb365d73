import type { ExplainWords } from "../explain-words.ts";
import type { OutlookWords } from "../locale.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const explainWords: ExplainWords = {
  headings: {
    inForce: "WARNINGS IN FORCE",
    ended: "ENDED LATELY, AND THE CLOSE SINCE",
    silent: "NOT JUDGED",
    indicators: "INDICATORS",
    outlook: "OUTLOOK",
    data: "DATA",
    anchors: "at",
    rule: "rule",
    record: "record",
    ends: "ends",
    since: "since",
    later: "later",
  },
  title: (symbol, close, date, source) => `${symbol} · close ${numbers.price(close)} · ${dates.day(date)} · ${source}`,
  standing: (context, fromHigh, above200) => {
    const parts = [fromHighWords(fromHigh), above200Words(above200)].filter((part) => part !== null);
    return `${contextSentences[context]}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.`;
  },
  level: (level, severity) => {
    const strength = `severity ${numbers.number(severity)} of 100`;
    return level === null ? `No level outside a rally and its pullback; ${strength}.` : `Level ${level}, ${strength}.`;
  },
  known: (date, age) => `${dates.day(date)}, ${age === 0 ? "new" : `${count(age, "session")} ago`}`,
  anchor: (date, price, outside) => `${dates.day(date)} ${numbers.price(price)}${outside ? " (before the chart)" : ""}`,
  endsWhileTrue: "when the rule is no longer true",
  endsAfter: (sessions, closeAbove) => {
    const term = `after ${count(sessions, "session")}`;
    return closeAbove === null ? term : `${term}, or on a close above ${numbers.price(closeAbove)}`;
  },
  endReasons: { "no-longer-true": "no longer true", expired: "expired", invalidated: "taken back" },
  followUp: (sessions, until, change, lowest, lowestOn) =>
    `${numbers.signedPercent(change, 1)} in ${count(sessions, "session")} to ${dates.day(until)}, lowest ${numbers.signedPercent(lowest, 1)} on ${dates.day(lowestOn)}`,
  followUpShort: (change, lowest) => `${numbers.signedPercent(change)}, low ${numbers.signedPercent(lowest)}`,
  noneInForce: "None.",
  noneEnded: (sessions) => `None in the last ${count(sessions, "session")}.`,
  moreEnded: (n) => `and ${count(n, "older one")}`,
  nothingSilent: "Every detector could judge these bars.",
  noFindings: "No fault found in these bars.",
  asOf: "as of",
  chartLegend: { close: "close", sma50: "50-day average", sma200: "200-day average", after: "not known then" },
  readings: {
    overbought: "overbought",
    oversold: "oversold",
    neutral: "neutral",
    rising: "rising",
    falling: "falling",
    above: "above",
    below: "below",
    inside: "inside",
    trending: "trending",
    ranging: "ranging",
  },
  indicators: {},
  next: (detector) => ({
    command: `froth detectors ${detector}`,
    purpose: "documents the detector, its parameters and its source",
  }),
};

const contextSentences = {
  rally: "In a rally",
  pullback: "In the pullback of a recent rally",
  decline: "In a decline",
  none: "Neither in a rally nor in a decline",
};

function fromHighWords(percent: number | null): string | null {
  if (percent === null) return null;
  if (percent >= 0) return "at its highest close of 252 sessions";
  return `${numbers.percent(-percent, 1)} below its highest close of 252 sessions`;
}

function above200Words(percent: number | null): string | null {
  if (percent === null) return null;
  const side = percent < 0 ? "below" : "above";
  return `${numbers.percent(Math.abs(percent), 1)} ${side} its 200-day average`;
}

export const outlookWords: OutlookWords = {
  horizon: (sessions, chance, same, cases) =>
    `${numbers.percent(chance * 100)} closed 10 % lower within ${count(sessions, "session")} ` +
    `(same volatility ${numbers.percent(same * 100)}, n ${numbers.number(cases)})`,
  measured: "Of rallies this volatile and this far above the 200-day average:",
  pullback: "In a pullback. Of pullbacks this volatile (beside them, rallies of the same volatility):",
  lastRally: (date) => `Not in a rally now. Of rallies like its last, on ${dates.day(date)}:`,
  caveat: (firstYear, lastYear) =>
    `Counted on US stocks from ${firstYear} to ${lastYear} that were still listed at the end. Those that vanished are ` +
    "missing, so the true rates are higher. A rate is not a forecast, and severity is not a probability.",
  notMeasured: {
    instrument: "Not measured: the rates hold for single US stocks only.",
    "no-rally": "Not measured: no rally in these bars.",
    "insufficient-history": "Not measured: too few bars.",
  },
};
