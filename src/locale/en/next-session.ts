import type { FragilityWords, NextSessionWords } from "../next-session-words.ts";
import { count, numbers } from "./count.ts";

export const nextSessionWords: NextSessionWords = {
  heading: "NEXT SESSION",
  label: "next",
  intro: (open, volume) => {
    const bar = `it opens at ${numbers.price(open)}`;
    return volume === null
      ? `These closes fire a rule if ${bar} and leaves no wick:`
      : `These closes fire a rule if ${bar}, leaves no wick and trades average volume (${numbers.number(volume)} shares):`;
  },
  whatever: "any close",
  orLower: (close, open) => `${numbers.price(close, open)} or lower (${away(close, open)})`,
  orHigher: (close, open) => `${numbers.price(close, open)} or higher (${away(close, open)})`,
  between: (low, high, open) =>
    `${numbers.price(low, open)} to ${numbers.price(high, open)} (${away(low, open)} to ${away(high, open)})`,
  either: (one, other) => `${one}; ${other}`,
  onVolume: (closes, shares, usual) =>
    `${closes}, on ${numbers.number(shares)} shares or more (${numbers.number(shares / usual, 2)}×)`,
  clears: (closes) => `clears at ${closes}`,
  clearsWhatever: "clears whatever the close",
  nothingClears: (percent) => `no close within ${numbers.percent(percent)} clears it`,
  nothingFires: (percent) => `No close within ${numbers.percent(percent)} fires a rule if the bar leaves no wick.`,
  silent: (percent, detectors) => `No close within ${numbers.percent(percent)} fires ${detectors.join(", ")}.`,
  silentDetector: (detector, rules) => `${detector} (${count(rules, "rule")})`,
};

export const fragilityWords: FragilityWords = {
  label: "nearby",
  holds: (holding, neighbours) =>
    `in force with ${numbers.number(holding)} of ${count(neighbours, "neighbouring setting")}`,
  unaffected: "no neighbouring setting changes what the rule says",
  lost: (sentence, settings, more) =>
    `${sentence}, not with ${settings.join(", ")}${more === 0 ? "" : ` and ${numbers.number(more)} more`}`,
};

function away(close: number, open: number): string {
  return numbers.signedPercent((close / open - 1) * 100, 1);
}
