import type { AnalysedSymbol, FailedSymbol, SymbolReport } from "../../src/analysis/symbol-report.ts";
import type { Upside } from "../../src/evidence/upside.ts";
import type { TableExtras } from "../../src/report/table/footer.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { distribution, divergence, extension, overheated, rejection, runUp } from "./signals.ts";

/** A quiet symbol in a rally, with everything that a test does not care for filled in. */
export function analysedOf(parts: Partial<AnalysedSymbol> = {}): AnalysedSymbol {
  return {
    symbol: "GOOGL",
    status: "complete",
    instrument: "stock",
    currency: "USD",
    bars: 2000,
    firstBar: "2017-12-08",
    lastBar: "2025-11-21",
    close: 299.66,
    fromHighPercent: -0.3,
    above200Percent: 12.4,
    context: "rally",
    level: "calm",
    severity: 0,
    outlook: measured("measured", "2025-11-21"),
    signals: [],
    silences: [],
    findings: [],
    provisional: null,
    ...parts,
  };
}

const upside: Upside = {
  stocks: 369,
  firstDay: "2000-12-28",
  lastDay: "2023-10-04",
  first: { rise: 0.485, fall: 0.361, neither: 0.154 },
  horizons: [
    {
      sessions: 20,
      chance: 0.223,
      sameVolatility: 0.209,
      medianReturn: 0.012,
      medianSameVolatility: 0.009,
      cases: 310,
    },
    {
      sessions: 60,
      chance: 0.531,
      sameVolatility: 0.51,
      medianReturn: -0.004,
      medianSameVolatility: 0.024,
      cases: 310,
    },
  ],
};

export function measured(
  status: "measured" | "last-rally",
  asOf: string,
  setting: "rally" | "pullback" = "rally",
): AnalysedSymbol["outlook"] {
  return {
    status,
    setting,
    asOf,
    horizons: [
      { sessions: 20, chance: 0.214, sameVolatility: 0.188, cases: 1210 },
      { sessions: 60, chance: 0.462, sameVolatility: 0.413, cases: 1210 },
    ],
    upside,
  };
}

export function failedOf(symbol: string, message: string, code = "unknown-symbol"): FailedSymbol {
  return { symbol, status: "failed", error: { code, message } };
}

const notMeasured: ScanReport["expected"] = { status: "not-measured", reason: "instrument" };

export function reportOf(symbols: readonly SymbolReport[], source = "yahoo", expected = notMeasured): ScanReport {
  return {
    schemaVersion: 1,
    version: "0.1.0",
    asOf: symbols.every(({ status }) => status === "failed") ? null : "2025-11-21",
    settings: { source, asOf: null, historyBars: 2000, parameters: {} },
    dataHash: "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
    expected,
    symbols,
    notes: [],
  };
}

export const extras: TableExtras = { rallyDayShare: [1, 0.62, 0.34, 0.17, 0.09, 0.03, 0.004, 0], order: "as-asked" };

const many = analysedOf({
  fromHighPercent: -6.9,
  above200Percent: 46.1,
  level: "elevated",
  severity: 63.7,
  signals: [runUp, extension, overheated, divergence, distribution, rejection],
});

const pullback = analysedOf({
  symbol: "META",
  status: "partial",
  close: 594.25,
  fromHighPercent: -24.8,
  above200Percent: -11.2,
  context: "pullback",
  level: "watch",
  severity: 18.2,
  outlook: measured("measured", "2025-11-21", "pullback"),
  signals: [distribution, rejection],
  findings: [
    { code: "missing-session", dates: ["2025-11-19"] },
    { code: "suspect-volume", dates: ["2024-11-29", "2025-01-09", "2025-07-03", "2025-10-31"] },
  ],
});

const decline = analysedOf({
  symbol: "SMCI",
  close: 32.1,
  fromHighPercent: -48.2,
  above200Percent: -22.4,
  context: "decline",
  level: null,
  severity: 4,
  outlook: measured("last-rally", "2024-03-28"),
});

const young = analysedOf({
  symbol: "NEWCO",
  status: "partial",
  bars: 180,
  firstBar: "2025-03-06",
  close: 0.0412,
  fromHighPercent: null,
  above200Percent: null,
  context: "none",
  level: null,
  outlook: { status: "not-measured", reason: "insufficient-history" },
  silences: [
    { detector: "extension", status: "insufficient-history", needed: 200, had: 180 },
    { detector: "turnover-trend", status: "insufficient-history", needed: 882, had: 180 },
    { detector: "obv-divergence", status: "not-applicable", rules: [], missing: ["volume"] },
    { detector: "blow-off-top", status: "not-applicable", rules: ["key-reversal"], missing: ["volume"] },
  ],
});

/** One symbol of every kind. */
export const mixedReport = reportOf(
  [
    analysedOf({
      symbol: "NVDA",
      close: 178.88,
      fromHighPercent: -13.6,
      above200Percent: 18.9,
      signals: [overheated],
      provisional: {
        date: "2025-11-24",
        open: 179.49,
        high: 183.5,
        low: 176.48,
        close: 181.2,
        volume: 8_731_307,
        changePercent: 1.297,
      },
    }),
    many,
    pullback,
    decline,
    young,
    analysedOf({
      symbol: "^GSPC",
      close: 6602.99,
      instrument: "index",
      outlook: { status: "not-measured", reason: "instrument" },
    }),
    analysedOf({ symbol: "SHOP.TO", close: 104_250, level: "extreme", severity: 100, signals: [runUp] }),
    failedOf(
      "NOPE",
      "NOPE: unknown at the source – check the spelling, or look it up at https://finance.yahoo.com/lookup",
    ),
  ],
  "yahoo",
  { status: "measured", symbols: 6, seen: 9, warnings: 8.43, low: 4, high: 13 },
);
