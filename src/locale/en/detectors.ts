import type { DetectorWords } from "../detector-words.ts";
import { count, numbers } from "./count.ts";

export const detectorWords: DetectorWords = {
  title: (detectors, rules) => `froth · ${count(detectors, "detector")} · ${count(rules, "rule")}`,
  heads: { rule: "DETECTOR, RULE", lift: "LIFT", interval: "95 % INTERVAL", cases: "CASES", mark: "" },
  interval: (low, high) => `[${numbers.number(low, 2)}, ${numbers.number(high, 2)}]`,
  headings: { rules: "RULES", parameters: "PARAMETERS", source: "SOURCE" },
  categories: { momentum: "momentum", volume: "volume", price: "price", volatility: "volatility" },
  lasts: { "while-true": "while true", sessions: "for some sessions" },
  // As they are typed: without grouping.
  range: (value, min, max, unit, step) => `${value} ${unit} (${min} to ${max}${step === 0 ? "" : `, step ${step}`})`,
  units: {},
  legend: {
    lift: "lift: drops that followed over drops expected at that volatility",
    null: "≈1 cannot be told from chance",
    unmeasured: "? not measured yet, weighs nothing",
  },
  secondMark: "²",
  studies: (published, second) => `measured on ${published}; ² on ${second}`,
  next: { command: "froth detectors NAME", purpose: "shows the definition, its parameters and its source" },
};
