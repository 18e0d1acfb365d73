import type { RuleWords } from "../words.ts";
import { pivotWords, straightLineWords, type OscillatorWords } from "./divergence.ts";

const obv: OscillatorWords = {
  short: "OBV divergence",
  name: "on-balance volume",
  fell: (say) => `fell by ${say.percent("fallPercent", 1)} of all shares traded in between`,
};

export const obvDivergenceWords: Readonly<Record<string, RuleWords>> = {
  "obv-divergence-straight-line": straightLineWords(obv),
  "obv-divergence-pivot": pivotWords(obv),
};
