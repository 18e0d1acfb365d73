import type { RuleWords } from "../words.ts";

export const runUpWords = {
  "run-up-50": {
    short: (say) => `${say.signedPercent("changePercent")} en ${say.number("sessions", 0)} séances`,
    long: (say) =>
      `Envolée : ${say.signedPercent("changePercent")} en ${say.number("sessions", 0)} séances, ` +
      `de ${say.price("before")} à ${say.price("close")}.`,
  },
} as const satisfies Record<string, RuleWords>;
