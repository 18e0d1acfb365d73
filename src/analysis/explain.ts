import { detectors } from "../detectors/index.ts";
import type { Signal } from "../detectors/contract.ts";
import { sma } from "../indicators/moving-average.ts";
import { isoDate } from "../series/dates.ts";
import { at, barsUntil, type Series } from "../series/series.ts";
import type { Analysis } from "./analyze.ts";
import type { Ending, ExplainedSignal, Explanation, FollowUp, IndicatorEntry, PriceChart } from "./explanation.ts";
import { fragilities } from "./fragility.ts";
import { nextSession } from "./next-session.ts";
import type { OwnRecord } from "./own-record.ts";
import { parameterValues, type ParameterOverrides } from "./parameters.ts";
import { byWeight, reportSignal } from "./reported.ts";
import type { ReportedProvisional } from "./symbol-report.ts";

/** How far back ended signals are told of. */
const RECENT_SESSIONS = 250;
/** Bars of the chart before and after the report's last bar. */
const CHART_BEFORE = 250;
const CHART_AFTER = 120;

/** What an explanation needs beside the analysis. */
export interface ExplainInput {
  readonly analysis: Analysis;
  /** The source's bars, those after the analysed ones included. */
  readonly all: Series;
  /** The bar of the unfinished session, for the reader alone. */
  readonly provisional: ReportedProvisional | null;
  readonly overrides: ParameterOverrides;
  readonly indicators: readonly IndicatorEntry[];
  readonly record: OwnRecord | null;
  readonly version: string;
  readonly source: string;
}

/** Everything that is told of one symbol: its signals with what followed, a chart, an indicator panel. */
export function explain(input: ExplainInput): Explanation {
  const { analysis, all, provisional, overrides, indicators, record, version, source } = input;
  const { context, signals, report } = analysis;
  const { days } = context.series;
  const last = days.length - 1;
  const asOf = barsUntil(all.days, at(days, last)) - 1;
  const { next, clearing } = nextSession(analysis, overrides);
  const fragile = fragilities(analysis, overrides);
  const explained = (signal: Signal): ExplainedSignal => {
    const known = asOf - last + signal.knownAt;
    return {
      signal: reportSignal(context.series, signal, analysis.isMeasured(signal)),
      ruleTitle: ruleTitle(signal),
      ending: endingOf(signal, overrides),
      clears: clearing.get(signal) ?? null,
      fragility: fragile.get(signal) ?? null,
      since: followUp(all, known, asOf),
      afterAsOf: asOf === all.days.length - 1 ? null : followUp(all, known, all.days.length - 1),
    };
  };
  const recent = signals.filter(({ endedAt }) => endedAt !== undefined && endedAt > last - RECENT_SESSIONS);
  const current = signals.filter(({ endedAt }) => endedAt === undefined);
  return {
    version,
    source,
    symbol: { ...report, provisional },
    lastBarInData: isoDate(at(all.days, all.days.length - 1)),
    inForce: current.map(explained).toSorted((a, b) => byWeight(a.signal, b.signal)),
    ended: recent.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0)).map(explained),
    recentSessions: RECENT_SESSIONS,
    next,
    chart: chartOf(all, asOf),
    indicators,
    record,
  };
}

function ruleTitle({ detector, rule }: Signal): string {
  const rules = detectors.find(({ id }) => id === detector)?.rules ?? [];
  return rules.find(({ id }) => id === rule)?.title ?? rule;
}

function endingOf(signal: Signal, overrides: ParameterOverrides): Ending {
  const detector = detectors.find(({ id }) => id === signal.detector);
  const sessions = detector === undefined ? undefined : parameterValues(detector, overrides)["lasts"];
  if (signal.invalidAbove === undefined || sessions === undefined) return { lasts: "while-true" };
  return { lasts: "sessions", sessions, closeAbove: signal.invalidAbove };
}

/** What the closes did after bar `known`, up to bar `until`. */
function followUp({ close, days }: Series, known: number, until: number): FollowUp | null {
  if (until <= known) return null;
  const base = at(close, known);
  const percent = (t: number): number => (at(close, t) / base - 1) * 100;
  let lowest = known + 1;
  for (let t = known + 2; t <= until; t++) if (at(close, t) < at(close, lowest)) lowest = t;
  return {
    sessions: until - known,
    until: isoDate(at(days, until)),
    changePercent: percent(until),
    lowestPercent: percent(lowest),
    lowestOn: isoDate(at(days, lowest)),
  };
}

function chartOf(all: Series, asOf: number): PriceChart {
  const from = Math.max(0, asOf + 1 - CHART_BEFORE);
  const to = Math.min(all.days.length, asOf + 1 + CHART_AFTER);
  const cut = (values: Float64Array): (number | null)[] =>
    Array.from({ length: to - from }, (_, i) => {
      const value = at(values, from + i);
      return Number.isNaN(value) ? null : value;
    });
  return {
    dates: Array.from(all.days.subarray(from, to), isoDate),
    close: [...all.close.subarray(from, to)],
    sma50: cut(sma(all.close, 50)),
    sma200: cut(sma(all.close, 200)),
    asOfIndex: asOf - from,
  };
}
