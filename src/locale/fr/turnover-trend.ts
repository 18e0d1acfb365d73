import type { RuleWords } from "../words.ts";

export const turnoverTrendWords = {
  "turnover-trend": {
    short: (say) => `volume ${say.number("turnoverRatio", 1)}× sa tendance`,
    long: (say) =>
      `Le volume moyen des ${say.number("averageSessions", 0)} dernières séances vaut ` +
      `${say.number("turnoverRatio", 2)} fois sa tendance, après ${say.signedPercent("changePercent")} en ` +
      `${say.number("sessions", 0)} séances.`,
  },
} as const satisfies Record<string, RuleWords>;
