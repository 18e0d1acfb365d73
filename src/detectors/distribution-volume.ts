import { churning, churningParameters } from "./churning.ts";
import { defineDetector } from "./contract.ts";
import { distributionCountSignals, distributionParameters } from "./distribution-days.ts";
import { eventParameters, eventSignals } from "./endings.ts";
import { upthrustParameters, upthrusts } from "./upthrust.ts";

export const distributionVolume = defineDetector({
  id: "distribution-volume",
  title: "Distribution on volume",
  category: "volume",
  docs:
    "Signs that stock changes hands while the price stands high. A distribution day closes lower on more volume than the " +
    "day before; a stalling day gains almost nothing on full volume and closes in the lower half of its bar. Days " +
    "count for five weeks, unless a later intraday high (not the close) has carried the price 5 % above the day's " +
    "close. The warnings at five and at six days last while the count stands; the six-day rule speaks once more, at " +
    "full strength, at seven. The count with stalling days needs at least one day of either kind. An upthrust looks " +
    "out above a mature range, closes back inside within three sessions on heavy volume or with a weak close, and " +
    "counts for more where the range began with a climax bar. Churning is heavy volume that moves the close hardly " +
    "at all near the top. Days whose volume is zero or suspect are no distribution days, nor is the day after one " +
    "compared with it. The count was devised for an index; on single stocks in a rally, five or six days within the " +
    "window are everyday, and came before a 10 % fall no more often than chance. Nor did the " +
    "other rules come before one more often. Strengths of the upthrust and of churning are conventions of ours.",
  source:
    "William J. O'Neil, How to Make Money in Stocks, and Investor's Business Daily (distribution and stalling days); the " +
    "Wyckoff method (upthrust, effort against result)",
  parameters: { ...distributionParameters, ...upthrustParameters, ...churningParameters, ...eventParameters },
  rules: [
    {
      id: "distribution-days-5",
      title: "Five distribution days within 25 sessions",
      lasts: "while-true",
      needs: ["high", "volume"],
    },
    {
      id: "distribution-days-6",
      title: "Six distribution days within 25 sessions, and again at seven",
      lasts: "while-true",
      needs: ["high", "volume"],
    },
    {
      id: "distribution-with-stalling",
      title: "Five distribution and stalling days within 25 sessions, at least one of each",
      lasts: "while-true",
      needs: ["high", "low", "volume"],
    },
    {
      id: "upthrust",
      title: "High above a mature range, close back inside",
      lasts: "sessions",
      needs: ["high", "low", "volume"],
    },
    {
      id: "churning",
      title: "Heavy volume without progress near the high",
      lasts: "sessions",
      needs: ["high", "low", "volume"],
    },
  ],
  warmup: ({ window, rangeBars, churningBars, volumeAverage, atrPeriod }) =>
    Math.max(window, rangeBars, churningBars, volumeAverage, atrPeriod + 1) + 1,
  detect: (context, values) => [
    ...distributionCountSignals(context, values),
    ...eventSignals(context.close, upthrusts(context, values), values),
    ...eventSignals(context.close, churning(context, values), values),
  ],
});
