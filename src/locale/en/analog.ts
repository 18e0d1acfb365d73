import type { AnalogWords } from "../analog-words.ts";
import { count, numbers } from "./count.ts";
import { dates } from "./dates.ts";

export const analogWords: AnalogWords = {
  title: (symbol, sessions, asOf, source) =>
    `froth analog · ${symbol} · ${count(sessions, "session")} to ${dates.day(asOf)} · ${source}`,
  headings: {
    likeness: "HOW MUCH ALIKE",
    template: "THE TEMPLATE",
    templates: "THE TEMPLATES, THE NEAREST FIRST",
    nearest: "AFTER THE NEAREST RALLIES",
    method: "HOW IT WAS COMPARED",
    limits: "WHAT THIS CANNOT SAY",
    list: "SHIPPED TEMPLATES",
  },
  legend: {
    symbol: (symbol) => `left: ${symbol}`,
    template: (template) => `left: ${template}`,
    followed: (template) => `right: what followed ${template}`,
    nearest: (amount) => `right: after the ${numbers.number(amount)} nearest rallies (10 %, median, 90 %)`,
    scale: "sessions from the last bar, where both are 100; one logarithmic axis",
  },
  shape: (correlation, template, share) =>
    `Shape: correlation ${numbers.number(correlation, 2)} with ${template}; ${weigh(share, "look at least as much like it")}.`,
  size: (distance, template, share) =>
    `Size: ${numbers.number(distance, 2)} away from ${template}; ${weigh(share, "are at least as near")}.`,
  bestShape: (correlation, templates, share) =>
    `Best of ${count(templates, "template")} in shape: ${numbers.number(correlation, 2)}; ` +
    `${weigh(share, "have one that they look at least as much like")}.`,
  bestSize: (distance, templates, share) =>
    `Best of ${count(templates, "template")} in size: ${numbers.number(distance, 2)} away; ` +
    `${weigh(share, "have one at least as near")}.`,
  picture: "An analogue is a picture, not evidence. The share says how easily such a picture is found.",
  kinds: { top: "famous top", rally: "rally by rule", asked: "asked for" },
  kindNotes: {
    top: "A famous top: it is known because it fell.",
    rally: "A rally found by a rule that looks at nothing after its date.",
    asked: "Not one of the shipped templates.",
  },
  close: (symbol, date, close, isHighest) =>
    `${symbol} closed at ${numbers.price(close)} on ${dates.day(date)}` +
    `${isHighest === null ? "" : isHighest ? ", its highest close within 250 sessions before and after" : ", not its highest close around then"}.`,
  earlier: (named, date) => `${dates.day(named)} has no bar: ${dates.day(date)} stands for it.`,
  yearLater: (percent) => `One year later: ${numbers.signedPercent(percent)}.`,
  trough: (percent, on, isPassed) =>
    `${isPassed ? "Lowest before it was passed" : "Lowest since"}: ${numbers.signedPercent(percent)} on ${dates.day(on)}.`,
  passed: (on) => `Passed on ${dates.day(on)}.`,
  notPassed: (until) => `Not passed by ${dates.day(until)}.`,
  changes: (symbol, changePercent, template, templatePercent) =>
    `Over the sessions compared: ${symbol} ${numbers.signedPercent(changePercent)}, ${template} ${numbers.signedPercent(templatePercent)}.`,
  heads: {
    template: "TEMPLATE",
    kind: "KIND",
    correlation: "SHAPE",
    distance: "SIZE",
    share: "OF ALL",
    later: "IN 250",
    lowest: "LOWEST IN 250",
  },
  fanHeads: {
    sessions: "AFTER",
    median: "MEDIAN",
    range: "10 TO 90 %",
    fell10: "FELL 10 %",
    fell20: "FELL 20 %",
    fell50: "FELL 50 %",
  },
  fan: (neighbours, symbols, quarters, weeks) =>
    `${count(neighbours, "rally", "rallies")} nearest in size, of ${count(symbols, "symbol")} in ${count(quarters, "quarter")}; in brackets ` +
    `the same of all ${count(weeks, "rally week")} that 250 sessions follow. FELL: a close so much lower within that time.`,
  neighbours: (some) => `The nearest: ${some.join(", ")}.`,
  tooFew: (apart, fewest) =>
    `Too few rallies to say how common this is: ${numbers.number(apart)} that do not overlap, ${numbers.number(fewest)} are needed.`,
  tooFewFollowed: (fewest) =>
    `Too few rallies whose following 250 sessions are over: ${numbers.number(fewest)} are needed.`,
  ofAll:
    "OF ALL: the share of all rallies at least as much alike, at least as near. IN 250: sessions after the template's date.",
  lacking: (templates, source) => `Not compared, for ${source} has too few bars of them: ${templates.join(", ")}.`,
  later: (templates, asOf) => `Not compared, for they come after ${dates.day(asOf)}: ${templates.join(", ")}.`,
  own: (templates) => `Not compared, for they share bars with the symbol itself: ${templates.join(", ")}.`,
  rallies: (weeks, symbols, apart, source) =>
    `All rallies: ${count(weeks, "rally week")} of ${count(symbols, "stock")} (${numbers.number(apart)} without overlap), ${source}`,
  span: (first, last) => `${dates.day(first)} to ${dates.day(last)}`,
  missing: (symbols) => `${count(symbols, "symbol")} without usable bars`,
  aligned: (before) =>
    before === 0
      ? "The last bar is laid on the template's date, session by session."
      : `The last bar is laid ${count(before, "session")} before the template's date, session by session.`,
  method:
    "One alignment, for every rally the same: nothing is shifted, stretched or scaled. Correlation is that of log prices. Distance is the root mean square " +
    "difference of log prices where both end on one point. A rally week: the last session of a week, close within 10 % of its high of 252 sessions and above " +
    "its 200-day average.",
  limits: [
    "That two charts look alike says next to nothing of what comes: most rallies look like some top.",
    "The tops were chosen because they fell. The rallies by rule were not, but their companies survived.",
    "All rallies are of stocks that this source still lists: those that vanished are missing, and falls with them.",
    "Rallies as near as these moved as much: part of what fell after them is their volatility, which froth explain measures.",
    "Rallies of the same quarter share their market: fifty of them are far fewer than fifty cases.",
  ],
  list: {
    top: "Famous tops: closing highs that at least halved within 500 sessions, chosen for that.",
    rally:
      "Rallies by rule, whatever followed: the first close at a high of 252 sessions that is 150 % above the close 252 sessions before, none " +
      "such in 500 sessions; of the Magnificent Seven and Cisco.",
    asked: "Any other date can be named: --to CSCO@2000-03-27.",
  },
};

/** `34 % of all rallies look …`, or that there are too few. */
function weigh(share: number | null, said: string): string {
  return share === null ? "too few rallies to say how many are" : `${shareOf(share)} of all rallies ${said}`;
}

function shareOf(share: number): string {
  const percent = share * 100;
  return percent > 0 && percent < 0.1
    ? `less than ${numbers.percent(0.1, 1)}`
    : numbers.percent(percent, percent < 10 ? 1 : 0);
}
