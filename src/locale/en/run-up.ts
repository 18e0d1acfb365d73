import type { RuleWords } from "../words.ts";

export const runUpWords = {
  "run-up-50": {
    short: (say) => `${say.signedPercent("changePercent")} in ${say.number("sessions", 0)} sessions`,
    long: (say) =>
      `Run-up: ${say.signedPercent("changePercent")} in ${say.number("sessions", 0)} sessions, ` +
      `from ${say.price("before")} to ${say.price("close")}.`,
  },
} as const satisfies Record<string, RuleWords>;
