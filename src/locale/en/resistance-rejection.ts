import type { RuleWords, Say } from "../words.ts";
import { count } from "./count.ts";

const cellWidth = 24;

/** A price with as many digits as a table cell has room for: `306.4`, `48.12`, `0.0412`. */
function briefly(say: Say, name: string): string {
  const wholeDigits = say.number(name, 0).replaceAll(/\D/g, "").length;
  return wholeDigits < 3 ? say.price(name) : say.number(name, wholeDigits === 3 ? 1 : 0);
}

/** `rejection 306.4 → 289.5`; the move alone where both do not fit. */
function move(label: string, say: Say): string {
  const prices = `${briefly(say, "from")} → ${briefly(say, "to")}`;
  const text = `${label} ${prices}`;
  return text.length <= cellWidth ? text : prices;
}

const oneDayDrop: RuleWords = {
  short: (say) => `one-day drop ${say.number("atrs", 1)} ATR`,
  long: (say) =>
    `The close fell by ${say.percent("percent", 1)} (${say.number("atrs", 1)} ATR) in one session, from ` +
    `${say.price("from")} near the high to ${say.price("to")}.`,
};

export const resistanceRejectionWords = {
  "level-rejection": {
    short: (say) => move("rejection", say),
    long: (say) =>
      `The price reached ${say.price("from")}, at a level of ${say.number("touches", 0)} earlier highs around ` +
      `${say.price("level")}, and closed at ${say.price("to")}; the upper wick is ${say.percent("wickPercent")} of the bar.`,
  },
  "failed-breakout": {
    short: (say) => `failed breakout ${briefly(say, "level")}`,
    long: (say) =>
      `A close at ${say.price("from")} broke out above ${say.price("level")}; ${count(say.value("sessions"), "session")} later ` +
      `the close was ${say.price("to")}, ${say.number("atrs", 1)} ATR below that level.`,
  },
  "one-day-drop-2-atr": oneDayDrop,
  "one-day-drop-3-atr": oneDayDrop,
  "high-to-close-drop": {
    short: (say) => move("rejection", say),
    long: (say) =>
      `From a high of ${say.price("from")} the price fell by ${say.percent("percent", 1)} (${say.number("atrs", 1)} ATR) to ` +
      `a close of ${say.price("to")}, in the lowest part of the bar.`,
  },
  "gap-and-fail": {
    short: (say) => move("failed gap", say),
    long: (say) =>
      `The open at ${say.price("from")} was above the high of the day before (${say.price("highBefore")}); the close at ` +
      `${say.price("to")} was below its close (${say.price("before")}).`,
  },
} as const satisfies Record<string, RuleWords>;
