import { at } from "../series/series.ts";
import type { DetectorContext } from "./context.ts";
import { defineDetector, type RuleSignal } from "./contract.ts";
import { thresholdSignals } from "./endings.ts";

export const rsiOverheated = defineDetector({
  id: "rsi-overheated",
  title: "Overheated RSI",
  category: "momentum",
  docs:
    "The RSI stands so high that falling closes have all but vanished from its average. Three nested thresholds, each a " +
    "warning of its own that lasts while the RSI is above it. Below 80 the detector is silent: an RSI of 70 to 80, " +
    "which many call overbought, is what a strong trend looks like, and once the volatility of the day is allowed for " +
    "it came before a 10 % fall no more often than chance. Above 80 it cannot be told from chance either. Only " +
    "above 90 does it stand apart, and that is rare.",
  source: "J. Welles Wilder, New Concepts in Technical Trading Systems (1978); thresholds from our own event study",
  parameters: {
    period: { default: 14, min: 2, max: 100, unit: "bars", description: "period of the RSI" },
    threshold: {
      default: 80,
      min: 50,
      max: 100,
      unit: "RSI points",
      description: "rsi-above-80 speaks above this, with severity 0.25",
    },
    strong: {
      default: 85,
      min: 50,
      max: 100,
      unit: "RSI points",
      description: "rsi-above-80 speaks a second time above this, with severity 0.5",
    },
    extreme: {
      default: 90,
      min: 50,
      max: 100,
      unit: "RSI points",
      description: "rsi-above-90 speaks above this, with severity 1",
    },
  },
  rules: [
    { id: "rsi-above-80", title: "RSI above 80, and again above 85", lasts: "while-true", needs: [] },
    { id: "rsi-above-90", title: "RSI above 90", lasts: "while-true", needs: [] },
  ],
  warmup: ({ period }) => period + 1,
  detect(context, { period, threshold, strong, extreme }) {
    return [
      { rule: "rsi-above-80", threshold, severity: 0.25 },
      { rule: "rsi-above-80", threshold: strong, severity: 0.5 },
      { rule: "rsi-above-90", threshold: extreme, severity: 1 },
    ].flatMap((level) => above(context, period, level));
  },
});

interface Level {
  readonly rule: string;
  readonly threshold: number;
  readonly severity: number;
}

function above(context: DetectorContext, period: number, { rule, threshold, severity }: Level): RuleSignal[] {
  const rsi = context.rsi(period);
  return thresholdSignals(rsi, { above: threshold, since: context.since }, (t) => ({
    rule,
    severity,
    anchors: [{ role: "close", at: t, price: at(context.close, t) }],
    message: { id: rule, data: { rsi: at(rsi, t), threshold } },
  }));
}
