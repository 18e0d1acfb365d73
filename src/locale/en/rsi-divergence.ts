import type { RuleWords } from "../words.ts";
import { pivotWords, straightLineWords, type OscillatorWords } from "./divergence.ts";

const rsi: OscillatorWords = {
  short: "RSI divergence",
  name: "the RSI",
  fell: (say) => `fell from ${say.number("oscillatorFrom", 1)} to ${say.number("oscillatorTo", 1)}`,
};

export const rsiDivergenceWords: Readonly<Record<string, RuleWords>> = {
  "rsi-divergence-straight-line": straightLineWords(rsi),
  "rsi-divergence-pivot": pivotWords(rsi),
};
