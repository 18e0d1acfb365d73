import { defineDetector, type RuleSignal } from "./contract.ts";
import { eventParameters, eventSignals, type Fire } from "./endings.ts";
import { levelParameters, levelRejections } from "./level-rejection.ts";
import {
  failedBreakouts,
  gapAndFails,
  highToCloseDrops,
  oneDayDrops,
  rejectionParameters,
} from "./rejection-events.ts";

export const resistanceRejection = defineDetector({
  id: "resistance-rejection",
  title: "Rejection at resistance",
  category: "price",
  docs:
    "The price reaches up and is sent back. Six rules, each an event: an upper wick at a level where at least two earlier " +
    "pivot highs lie together (the strength of the wick times that of the level, which grows with its touches and fades " +
    "with their age); a breakout above the high of half a year that fails within a week; a fall of two, or of three, " +
    "ATR from one close near the high to the next; a fall from the high of the bar to a close near its low, for the " +
    "reversals that a comparison of closes does not see; and a gap up that ends below the close of the day before. " +
    "Levels and ATR are those of the day before. A close above the price it stands on takes a warning back: the high " +
    "of the bar, the level of the breakout, the close that the fall began from. Levels do interrupt trends, but as " +
    "warnings these rules have little to show: matched on volatility, none of the six came before a 10 % fall more " +
    "often than chance. Round numbers make no level: adjusted for splits, they are not the numbers " +
    "that were traded.",
  source:
    "Levels interrupt trends: C. Osler, Support for Resistance, FRBNY Economic Policy Review 2000; orders at levels: " +
    "C. Osler, Journal of Finance 2003. Thresholds are conventions of ours",
  parameters: { ...rejectionParameters, ...levelParameters, ...eventParameters },
  rules: [
    {
      id: "level-rejection",
      title: "Upper wick at a level of earlier pivot highs",
      lasts: "sessions",
      needs: ["open", "high", "low"],
    },
    {
      id: "failed-breakout",
      title: "Close back below the high of 126 bars within five sessions of a breakout",
      lasts: "sessions",
      needs: ["high", "low"],
    },
    {
      id: "one-day-drop-2-atr",
      title: "Close down at least 2 ATR in one session, near the high",
      lasts: "sessions",
      needs: ["high", "low"],
    },
    {
      id: "one-day-drop-3-atr",
      title: "Close down at least 3 ATR in one session, near the high",
      lasts: "sessions",
      needs: ["high", "low"],
    },
    {
      id: "high-to-close-drop",
      title: "At least 1.5 ATR from the high to a close in the lowest quarter of the bar, near the high",
      lasts: "sessions",
      needs: ["high", "low"],
    },
    {
      id: "gap-and-fail",
      title: "Open above the high of the day before, close below its close, near the high",
      lasts: "sessions",
      needs: ["open", "high"],
    },
  ],
  warmup: ({ highBars, breakoutBars, atrPeriod }) => Math.max(highBars, breakoutBars + 1, atrPeriod + 1) + 1,
  detect(context, values) {
    const inForce = (fires: Iterable<Fire>): RuleSignal[] => eventSignals(context.close, fires, values);
    return [
      ...inForce(levelRejections(context, values)),
      ...inForce(failedBreakouts(context, values)),
      ...inForce(oneDayDrops(context, values, "one-day-drop-2-atr", values.drop)),
      ...inForce(oneDayDrops(context, values, "one-day-drop-3-atr", values.largeDrop)),
      ...inForce(highToCloseDrops(context, values)),
      ...inForce(gapAndFails(context, values)),
    ];
  },
});
