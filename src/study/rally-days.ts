import type { Analysis } from "../analysis/analyze.ts";
import { inRally } from "../analysis/trend.ts";
import type { Signal } from "../detectors/contract.ts";
import { beatsChance, severityOf } from "../evidence/weights.ts";
import { at } from "../series/series.ts";
import { HORIZON, outcomesOf } from "./outcomes.ts";

/** What froth would have said on one day of a rally, and what followed. */
export interface RallyDay {
  /** Index of the bar. */
  readonly at: number;
  readonly severity: number;
  /** Whether a rule that beats chance was in force. */
  readonly surviving: boolean;
  /** How many detectors had a warning in force. */
  readonly detectors: number;
  /** Whether a close 10 % lower followed within 60 sessions. */
  readonly fell: boolean;
}

/** All rally days of a symbol that have 60 sessions after them. */
export function rallyDays({ context, signals }: Analysis): RallyDay[] {
  const { length } = context;
  const { fallAfter } = outcomesOf(context);
  const starting = byBar(signals);
  const days: RallyDay[] = [];
  let current: Signal[] = [];
  for (let t = 0; t < length - HORIZON; t++) {
    current = current.filter(({ endedAt }) => endedAt === undefined || endedAt > t).concat(starting.get(t) ?? []);
    if (!inRally(context, t)) continue;
    days.push({
      at: t,
      severity: severityOf(current),
      surviving: current.some((signal) => beatsChance(signal.rule)),
      detectors: new Set(current.map((signal) => signal.detector)).size,
      fell: at(fallAfter, t) > 0,
    });
  }
  return days;
}

/** The signals by the bar on which they become known. */
function byBar(signals: readonly Signal[]): Map<number, Signal[]> {
  const bars = new Map<number, Signal[]>();
  for (const signal of signals) {
    const others = bars.get(signal.knownAt);
    if (others === undefined) bars.set(signal.knownAt, [signal]);
    else others.push(signal);
  }
  return bars;
}
