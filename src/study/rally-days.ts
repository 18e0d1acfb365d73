import type { Analysis } from "../analysis/analyze.ts";
import { inRally } from "../analysis/trend.ts";
import { beatsChance, severityOf } from "../evidence/weights.ts";
import { at } from "../series/series.ts";
import { inForceByBar } from "./in-force-by-bar.ts";
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
  const days: RallyDay[] = [];
  let t = -1;
  for (const current of inForceByBar(signals, length - HORIZON)) {
    t += 1;
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
