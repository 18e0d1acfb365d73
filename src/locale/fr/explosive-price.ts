import type { RuleWords, Say } from "../words.ts";

const words = (share: string): RuleWords => ({
  short: (say) => `explosif ${say.number("statistic", 2)} > ${say.number("critical", 2)}`,
  long: (say) =>
    `Cours explosif : depuis ${say.number("weeks", 0)} semaines ou plus, le logarithme du cours hebdomadaire a crû d’autant plus vite ` +
    `qu’il avait monté ; BSADF ${say.number("statistic", 2)}, et ${share} des marches aléatoires dépassent ` +
    `${say.number("critical", 2)}. ${window(say)}`,
});

function window(say: Say): string {
  return `Le plus fort sur les ${say.number("windowWeeks", 0)} dernières semaines, ${say.signedPercent("changePercent")}.`;
}

export const explosivePriceWords = {
  "explosive-price-95": words("5 %"),
  "explosive-price-99": words("1 %"),
} as const satisfies Record<string, RuleWords>;
