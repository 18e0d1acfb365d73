import type { RuleWords, Say } from "../words.ts";
import { pivotWords, straightLineWords, type OscillatorWords } from "./divergence.ts";

// The MACD is a difference of prices, so it carries their digits.
const fell = (say: Say) => `fell from ${say.price("oscillatorFrom")} to ${say.price("oscillatorTo")}`;

const line: OscillatorWords = { short: "MACD divergence", name: "the MACD line", fell };
const histogram: OscillatorWords = { short: "MACD hist. div.", name: "the MACD histogram", fell };

export const macdDivergenceWords: Readonly<Record<string, RuleWords>> = {
  "macd-line-divergence-straight-line": straightLineWords(line),
  "macd-line-divergence-pivot": pivotWords(line),
  "macd-histogram-divergence-straight-line": straightLineWords(histogram),
  "macd-histogram-divergence-pivot": pivotWords(histogram),
};
