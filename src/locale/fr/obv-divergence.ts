import type { RuleWords } from "../words.ts";
import { pivotWords, straightLineWords, type OscillatorWords } from "./divergence.ts";

const obv: OscillatorWords = {
  short: "divergence OBV",
  name: "l’OBV",
  ofName: "de l’OBV",
  fell: (say) => `reculait de ${say.percent("fallPercent", 1)} de tous les titres échangés entre-temps`,
};

export const obvDivergenceWords: Readonly<Record<string, RuleWords>> = {
  "obv-divergence-straight-line": straightLineWords(obv),
  "obv-divergence-pivot": pivotWords(obv),
};
