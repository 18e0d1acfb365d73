import type { RuleWords } from "../words.ts";
import { pivotWords, straightLineWords, type OscillatorWords } from "./divergence.ts";

const rsi: OscillatorWords = {
  short: "divergence RSI",
  name: "le RSI",
  ofName: "du RSI",
  fell: (say) => `reculait de ${say.number("oscillatorFrom", 1)} à ${say.number("oscillatorTo", 1)}`,
};

export const rsiDivergenceWords: Readonly<Record<string, RuleWords>> = {
  "rsi-divergence-straight-line": straightLineWords(rsi),
  "rsi-divergence-pivot": pivotWords(rsi),
};
