import type { Signal } from "../detectors/contract.ts";
import { allRecords, recordOf, type RuleRecord } from "./record.ts";

/** Chosen so that the strongest rule weighs about 0.7: even at full strength one warning leaves doubt. */
const weightScale = 5;

/** What a rule weighs that was measured and cannot be told from chance. */
export const nullRuleWeight = 0;

/**
 * The weight of a rule with this record, 0..1: `weightScale` x ln(lower bound of its lift). The lower bound and not the
 * lift, so that a rule is credited only with what its data can carry; the logarithm, because lifts multiply.
 */
export function weightOfRecord(record: RuleRecord): number {
  if (!isBetterThanChance(record)) return nullRuleWeight;
  return Math.min(1, Math.max(0, weightScale * Math.log(record.low)));
}

/** Whether a record says more than chance: its lift is above 1, and survives the correction for all that was tried. */
export function isBetterThanChance(record: Pick<RuleRecord, "survives" | "lift">): boolean {
  return record.survives && record.lift > 1;
}

const weights = new Map(allRecords.map((record) => [record.rule, weightOfRecord(record)]));

/** What a rule is worth in the severity, 0..1; 0 where it was not measured. */
export function weightOf(rule: string): number {
  return weights.get(rule) ?? 0;
}

/** Whether a rule was measured and found better than chance. */
export function beatsChance(rule: string): boolean {
  const record = recordOf(rule);
  return record !== undefined && isBetterThanChance(record);
}

/**
 * Severity of the signals in force, 0..100: 100 (1 - product of (1 - weight x strength)), one factor a detector, its
 * strongest. Nested thresholds of one detector say the same thing more loudly and must not be counted twice.
 */
export function severityOf(inForce: Iterable<Pick<Signal, "detector" | "rule" | "severity">>): number {
  const strongest = new Map<string, number>();
  for (const { detector, rule, severity } of inForce) {
    strongest.set(detector, Math.max(strongest.get(detector) ?? 0, weightOf(rule) * severity));
  }
  let doubt = 1;
  for (const strength of strongest.values()) doubt *= 1 - strength;
  return 100 * (1 - doubt);
}
