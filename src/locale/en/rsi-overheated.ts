import type { RuleWords } from "../words.ts";

const words: RuleWords = {
  short: (say) => `RSI ${say.number("rsi", 1)} above ${say.number("threshold", 0)}`,
  long: (say) =>
    `The RSI rose to ${say.number("rsi", 1)}, above ${say.number("threshold", 0)}. The warning lasts while it stays there.`,
};

export const rsiOverheatedWords: Readonly<Record<string, RuleWords>> = {
  "rsi-above-80": words,
  "rsi-above-90": words,
};
