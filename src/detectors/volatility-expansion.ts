import { percentileRank } from "../indicators/rolling.ts";
import { at } from "../series/series.ts";
import { defineDetector } from "./contract.ts";
import { thresholdSignals } from "./endings.ts";

export const volatilityExpansion = defineDetector({
  id: "volatility-expansion",
  title: "Volatility expansion near the high",
  category: "volatility",
  docs:
    "In force while the 20-day realised volatility (Yang and Zhang) is higher than on at least 90 %, or 95 %, of the previous " +
    "252 sessions and the close is within 5 % of its 252-day high. Rallies that end in haste often look so; so do many " +
    "that go on. Once the level of volatility is allowed for, neither of the two rules is " +
    "better than chance. It is shown as context: how volatile a stock is says much about what can follow; that it is " +
    "more so than last year hardly adds to that. It needs open, high and low, since a volatility from closes alone " +
    "is another number with another record; a missing open silences it until that bar has left its windows. " +
    "Severity is 0.4 from 90 % and 0.7 from 95 %.",
  source: "D. Yang and Q. Zhang, Journal of Business 73 (2000), for the volatility; the rule is the event study's own",
  parameters: {
    period: { default: 20, min: 5, max: 126, unit: "bars", description: "length of the volatility" },
    rankSessions: { default: 252, min: 60, max: 1260, unit: "sessions", description: "what today's is ranked among" },
    rank: { default: 90, min: 50, max: 100, unit: "%", description: "volatility-90-near-high speaks from this rank" },
    strongRank: { default: 95, min: 50, max: 100, unit: "%", description: "volatility-95-near-high from this one" },
    highPeriod: { default: 252, min: 20, max: 1260, unit: "bars", description: "length of the high" },
    nearHigh: { default: 5, min: 0, max: 25, unit: "%", description: "how far below its high the close may be" },
  },
  rules: [
    {
      id: "volatility-90-near-high",
      title: "Volatility above 90 % of its year, close within 5 % of the high",
      lasts: "while-true",
      needs: ["open", "high", "low"],
    },
    {
      id: "volatility-95-near-high",
      title: "Volatility above 95 % of its year, close within 5 % of the high",
      lasts: "while-true",
      needs: ["open", "high", "low"],
    },
  ],
  warmup: ({ period, rankSessions, highPeriod }) => Math.max(period + 1 + rankSessions, highPeriod),
  detect(context, { period, rankSessions, rank, strongRank, highPeriod, nearHigh }) {
    const { close, length, since } = context;
    const highest = context.highestClose(highPeriod);
    const isNear = (t: number): boolean => at(close, t) >= (1 - nearHigh / 100) * at(highest, t);
    let first = since;
    while (first < length && !isNear(first)) first++;
    // The volatility costs far more than the distance from the high.
    if (first === length) return [];
    const volatility = context.yangZhang(period);
    const ranks = percentileRank(volatility, rankSessions, first);
    for (let t = first; t < length; t++) if (!isNear(t)) ranks[t] = Number.NaN;
    return [
      { rule: "volatility-90-near-high", least: rank, severity: 0.4 },
      { rule: "volatility-95-near-high", least: strongRank, severity: 0.7 },
    ].flatMap(({ rule, least, severity }) =>
      thresholdSignals(ranks, { from: least / 100, since }, (t) => {
        const price = at(close, t);
        const data = {
          percentile: at(ranks, t) * 100,
          volatilityPercent: at(volatility, t) * 100,
          fromHighPercent: (price / at(highest, t) - 1) * 100,
          sessions: rankSessions,
          period,
        };
        return { rule, severity, anchors: [{ role: "close", at: t, price }], message: { id: rule, data } };
      }),
    );
  },
});
