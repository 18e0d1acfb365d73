import type { ExplainedSignal, Explanation, FollowUp, PriceChart } from "../../src/analysis/explanation.ts";
import type { NextSession, Trigger } from "../../src/analysis/trigger.ts";
import type { ReportedSignal } from "../../src/analysis/symbol-report.ts";
import { analysedOf, measured } from "./reports.ts";
import { distribution, divergence, extension, overheated, rejection, runUp } from "./signals.ts";

const MILLISECONDS_PER_DAY = 86_400_000;
const LAST = Date.UTC(2025, 10, 28);

/** Weekdays up to 2025-11-28, the last of them last. */
function weekdays(count: number): string[] {
  const dates: string[] = [];
  for (let day = LAST; dates.length < count; day -= MILLISECONDS_PER_DAY) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 !== 0) dates.unshift(date.toISOString().slice(0, 10));
  }
  return dates;
}

/** A rising wave that ends near 300, without chance. */
function closesOf(count: number): number[] {
  return Array.from({ length: count }, (_, bar) => {
    const wave = 14 * Math.sin(bar / 11) + 5 * Math.sin(bar / 2.3);
    return 160 + (140 * bar) / count + wave * (0.5 + bar / count);
  });
}

/** `after`: how many bars lie after the report's last bar. */
export function chartOf(bars: number, after: number): PriceChart {
  const close = closesOf(bars);
  const average = (period: number): (number | null)[] =>
    close.map((_, bar) => {
      const window = close.slice(Math.max(0, bar + 1 - period), bar + 1);
      return window.length < Math.min(period, 20)
        ? null
        : window.reduce((sum, value) => sum + value, 0) / window.length;
    });
  return {
    dates: weekdays(bars),
    close,
    sma50: average(50),
    sma200: average(200),
    asOfIndex: bars - 1 - after,
  };
}

function followUp(sessions: number, until: string, changePercent: number, lowestPercent: number): FollowUp {
  return { sessions, until, changePercent, lowestPercent, lowestOn: "2025-11-20" };
}

function explained(signal: ReportedSignal, ruleTitle: string, parts: Partial<ExplainedSignal> = {}): ExplainedSignal {
  return {
    signal,
    ruleTitle,
    ending: { lasts: "while-true" },
    clears: null,
    fragility: null,
    since: null,
    afterAsOf: null,
    ...parts,
  };
}

function trigger(detector: string, rule: string, ranges: Trigger["ranges"], volume: number | null = null): Trigger {
  return { detector, rule, ranges, volume };
}

const lostSetting = (parameter: string, index: number) => ({ parameter, value: 0.25 + index });

const next: NextSession = {
  open: 299.66,
  volume: 12_120_153,
  withinPercent: 20,
  fires: [
    trigger("distribution-volume", "churning", [{ low: 299.1, high: 300.22 }], 18_180_230),
    trigger("rsi-divergence", "rsi-divergence-straight-line", [{ low: null, high: 299.65 }]),
    trigger("distribution-volume", "distribution-days-6", [{ low: null, high: 299.06 }], 14_544_184),
    trigger("extension", "extension-55", [{ low: 318.75, high: 349.6 }]),
    trigger("volatility-expansion", "volatility-95-near-high", [
      { low: 285.12, high: 288.4 },
      { low: 309.77, high: null },
    ]),
  ],
  silent: [
    { detector: "blow-off-top", rules: ["climax-3", "climax-4"] },
    { detector: "rsi-overheated", rules: ["rsi-above-90"] },
  ],
};

const event = { lasts: "sessions", sessions: 10, closeAbove: 306.42 } as const;

const inForce = [
  explained(runUp, "The close is 50 % or more above the close of 15 sessions before.", {
    clears: trigger("run-up", "run-up-50", [{ low: null, high: 291.18 }]),
    fragility: { neighbours: 6, lost: [{ parameter: "rise", value: 55 }] },
    afterAsOf: followUp(4, "2025-11-28", 6.8, 1.2),
  }),
  explained(extension, "The close is 40 to 55 % above its 200-day average.", {
    clears: trigger("extension", "extension-40", [
      { low: null, high: 287.9 },
      { low: 318.75, high: null },
    ]),
    fragility: { neighbours: 2, lost: [] },
    since: followUp(36, "2025-11-21", 22.1, -1.4),
    afterAsOf: followUp(40, "2025-11-28", 30.4, -1.4),
  }),
  explained(rejection, "An upper wick at a level of two or more earlier highs, with the close below it.", {
    ending: event,
    clears: trigger("resistance-rejection", "level-rejection", [{ low: 306.43, high: null }]),
    fragility: {
      neighbours: 13,
      lost: ["wick", "touches", "levelGap", "span", "lookback", "closeBelow"].map(lostSetting),
    },
    since: followUp(1, "2025-11-21", 3.5, 3.5),
    afterAsOf: followUp(5, "2025-11-28", 10.6, 3.5),
  }),
  explained(divergence, "RSI makes a lower pivot high while the price makes a higher one.", {
    ending: event,
    clears: trigger("rsi-divergence", "rsi-divergence-pivot", [{ low: null, high: null }]),
    fragility: { neighbours: 0, lost: [] },
  }),
];

const ended = [overheated, distribution, { ...runUp, severity: 1 }].map((signal, index) =>
  explained(
    { ...signal, knownAt: "2025-09-22", endedAt: "2025-10-03", endReason: index === 0 ? "no-longer-true" : "expired" },
    "",
    {
      since: followUp(40, "2025-11-21", 17.4, -3.2),
      afterAsOf: followUp(44, "2025-11-28", 25.3, -3.2),
    },
  ),
);

export const explanation: Explanation = {
  version: "0.1.0",
  source: "csv:prices",
  symbol: analysedOf({
    status: "partial",
    fromHighPercent: -0.3,
    above200Percent: 46.1,
    level: "elevated",
    severity: 63.7,
    outlook: measured("measured", "2025-11-21"),
    signals: inForce.map(({ signal }) => signal),
    silences: [{ detector: "turnover-trend", status: "insufficient-history", needed: 882, had: 700 }],
    findings: [{ code: "zero-volume", dates: ["2024-11-29", "2025-07-03"] }],
  }),
  lastBarInData: "2025-11-28",
  inForce,
  ended,
  recentSessions: 250,
  record: null,
  next,
  chart: chartOf(255, 5),
  indicators: [
    { name: "RSI", parameters: "14", outputs: [{ name: "RSI", unit: "points", value: 71.34 }], reading: "overbought" },
    {
      name: "MACD",
      parameters: "12, 26, 9",
      outputs: [
        { name: "line", unit: "price", value: 8.412 },
        { name: "signal", unit: "price", value: 8.95 },
        { name: "histogram", unit: "price", value: -0.538 },
      ],
      reading: "falling",
    },
    { name: "ADX", parameters: "14", outputs: [{ name: "ADX", unit: "points", value: 31.2 }], reading: "trending" },
    {
      name: "Williams %R",
      parameters: "14",
      outputs: [{ name: "Williams %R", unit: "points", value: -12.4 }],
      reading: null,
    },
    { name: "ROC", parameters: "12", outputs: [{ name: "ROC", unit: "percent", value: null }], reading: null },
  ],
};
