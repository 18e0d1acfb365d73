import { at } from "../series/series.ts";
import { defineDetector } from "./contract.ts";
import { thresholdSignals } from "./endings.ts";

/** The ratio of turnover to its trend at which the severity is full: twice the one at which the warning starts. */
const fullSeverityRatio = 3;

export const turnoverTrend = defineDetector({
  id: "turnover-trend",
  title: "Turnover above its trend",
  category: "volume",
  docs:
    "In force while the mean volume of the last 126 sessions is at least half as large again as its trend (the mean of the " +
    "same average 126, 252 and 378 sessions ago) and the close has at least doubled in 756 sessions, about three years. " +
    "Heavy trading after a long rise is where holders and sellers disagree most; the returns of such stocks were found " +
    "to lean towards large falls. In the measured record it beats rallies of the same volatility, by a little. It speaks " +
    "of months, not of a day. Severity is the ratio of turnover to its trend over 3, at most 1.",
  source:
    "After J. Chen, H. Hong and J. C. Stein, Forecasting Crashes, Journal of Financial Economics 61 (2001); the thresholds " +
    "are our event study's",
  parameters: {
    averageSessions: { default: 126, min: 20, max: 252, unit: "sessions", description: "length of a volume average" },
    ratio: { default: 1.5, min: 1, max: 10, unit: "×", description: "volume average over its trend" },
    returnSessions: {
      default: 756,
      min: 60,
      max: 2520,
      unit: "sessions",
      description: "how far back the rise is measured",
    },
    rise: { default: 100, min: 0, max: 1000, unit: "%", description: "least rise of the close over that time" },
  },
  rules: [
    {
      id: "turnover-trend",
      title: "Turnover 50 % above its trend after a doubling in three years",
      lasts: "while-true",
      needs: ["volume"],
    },
  ],
  warmup: ({ averageSessions, returnSessions }) => barsNeeded(averageSessions, returnSessions),
  detect(context, { averageSessions, ratio, returnSessions, rise }) {
    const { close, length, since } = context;
    const average = context.volumeSma(averageSessions);
    const before = (t: number, terms: number): number => at(average, t - terms * averageSessions);
    const ratios = new Float64Array(length).fill(Number.NaN);
    for (let t = Math.max(since, barsNeeded(averageSessions, returnSessions) - 1); t < length; t++) {
      if (!(at(close, t) >= (1 + rise / 100) * at(close, t - returnSessions))) continue;
      const trend = (before(t, 1) + before(t, 2) + before(t, 3)) / 3;
      if (trend > 0) ratios[t] = at(average, t) / trend;
    }
    return thresholdSignals(ratios, { from: ratio, since }, (t) => {
      const turnoverRatio = at(ratios, t);
      const changePercent = (at(close, t) / at(close, t - returnSessions) - 1) * 100;
      return {
        rule: "turnover-trend",
        severity: Math.min(1, turnoverRatio / fullSeverityRatio),
        anchors: [
          { role: "start", at: t - returnSessions, price: at(close, t - returnSessions) },
          { role: "close", at: t, price: at(close, t) },
        ],
        message: {
          id: "turnover-trend",
          data: { turnoverRatio, changePercent, sessions: returnSessions, averageSessions },
        },
      };
    });
  },
});

/** The rise is judged from the end of the first volume average, as in the study; the trend needs four averages in a row. */
function barsNeeded(averageSessions: number, returnSessions: number): number {
  return Math.max(4 * averageSessions, returnSessions + averageSessions);
}
