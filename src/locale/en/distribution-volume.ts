import type { RuleWords, Say } from "../words.ts";

const days = (say: Say): string => say.number("days", 0);

const distribution: RuleWords = {
  short: (say) => `${days(say)} distribution days`,
  long: (say) =>
    `${days(say)} distribution days within ${say.number("window", 0)} sessions: closes lower on more volume than the day ` +
    "before, none of them outrun since.",
};

export const distributionVolumeWords = {
  "distribution-days-5": distribution,
  "distribution-days-6": distribution,
  "distribution-with-stalling": {
    short: (say) => `distribution ${days(say)} + ${say.number("stallingDays", 0)}`,
    long: (say) =>
      `${days(say)} distribution and ${say.number("stallingDays", 0)} stalling days within ${say.number("window", 0)} ` +
      "sessions: falls, and rises that came to nothing, on full volume.",
  },
  upthrust: {
    short: (say) => `upthrust to ${say.price("high")}`,
    long: (say) =>
      `Upthrust: a high of ${say.price("high")}, above a range of ${say.number("rangeBars", 0)} bars that ended at ` +
      `${say.price("rangeHigh")}, then a close back inside at ${say.price("close")}.` +
      (say.is("afterClimax") ? " The range began with a climax bar." : ""),
  },
  churning: {
    short: (say) => `churning ${say.number("volume", 1)}× volume`,
    long: (say) =>
      `Churning: ${say.number("volume", 1)} times the usual volume moved the close by ${say.number("atrs", 2)} ATR, to ` +
      `${say.price("close")}, near the top of its range.`,
  },
} as const satisfies Record<string, RuleWords>;
