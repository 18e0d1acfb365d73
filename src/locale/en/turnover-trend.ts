import type { RuleWords } from "../words.ts";

export const turnoverTrendWords = {
  "turnover-trend": {
    short: (say) => `turnover ${say.number("turnoverRatio", 1)}× trend`,
    long: (say) =>
      `The average volume of the last ${say.number("averageSessions", 0)} sessions is ` +
      `${say.number("turnoverRatio", 2)} times its trend, after ${say.signedPercent("changePercent")} in ` +
      `${say.number("sessions", 0)} sessions.`,
  },
} as const satisfies Record<string, RuleWords>;
