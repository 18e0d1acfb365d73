import { at } from "../series/series.ts";
import { defineDetector } from "./contract.ts";
import {
  betweenPivots,
  divergenceParameters,
  divergenceSignals,
  divergenceWarmup,
  oscillatorEnds,
  straightLine,
  type Divergences,
} from "./divergence-signals.ts";

export const macdDivergence = defineDetector({
  id: "macd-divergence",
  title: "Bearish MACD divergence",
  category: "momentum",
  docs:
    "The price makes a higher high and the MACD line, or its histogram, a lower one; both count, and more so when they " +
    "diverge on the same bar. The two methods are those of rsi-divergence. By none of its four rules did this " +
    "come before a 10 % fall more often than chance, matched on volatility. Nor did several oscillators diverging together do any better: they are all made of the same " +
    "closes, so their agreement is not a second opinion.",
  source:
    "Gerald Appel (MACD); LonesomeTheBlue, Divergence for Many Indicators v4 (straight line); TradingView's built-in " +
    "RSI divergence (pivot)",
  parameters: {
    fast: { default: 12, min: 2, max: 100, unit: "bars", description: "period of the fast EMA" },
    slow: { default: 26, min: 3, max: 200, unit: "bars", description: "period of the slow EMA" },
    signal: { default: 9, min: 2, max: 100, unit: "bars", description: "period of the signal line" },
    ...divergenceParameters,
  },
  rules: [
    {
      id: "macd-line-divergence-straight-line",
      title: "Higher close on a lower MACD line, joined by straight lines",
      lasts: "sessions",
      needs: [],
    },
    {
      id: "macd-line-divergence-pivot",
      title: "Higher high on a lower MACD line, at two neighbouring pivots of the line",
      lasts: "sessions",
      needs: ["high"],
    },
    {
      id: "macd-histogram-divergence-straight-line",
      title: "Higher close on a lower MACD histogram, joined by straight lines",
      lasts: "sessions",
      needs: [],
    },
    {
      id: "macd-histogram-divergence-pivot",
      title: "Higher high on a lower MACD histogram, at two neighbouring pivots of the histogram",
      lasts: "sessions",
      needs: ["high"],
    },
  ],
  warmup: (values) => divergenceWarmup(Math.max(values.fast, values.slow) + values.signal - 2, values),
  detect(context, values) {
    const { line, histogram } = context.macd(values.fast, values.slow, values.signal);
    const methods = [
      { method: "straight-line", find: straightLine },
      { method: "pivot", find: betweenPivots },
    ];
    return methods.flatMap(({ method, find }) => {
      const onLine = find(context, line, values);
      const onHistogram = find(context, histogram, values);
      const severity = (t: number) => (at(onLine.left, t) >= 0 && at(onHistogram.left, t) >= 0 ? 0.5 : 0.25);
      const signals = (rule: string, found: Divergences) =>
        divergenceSignals(context, values, found, { rule, severity, describe: oscillatorEnds(found) });
      return signals(`macd-line-divergence-${method}`, onLine).concat(
        signals(`macd-histogram-divergence-${method}`, onHistogram),
      );
    });
  },
});
