import type { Analysis } from "../analysis/analyze.ts";
import { inRally } from "../analysis/trend.ts";
import type { Signal } from "../detectors/contract.ts";
import { beatsChance, severityOf } from "../evidence/weights.ts";
import { at } from "../series/series.ts";

/** A fall of this share of the close, within a horizon, is what froth warns of. */
const FALL = 0.1;
const HORIZON = 60;

/** What froth would have said on one day of a rally, and what followed. */
export interface RallyDay {
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
  const { close, length } = context;
  const starting = byBar(signals);
  const days: RallyDay[] = [];
  let current: Signal[] = [];
  for (let t = 0; t < length - HORIZON; t++) {
    current = current.filter(({ endedAt }) => endedAt === undefined || endedAt > t).concat(starting.get(t) ?? []);
    if (!inRally(context, t)) continue;
    days.push({
      severity: severityOf(current),
      surviving: current.some((signal) => beatsChance(signal.rule)),
      detectors: new Set(current.map((signal) => signal.detector)).size,
      fell: lowestAfter(close, t) <= (1 - FALL) * at(close, t),
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

function lowestAfter(close: Float64Array, t: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = t + 1; i <= t + HORIZON; i++) lowest = Math.min(lowest, at(close, i));
  return lowest;
}
