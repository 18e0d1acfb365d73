import type { DetectorContext } from "../detectors/context.ts";
import { createContext } from "../detectors/context.ts";
import type { Detector, DetectorResult, Signal } from "../detectors/contract.ts";
import { detectors } from "../detectors/index.ts";
import { runDetector, type Wanted } from "../detectors/run.ts";
import { levelOf, type Level } from "../evidence/levels.ts";
import { beatsChance, severityOf } from "../evidence/weights.ts";
import { isoDate } from "../series/dates.ts";
import type { Finding } from "../series/findings.ts";
import { qualityFindings } from "../series/quality.ts";
import { at, type Series } from "../series/series.ts";
import { outlookOf } from "./outlook.ts";
import { parameterValues, type ParameterOverrides } from "./parameters.ts";
import { byWeight, inForce, reportFinding, reportSignal, reportSilences } from "./reported.ts";
import type { AnalysedSymbol, TrendContext } from "./symbol-report.ts";
import { standingAt, trendAt } from "./trend.ts";

/** A symbol's report, with what it was made from. */
export interface Analysis {
  readonly report: AnalysedSymbol;
  readonly context: DetectorContext;
  readonly results: readonly DetectorResult[];
  /** All signals of all detectors, ended ones too, unless only those in force were wanted. */
  readonly signals: readonly Signal[];
  /** Whether the record of a signal's rule speaks of it. */
  readonly isMeasured: (signal: Signal) => boolean;
}

/**
 * Everything that froth says of one symbol on the last bar of `series`. The scan, the studies and the back-tests all go
 * through here: what was measured is what runs.
 *
 * @param series the bars to judge; at least one
 * @param findings what the source found wrong with them
 * @param overrides detector parameters that differ from their defaults
 * @param wanted `in-force` gives the same report, without the signals that ended long ago
 */
export function analyze(
  series: Series,
  findings: readonly Finding[],
  overrides: ParameterOverrides = {},
  wanted: Wanted = "all",
): Analysis {
  const context = createContext(series);
  const run = (detector: Detector): DetectorResult =>
    runDetector(detector, context, parameterValues(detector, overrides), wanted);
  const results = detectors.map(run);
  const signals = results.flatMap((result) => (result.status === "ran" ? result.signals : []));
  // A record was measured with the defaults: a detector that runs with other values has none.
  const isMeasured = ({ detector }: Signal): boolean => !Object.hasOwn(overrides, detector);
  const all = { context, results, signals, isMeasured };
  return { ...all, report: reportOn(all, [...findings, ...ownFindings(context)]) };
}

function ownFindings({ series, suspectBars, reportedVolume }: DetectorContext): Finding[] {
  // Bars without any volume are a finding of their own.
  const days = suspectBars.filter((t) => at(reportedVolume, t) > 0).map((t) => at(series.days, t));
  const suspect: Finding[] = days.length === 0 ? [] : [{ code: "suspect-volume", days }];
  return [...qualityFindings(series), ...suspect];
}

function reportOn(
  { context, results, signals, isMeasured }: Omit<Analysis, "report">,
  findings: readonly Finding[],
): AnalysedSymbol {
  const { series, length } = context;
  const last = length - 1;
  const standing = standingAt(context, last);
  const trend = trendAt(context, last);
  const current = inForce(signals, last);
  const measured = current.filter(isMeasured);
  const severity = severityOf(measured);
  const silences = results.flatMap(reportSilences);
  return {
    symbol: series.symbol,
    status: findings.length + silences.length === 0 ? "complete" : "partial",
    instrument: series.instrument,
    currency: series.currency ?? null,
    bars: length,
    firstBar: isoDate(at(series.days, 0)),
    lastBar: isoDate(at(series.days, last)),
    close: at(series.close, last),
    fromHighPercent: percent(standing.fromHigh),
    above200Percent: percent(standing.above200),
    context: trend,
    level: levelIn(trend, severity, measured),
    severity,
    outlook: outlookOf(context),
    signals: current.map((signal) => reportSignal(series, signal, isMeasured(signal))).toSorted(byWeight),
    silences,
    findings: findings.map(reportFinding),
    provisional: null,
  };
}

/** The evidence was gathered in rallies: outside a rally and its pullback there is no level, which is not "calm". */
function levelIn(trend: TrendContext, severity: number, measured: readonly Signal[]): Level | null {
  if (trend !== "rally" && trend !== "pullback") return null;
  return levelOf(
    severity,
    measured.some((signal) => beatsChance(signal.rule)),
  );
}

function percent(fraction: number): number | null {
  return Number.isFinite(fraction) ? fraction * 100 : null;
}
