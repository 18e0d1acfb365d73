import type { RuleWords, Say } from "../words.ts";

const words = (share: string): RuleWords => ({
  short: (say) => `explosive ${say.number("statistic", 2)} > ${say.number("critical", 2)}`,
  long: (say) =>
    `Explosive price: for ${say.number("weeks", 0)} weeks or longer the weekly log price grew faster the further it had come; ` +
    `BSADF ${say.number("statistic", 2)}, and ${share} of random walks exceed ${say.number("critical", 2)}. ${window(say)}`,
});

function window(say: Say): string {
  return `Strongest over the last ${say.number("windowWeeks", 0)} weeks, ${say.signedPercent("changePercent")}.`;
}

export const explosivePriceWords = {
  "explosive-price-95": words("5 %"),
  "explosive-price-99": words("1 %"),
} as const satisfies Record<string, RuleWords>;
