import type { RuleWords } from "../words.ts";

const distance: RuleWords = {
  short: (say) => `${say.signedPercent("abovePercent")} vs ${say.number("averageDays", 0)}-day`,
  long: (say) =>
    `The close of ${say.price("close")} is ${say.percent("abovePercent")} above its ` +
    `${say.number("averageDays", 0)}-day average of ${say.price("average")}.`,
};

export const extensionWords = {
  "extension-30": distance,
  "extension-40": distance,
  "extension-55": distance,
  "extension-70": distance,
  "extension-100": distance,
  parabola: {
    short: (say) => `doubles in ${say.number("doublingDays", 0)} sessions`,
    long: (say) =>
      `Parabola: over ${say.number("sessions", 0)} sessions the close rose ever faster. At the pace of the curve's end it ` +
      `doubles in ${say.number("doublingDays", 0)} sessions.`,
  },
} as const satisfies Record<string, RuleWords>;
