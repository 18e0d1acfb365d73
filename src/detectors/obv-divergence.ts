import { at } from "../series/series.ts";
import type { DetectorContext } from "./context.ts";
import { defineDetector } from "./contract.ts";
import {
  betweenPivots,
  contextRsiPeriod,
  divergenceParameters,
  divergenceSignals,
  divergenceWarmup,
  straightLine,
  type Divergences,
} from "./divergence-signals.ts";

export const obvDivergence = defineDetector({
  id: "obv-divergence",
  title: "Bearish OBV divergence",
  category: "volume",
  docs:
    "The price makes a higher high while on-balance volume, which adds the volume of rising days and subtracts that of " +
    "falling ones, makes a lower one: more shares changed hands on the way down than on the way up. The two methods are " +
    "those of rsi-divergence. Only differences of on-balance volume mean anything; its level depends on where the sum " +
    "began. By either method it came before a 10 % fall no more often than chance, matched on volatility. Silent until the volume changes for the first time, as constant volume " +
    "says nothing that the price does not.",
  source:
    "Joseph Granville (on-balance volume); LonesomeTheBlue, Divergence for Many Indicators v4 (straight line); " +
    "TradingView's built-in RSI divergence (pivot)",
  parameters: divergenceParameters,
  rules: [
    {
      id: "obv-divergence-straight-line",
      title: "Higher close on lower on-balance volume, joined by straight lines",
      lasts: "sessions",
      needs: ["volume"],
    },
    {
      id: "obv-divergence-pivot",
      title: "Higher high on lower on-balance volume, at two neighbouring pivots of it",
      lasts: "sessions",
      needs: ["volume", "high"],
    },
  ],
  warmup: (values) => divergenceWarmup(contextRsiPeriod, values),
  detect(context, values) {
    const obv = informedObv(context);
    const describe = (from: number, to: number) => ({ fallPercent: fallPercent(context, from, to) });
    const signals = (rule: string, found: Divergences) =>
      divergenceSignals(context, values, found, { rule, severity: () => 0.25, describe });
    return [
      ...signals("obv-divergence-straight-line", straightLine(context, obv, values)),
      ...signals("obv-divergence-pivot", betweenPivots(context, obv, values)),
    ];
  },
});

/** On-balance volume from the first bar on which the volume differs from that of the bars before; NaN up to there. */
function informedObv(context: DetectorContext): Float64Array {
  const obv = context.onBalanceVolume().slice();
  const volume = context.reportedVolume;
  for (let t = 0; t < obv.length && at(volume, t) === at(volume, 0); t++) obv[t] = Number.NaN;
  return obv;
}

/** Fall of on-balance volume from one bar to another, in percent of all shares traded in between. */
function fallPercent(context: DetectorContext, from: number, to: number): number {
  const obv = context.onBalanceVolume();
  let traded = 0;
  for (let t = from + 1; t <= to; t++) traded += at(context.reportedVolume, t);
  return (100 * (at(obv, from) - at(obv, to))) / traded;
}
