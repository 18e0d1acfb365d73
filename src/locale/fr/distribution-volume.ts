import type { RuleWords, Say } from "../words.ts";

const days = (say: Say): string => say.number("days", 0);

const distribution: RuleWords = {
  short: (say) => `${days(say)} j. de distribution`,
  long: (say) =>
    `${days(say)} journées de distribution en ${say.number("window", 0)} séances : des clôtures en baisse sur un volume ` +
    "supérieur à celui de la veille, dont le marché ne s’est pas éloigné depuis.",
};

export const distributionVolumeWords = {
  "distribution-days-5": distribution,
  "distribution-days-6": distribution,
  "distribution-with-stalling": {
    short: (say) => `distrib. ${days(say)} + stagn. ${say.number("stallingDays", 0)}`,
    long: (say) =>
      `${days(say)} journées de distribution et ${say.number("stallingDays", 0)} de stagnation en ` +
      `${say.number("window", 0)} séances : des baisses, et des hausses sans lendemain, sur un volume plein.`,
  },
  upthrust: {
    short: (say) => `upthrust à ${say.price("high")}`,
    long: (say) =>
      `Upthrust : un plus-haut à ${say.price("high")}, au-dessus d’un range de ${say.number("rangeBars", 0)} barres borné à ` +
      `${say.price("rangeHigh")}, puis une clôture revenue dedans à ${say.price("close")}.` +
      (say.is("afterClimax") ? " Le range avait commencé par une barre de climax." : ""),
  },
  churning: {
    short: (say) => `brassage, volume ${say.number("volume", 1)}×`,
    long: (say) =>
      `Brassage : ${say.number("volume", 1)} fois le volume habituel n’a déplacé la clôture que de ` +
      `${say.number("atrs", 2)} ATR, à ${say.price("close")}, près du haut de son range.`,
  },
} as const satisfies Record<string, RuleWords>;
