import type { RuleWords } from "../words.ts";

const words: RuleWords = {
  short: (say) => `RSI à ${say.number("rsi", 1)}, seuil ${say.number("threshold", 0)}`,
  long: (say) =>
    `Le RSI est monté à ${say.number("rsi", 1)}, au-dessus de ${say.number("threshold", 0)}. L’alerte dure tant qu’il y reste.`,
};

export const rsiOverheatedWords: Readonly<Record<string, RuleWords>> = {
  "rsi-above-80": words,
  "rsi-above-90": words,
};
