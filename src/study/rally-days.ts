import type { Analysis } from "../analysis/analyze.ts";
import { inRally } from "../analysis/trend.ts";
import { beatsChance, severityOf } from "../evidence/weights.ts";
import { at } from "../series/series.ts";
import { inForceByBar } from "./in-force-by-bar.ts";

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
  const days: RallyDay[] = [];
  let t = -1;
  for (const current of inForceByBar(signals, length - HORIZON)) {
    t += 1;
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

function lowestAfter(close: Float64Array, t: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = t + 1; i <= t + HORIZON; i++) lowest = Math.min(lowest, at(close, i));
  return lowest;
}
