import type { RuleWords, Say } from "../words.ts";
import { pivotWords, straightLineWords, type OscillatorWords } from "./divergence.ts";

// The MACD is a difference of prices, so it carries their digits.
const fell = (say: Say) => `reculait de ${say.price("oscillatorFrom")} à ${say.price("oscillatorTo")}`;

const line: OscillatorWords = {
  short: "divergence MACD",
  name: "la ligne de MACD",
  ofName: "de la ligne de MACD",
  fell,
};
const histogram: OscillatorWords = {
  short: "div. hist. MACD",
  name: "l’histogramme du MACD",
  ofName: "de l’histogramme du MACD",
  fell,
};

export const macdDivergenceWords: Readonly<Record<string, RuleWords>> = {
  "macd-line-divergence-straight-line": straightLineWords(line),
  "macd-line-divergence-pivot": pivotWords(line),
  "macd-histogram-divergence-straight-line": straightLineWords(histogram),
  "macd-histogram-divergence-pivot": pivotWords(histogram),
};
