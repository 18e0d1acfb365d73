import { chartDataOf } from "../../src/analysis/chart-data.ts";
import { analyze, type Analysis } from "../../src/analysis/analyze.ts";
import type { ReportChanges } from "../../src/history/changes.ts";
import { createDemoProvider } from "../../src/providers/demo.ts";
import type { ReportView } from "../../src/report/view.ts";
import { scan } from "../../src/scan/scan.ts";
import { randomSeries } from "../random-series.ts";
import { analysedOf, failedOf, measured, mixedReport, reportOf } from "./reports.ts";
import { signalOf } from "./signals.ts";

const rallyDayShare = [1, 0.62, 0.34, 0.17, 0.09, 0.03, 0.004, 0];

const demo = readDemo();

/** The demo market, each of its symbols with what a chart is drawn from. */
export function demoView(): Promise<ReportView> {
  return demo;
}

/** The same, read anew. */
export async function readDemo(): Promise<ReportView> {
  const provider = createDemoProvider();
  const symbols = (await provider.symbols()) ?? [];
  const settings = { source: "demo", asOf: null, historyBars: 2000, parameters: {} };
  const analyses: Analysis[] = [];
  const report = await scan({
    provider,
    symbols,
    settings,
    version: "0.1.0",
    onAnalysis: (analysis) => analyses.push(analysis),
  });
  const charts = new Map(analyses.map((analysis) => [analysis.report.symbol, chartDataOf(analysis)]));
  return { report, rallyDayShare, order: "loudest-first", changes: null, charts };
}

const signal = signalOf({ detector: "rsi-overheated", rule: "rsi-above-80", message: { id: "none", data: {} } });

export const changes: ReportChanges = {
  since: { asOf: "2025-11-20", version: "0.1.0", source: "yahoo", dataHash: "6b86" },
  warnings: [
    { kind: "new", symbol: "NVDA", signal, severityBefore: null, end: null },
    {
      kind: "gone",
      symbol: "META",
      signal,
      severityBefore: 0.5,
      end: { reason: "invalidated", date: "2025-11-21", close: 310.5, threshold: 306.42 },
    },
  ],
  levels: [{ symbol: "GOOGL", before: "watch", after: "elevated", severityBefore: 5, severityAfter: 63.7 }],
  symbols: [{ symbol: "NOPE", kind: "failed" }],
};

/** One symbol of every kind, with changes and without charts. */
export const mixedView: ReportView = { report: mixedReport, rallyDayShare, order: "as-asked", changes };

/** What an attacker may put wherever text comes from outside; sets `pwned` where any of it runs. */
export const hostile = [
  `"><script>pwned=1</script>`,
  `<img src=x onerror=pwned=1>`,
  `</script><script>pwned=1</script>`,
  `</style><svg onload=pwned=1>`,
  `' onmouseover='pwned=1`,
  `javascript:pwned=1`,
  `\u202E<!--`,
];

/** A report whose every text is hostile. */
export const hostileView: ReportView = {
  report: {
    ...reportOf(
      [
        ...hostile.map((text) =>
          analysedOf({
            symbol: text,
            status: "partial",
            currency: text,
            level: "watch",
            severity: 20,
            outlook: measured("measured", "2025-11-21"),
            signals: [signalOf({ detector: text, rule: text, message: { id: text, data: {} } })],
            findings: [{ code: "jump", dates: ["2025-11-19"], detail: text }],
            silences: [{ detector: text, status: "failed", error: text }],
          }),
        ),
        ...hostile.map((text) => failedOf(`F${text}`, text, text)),
      ],
      hostile[0],
    ),
    version: hostile[1] ?? "",
    dataHash: hostile[2] ?? "",
    notes: hostile,
  },
  rallyDayShare,
  order: "as-asked",
  changes: {
    ...changes,
    warnings: hostile.map((text) => ({
      kind: "new",
      symbol: text,
      signal: { ...signal, rule: text, message: { id: text, data: {} } },
      severityBefore: null,
      end: null,
    })),
  },
  charts: new Map(
    hostile.map((text, index) => [text, chartDataOf(analyze(randomSeries(index + 1, 300), [], {}, "in-force"))]),
  ),
};
