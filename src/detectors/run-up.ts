import { ratioToBefore } from "../indicators/ratio.ts";
import { at } from "../series/series.ts";
import { defineDetector } from "./contract.ts";
import { thresholdSignals } from "./endings.ts";

export const runUp = defineDetector({
  id: "run-up",
  title: "Run-up",
  category: "price",
  docs:
    "In force while the close is at least 50 % above the close of 15 sessions before; a second, stronger warning while it " +
    "is at least 100 % above. No volume, no range, no shape: how far and how fast, nothing else. It is one of the few " +
    "rules that beat rallies of the same volatility in the measured record, but by far less than the raw share of falls " +
    "after such runs suggests: stocks that can do this are volatile, and volatile stocks fall often. It dates no top; the " +
    "run often goes on. Severity is 0.5 at 50 % and 1 at 100 %.",
  source: "Our event study of US stocks; the thresholds are its own",
  parameters: {
    sessions: { default: 15, min: 2, max: 126, unit: "sessions", description: "how far back the rise is measured" },
    rise: { default: 50, min: 1, max: 500, unit: "%", description: "a warning from this rise on" },
    strongRise: { default: 100, min: 1, max: 1000, unit: "%", description: "a second, stronger one from this rise on" },
  },
  rules: [{ id: "run-up-50", title: "Close 50 % above that of 15 sessions ago", lasts: "while-true", needs: [] }],
  warmup: ({ sessions }) => sessions + 1,
  detect({ close, since }, { sessions, rise, strongRise }) {
    const ratios = ratioToBefore(close, sessions);
    return [
      { percent: rise, severity: 0.5 },
      { percent: strongRise, severity: 1 },
    ].flatMap(({ percent, severity }) =>
      thresholdSignals(ratios, { from: 1 + percent / 100, since }, (t) => {
        const [before, now] = [at(close, t - sessions), at(close, t)];
        return {
          rule: "run-up-50",
          severity,
          anchors: [
            { role: "start", at: t - sessions, price: before },
            { role: "close", at: t, price: now },
          ],
          message: {
            id: "run-up-50",
            data: { changePercent: (now / before - 1) * 100, sessions, before, close: now },
          },
        };
      }),
    );
  },
});
