import type { ReportedSignal } from "../analysis/symbol-report.ts";
import type { RuleRecord } from "../evidence/record.ts";

/** A signal with its keys in a fixed order. */
export function signalEntry(signal: ReportedSignal): object {
  const { detector, rule, knownAt, pivotAt, endedAt, endReason, invalidAbove, message } = signal;
  return {
    detector,
    rule,
    knownAt,
    pivotAt,
    endedAt,
    endReason,
    invalidAbove,
    ageSessions: signal.ageSessions,
    severity: signal.severity,
    weight: signal.weight,
    anchors: signal.anchors.map(({ role, date, price }) => ({ role, date, price })),
    message: { id: message.id, data: sortedNumbers(message.data) },
    record: signal.record === null ? null : recordEntry(signal.record),
  };
}

function recordEntry(record: RuleRecord): object {
  const { rule, study, row, events, quarters, counted, hitRate, lift, low, high, survives, tried } = record;
  return { rule, study, row, events, quarters, counted, hitRate, lift, low, high, survives, tried };
}

/** Named numbers in the order of their names. */
export function sortedNumbers(values: Readonly<Record<string, number>>): Record<string, number> {
  return sortedKeys(values, (value) => value);
}

/** Named values in the order of their names. */
export function sortedKeys<From, To>(
  values: Readonly<Record<string, From>>,
  convert: (value: From) => To,
): Record<string, To> {
  const byName = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(byName.map(([name, value]): [string, To] => [name, convert(value)]));
}
