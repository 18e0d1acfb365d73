import { climaxSignals } from "./climax-run.ts";
import { climaxParameters } from "./climax-parameters.ts";
import { defineDetector } from "./contract.ts";
import { eventParameters, eventSignals } from "./endings.ts";
import { keyReversalParameters, keyReversals } from "./key-reversal.ts";

export const blowOffTop = defineDetector({
  id: "blow-off-top",
  title: "Blow-off top",
  category: "price",
  docs:
    "The climax run is O'Neil's checklist for the end of a large move, judged only where the close is at least 40 % above " +
    "that of 126 sessions before. Its six signs: a rise of 25 % in 15 sessions; 8 up closes of 10; within the last 5 " +
    "sessions the largest gain of the move in points, its heaviest volume, and a gap on volume; a close 70 % above the " +
    "200-day average (the 100-day one on series too short for that). Two nested warnings, from 3 and from 4 signs; where " +
    "volume or range is missing the signs that need it are left out and the rest is counted as if of six. Severity is the " +
    "mean of the share of signs met and of the distance above the average over 150 %. " +
    "The key reversal: a 252-day high (on younger series, the highest of all bars), a close below the one before and in the " +
    "lowest quarter of the bar, on at least twice the average volume of the 50 sessions before; more than 40 % above the " +
    "average it is a rule of its own besides. Severity is that volume ratio over 4, at most 1. " +
    "In the measured record the climax run beats rallies of the same volatility, modestly: most of its fame is that it " +
    "picks volatile stocks. A key reversal is worth little by itself and somewhat more far above the average. Neither says " +
    "much that the distance above the average does not say alone, and great winners show such signs many times on the way.",
  source:
    "W. J. O'Neil, How to Make Money in Stocks (climax tops); the thresholds, those of the key reversal too, are our event study's",
  parameters: { ...climaxParameters, ...keyReversalParameters, ...eventParameters },
  rules: [
    { id: "climax-3", title: "Climax run: at least 3 of 6 signs", lasts: "while-true", needs: [] },
    { id: "climax-4", title: "Climax run: at least 4 of 6 signs", lasts: "while-true", needs: [] },
    {
      id: "key-reversal",
      title: "Key reversal at a 252-day high on twice the usual volume",
      lasts: "sessions",
      needs: ["high", "low", "volume"],
    },
    {
      id: "key-reversal-extended",
      title: "Key reversal more than 40 % above the 200-day average",
      lasts: "sessions",
      needs: ["high", "low", "volume"],
    },
  ],
  warmup: ({ advanceSessions }) => advanceSessions + 1,
  detect(context, values) {
    const { all, extended } = keyReversals(context, values, values.advanceSessions);
    return [
      ...climaxSignals(context, values),
      ...eventSignals(context.close, all, values),
      ...eventSignals(context.close, extended, values),
    ];
  },
});
