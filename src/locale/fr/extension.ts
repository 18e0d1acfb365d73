import type { RuleWords } from "../words.ts";

const distance: RuleWords = {
  short: (say) => `${say.signedPercent("abovePercent")} vs MM${say.number("averageDays", 0)}`,
  long: (say) =>
    `La clôture à ${say.price("close")} est à ${say.percent("abovePercent")} au-dessus de sa moyenne mobile à ` +
    `${say.number("averageDays", 0)} jours, ${say.price("average")}.`,
};

export const extensionWords = {
  "extension-30": distance,
  "extension-40": distance,
  "extension-55": distance,
  "extension-70": distance,
  "extension-100": distance,
  parabola: {
    short: (say) => `double en ${say.number("doublingDays", 0)} séances`,
    long: (say) =>
      `Parabole : en ${say.number("sessions", 0)} séances la clôture est montée de plus en plus vite. Au rythme de la fin de ` +
      `la courbe, elle double en ${say.number("doublingDays", 0)} séances.`,
  },
} as const satisfies Record<string, RuleWords>;
