/**
 * froth as a library: read bars, judge them, render the report. Everything here is documented where it is declared.
 *
 * @example
 * import { createCsvProvider, renderJson, scan } from "froth";
 * const provider = createCsvProvider("prices");
 * const settings = { source: provider.label, asOf: null, historyBars: 2000, parameters: {} };
 * const report = await scan({ provider, symbols: ["NVDA"], settings, version: "my tool" });
 * console.log(renderJson(report));
 */
export { analyze, type Analysis } from "./analysis/analyze.ts";
export type * from "./analysis/symbol-report.ts";
export { defineConfig, type FrothConfig } from "./config/define-config.ts";
export { createContext, type DetectorContext } from "./detectors/context.ts";
export * from "./detectors/contract.ts";
export { eventParameters, eventSignals, thresholdSignals } from "./detectors/endings.ts";
export { detectors } from "./detectors/index.ts";
export { FrothError, type ErrorCode } from "./errors.ts";
export { levels, type Level } from "./evidence/levels.ts";
export { outlookAt, volatility60, type HorizonOutlook } from "./evidence/outlook.ts";
export { recordOf, type RuleRecord } from "./evidence/record.ts";
export { upsideAt, type HorizonUpside, type Upside } from "./evidence/upside.ts";
export type * from "./history/changes.ts";
export { compareReports, type EndedSignals } from "./history/compare.ts";
export type { EarlierReport, EarlierSymbol } from "./history/earlier-report.ts";
export { parseReport } from "./history/read-report.ts";
export { macd, type Macd } from "./indicators/macd.ts";
export { ema, sma, wilderAverage } from "./indicators/moving-average.ts";
export { pivotHighs } from "./indicators/pivots.ts";
export { percentileRank, rollingMax, rollingMin, rollingSd } from "./indicators/rolling.ts";
export { rsi } from "./indicators/rsi.ts";
export { atr, trueRange } from "./indicators/true-range.ts";
export { closeVolatility, yangZhang } from "./indicators/volatility.ts";
export { accumulationDistribution, chaikinMoneyFlow, onBalanceVolume } from "./indicators/volume.ts";
export { createCsvProvider } from "./providers/csv.ts";
export { createDemoProvider } from "./providers/demo.ts";
export type { Bars, BarsRequest, Provider, ProvisionalBar } from "./providers/provider.ts";
export { createYahooProvider } from "./providers/yahoo/index.ts";
export { renderJson } from "./report/json.ts";
export { renderStudyJson } from "./report/study/json.ts";
export { openStore, type OpenOptions } from "./store/open.ts";
export type { RefreshPolicy } from "./store/refresh.ts";
export { createStoreProvider } from "./store/store-provider.ts";
export type * from "./store/store.ts";
export { storedProvider } from "./store/stored-provider.ts";
export { endedSignals, type EndedSignal } from "./scan/ended-signals.ts";
export type { ScanReport, ScanSettings } from "./scan/scan-report.ts";
export { scan, type ScanRequest } from "./scan/scan.ts";
export { study, type StudyRequest } from "./scan/study.ts";
export type { LeftOut, StudyReport, StudySettings } from "./scan/study-report.ts";
export { parseCsv } from "./series/csv.ts";
export { isoDate, parseIsoDate, type Day } from "./series/dates.ts";
export type { Finding, FindingCode } from "./series/findings.ts";
export type * from "./study/study-result.ts";
export { newestBars, type Instrument, type Series } from "./series/series.ts";
export type { Difference } from "./study/no-repaint-difference.ts";
export { verifyDetector, type Verification, type VerifyOptions } from "./study/no-repaint.ts";
