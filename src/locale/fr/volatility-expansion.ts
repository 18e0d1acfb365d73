import type { RuleWords } from "../words.ts";

const rank: RuleWords = {
  short: (say) => `volatilité, rang ${say.percent("percentile")}`,
  long: (say) =>
    `La volatilité à ${say.number("period", 0)} jours, ${say.percent("volatilityPercent")} par an, dépasse celle de ` +
    `${say.percent("percentile")} des ${say.number("sessions", 0)} séances précédentes, avec la clôture à ` +
    `${say.signedPercent("fromHighPercent", 1)} de son plus-haut.`,
};

export const volatilityExpansionWords = {
  "volatility-90-near-high": rank,
  "volatility-95-near-high": rank,
} as const satisfies Record<string, RuleWords>;
