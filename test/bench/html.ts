import { createHash } from "node:crypto";
import { analyze } from "../../src/analysis/analyze.ts";
import { chartDataOf } from "../../src/analysis/chart-data.ts";
import { englishPage } from "../../src/locale/en/page.ts";
import { renderHtml } from "../../src/report/html/index.ts";
import type { ReportView } from "../../src/report/view.ts";
import { parseCsv } from "../../src/series/csv.ts";
import { randomSeries } from "../random-series.ts";
import { time, type Comparison } from "./measure.ts";

const SYMBOLS = 24;
const BARS = 2000;

/** A page of so many symbols, each with its chart, against what a scan of them is: their bars read and judged. */
export function htmlComparison(): Comparison {
  const texts = Array.from({ length: SYMBOLS }, (_, seed) => csvOf(seed + 1));
  const analyseAll = () =>
    texts.map((text, index) => {
      const { series, findings } = parseCsv(text, { symbol: `S${index}`, file: `S${index}.csv` });
      return analyze(series, findings, {}, "in-force");
    });
  const analyses = analyseAll();
  return {
    name: `HTML of ${SYMBOLS} symbols with charts : their scan from CSV, ${BARS} bars each`,
    ours: () =>
      time(() => {
        const charts = new Map(analyses.map((analysis) => [analysis.report.symbol, chartDataOf(analysis)]));
        const symbols = analyses.map(({ report }) => report);
        renderHtml(
          { ...view, report: { ...view.report, symbols }, charts },
          { locale: englishPage, sha256, library: null },
        );
      }),
    base: () => time(analyseAll),
    limit: 1,
    runs: 9,
  };
}

const view: ReportView = {
  report: {
    schemaVersion: 1,
    version: "0.1.0",
    asOf: "2025-11-21",
    settings: { source: "bench", asOf: null, historyBars: BARS, parameters: {} },
    dataHash: "",
    expected: { status: "not-measured", reason: "instrument" },
    symbols: [],
    notes: [],
  },
  rallyDayShare: [],
  order: "as-asked",
  changes: null,
};

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

function csvOf(seed: number): Uint8Array {
  const { days, open, high, low, close, volume } = randomSeries(seed, BARS);
  const rows = Array.from(days, (day, i) => {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    return [date, open?.[i], high?.[i], low?.[i], close[i], volume?.[i]].join(",");
  });
  return new TextEncoder().encode(["Date,Open,High,Low,Close,Volume", ...rows].join("\n"));
}
