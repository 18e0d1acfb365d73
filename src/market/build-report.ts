import type { IsoDate, TrendContext } from "../analysis/symbol-report.ts";
import { isoDate, parseIsoDate, type Day } from "../series/dates.ts";
import { at, type Series } from "../series/series.ts";
import { breadthPanel } from "./breadth-panel.ts";
import { contributionPanel, sizePanels, weightPanel } from "./contribution-panel.ts";
import { correlationPanel, leadersPanel } from "./correlation-panel.ts";
import { marketRecords } from "./data/market-records.ts";
import { drawdownPanel } from "./drawdown-panel.ts";
import type { MarketBars } from "./market-bars.ts";
import type { MarketReport, MarketSettings, WeightFacts } from "./market-report.ts";
import { readingsOf, type MarketReadings } from "./readings.ts";
import { rotationPanel } from "./rotation-panel.ts";
import { marketRules } from "./rules.ts";
import { marketState, type MarketWarning } from "./state.ts";
import { volatilityPanel } from "./volatility-panel.ts";
import type { Weights } from "./weights.ts";

/** All that a report is made of. */
export interface MarketSources {
  readonly bars: MarketBars;
  readonly weights: Weights | null;
  /** Bars of the profile's leaders. */
  readonly leaders: readonly Series[];
  /** Where the index stands, as `analyze` says. */
  readonly context: TrendContext;
  readonly settings: MarketSettings;
  readonly facts: Pick<MarketReport, "version" | "dataHash" | "failed" | "notes"> & {
    readonly members: Omit<MarketReport["members"], "onLastSession" | "withBars">;
  };
}

/** The market as the bars show it. Pure: the same sources give the same report. */
export function marketReport({ bars, weights, leaders, context, settings, facts }: MarketSources): MarketReport {
  const { index, members } = bars;
  const readings = readingsOf(bars);
  const last = lastDay(index);
  const warnings = warningsOn(readings);
  return {
    schemaVersion: 1,
    version: facts.version,
    asOf: isoDate(last),
    settings,
    dataHash: facts.dataHash,
    index: { symbol: index.symbol, close: at(index.close, index.close.length - 1), bars: index.days.length, context },
    members: {
      ...facts.members,
      withBars: members.length,
      onLastSession: members.filter((member) => lastDay(member) === last).length,
    },
    weights: weights === null ? null : weightFacts(weights, settings.weights ?? facts.members.from ?? "", last),
    state: marketState(warnings, context),
    warnings,
    contribution: contributionPanel(bars, weights, settings.sessions),
    weight: weightPanel(weights),
    size: sizePanels(bars, readings),
    breadth: breadthPanel(bars, readings),
    rotation: rotationPanel(bars, readings.rotation),
    volatility: volatilityPanel(bars, readings),
    drawdown: drawdownPanel(bars, readings),
    correlation: correlationPanel(bars, readings),
    leaders: leadersPanel(bars, weights, leaders),
    failed: facts.failed,
    stale: staleSymbols(bars, settings.asOf),
    notes: facts.notes,
  };
}

/** No market is closed for so many days on end. */
const LONGEST_CLOSURE_DAYS = 5;

/** Symbols without a bar on the last session of the index, and the index where its own is old. */
function staleSymbols({ index, members, funds }: MarketBars, asOf: IsoDate | null): string[] {
  const last = lastDay(index);
  const late = [...members, ...funds.values()].filter((series) => lastDay(series) < last);
  const asked = asOf === null ? undefined : parseIsoDate(asOf);
  const isOld = asked !== undefined && asked - last > LONGEST_CLOSURE_DAYS;
  return [...new Set([...late, ...(isOld ? [index] : [])].map(({ symbol }) => symbol))].toSorted();
}

function lastDay({ days }: Series): Day {
  return at(days, days.length - 1);
}

/** Every rule on the last session. */
function warningsOn(readings: MarketReadings): MarketWarning[] {
  const last = readings.close.length - 1;
  return marketRules.map(({ id, panel, holds }) => ({
    rule: id,
    panel,
    inForce: holds(readings, last),
    record: marketRecords.find(({ rule }) => rule === id) ?? null,
  }));
}

function weightFacts({ of, day, from }: Weights, label: string, last: number): WeightFacts {
  return {
    from: label,
    date: day === null ? null : isoDate(day),
    laterThanBars: day !== null && day > last,
    kind: from,
    listed: of.size,
    total: [...of.values()].reduce((sum, weight) => sum + weight, 0),
  };
}
