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

export const rsiDivergence = defineDetector({
  id: "rsi-divergence",
  title: "Bearish RSI divergence",
  category: "momentum",
  docs:
    "The price makes a higher high and the RSI a lower one. Two methods: the straight-line method joins an earlier " +
    "pivot high of the close to the latest bar and lets nothing stand above the line, the pivot method compares two " +
    "neighbouring pivot highs of the RSI. A warning is known one bar (straight line) or the span (pivot) after its " +
    "right end, and is taken back by a close above the high of that end. The best known of all exhaustion signs, and " +
    "one of the weakest: it fires several times in every year of a rally and, matched on volatility, came before a " +
    "10 % fall no more often than chance, by either method. Cardwell, who taught it, read it as a market that is " +
    "stretched, not as one that turns.",
  source:
    "LonesomeTheBlue, Divergence for Many Indicators v4 (straight line); TradingView's built-in RSI divergence (pivot)",
  parameters: {
    period: { default: 14, min: 2, max: 100, unit: "bars", description: "period of the RSI" },
    ...divergenceParameters,
  },
  rules: [
    {
      id: "rsi-divergence-straight-line",
      title: "Higher close on a lower RSI, joined by straight lines",
      lasts: "sessions",
      needs: [],
    },
    {
      id: "rsi-divergence-pivot",
      title: "Higher high on a lower RSI, at two neighbouring pivots of the RSI",
      lasts: "sessions",
      needs: ["high"],
    },
  ],
  warmup: (values) => divergenceWarmup(values.period, values),
  detect(context, values) {
    const rsi = context.rsi(values.period);
    const signals = (rule: string, found: Divergences) =>
      divergenceSignals(context, values, found, { rule, severity: () => 0.25, describe: oscillatorEnds(found) });
    return [
      ...signals("rsi-divergence-straight-line", straightLine(context, rsi, values)),
      ...signals("rsi-divergence-pivot", betweenPivots(context, rsi, values)),
    ];
  },
});
