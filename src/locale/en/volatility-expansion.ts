import type { RuleWords } from "../words.ts";

const rank: RuleWords = {
  short: (say) => `volatility rank ${say.percent("percentile")}`,
  long: (say) =>
    `The ${say.number("period", 0)}-day volatility, ${say.percent("volatilityPercent")} a year, is above that of ` +
    `${say.percent("percentile")} of the previous ${say.number("sessions", 0)} sessions, with the close ` +
    `${say.signedPercent("fromHighPercent", 1)} from its high.`,
};

export const volatilityExpansionWords = {
  "volatility-90-near-high": rank,
  "volatility-95-near-high": rank,
} as const satisfies Record<string, RuleWords>;
