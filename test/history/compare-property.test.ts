import { array, assert, boolean, constantFrom, integer, property, record as recordOf, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportedSignal } from "../../src/analysis/symbol-report.ts";
import type { WarningChange } from "../../src/history/changes.ts";
import { compareReports } from "../../src/history/compare.ts";
import { warningKey, warningsIn } from "../../src/history/warning.ts";
import type { ScanReport } from "../../src/scan/scan-report.ts";
import { analysedOf, failedOf, reportOf } from "../report/reports.ts";
import { runUp, signalOf } from "../report/signals.ts";

const arbitrarySignal = recordOf({
  rule: constantFrom("rsi-above-80", "rsi-above-90", "extension-40", "extension-70"),
  day: integer({ min: 10, max: 21 }),
  severity: constantFrom(0.25, 0.4, 0.5, 1),
  isEvent: boolean(),
  survives: boolean(),
}).map(({ rule, day, severity, isEvent, survives }) => {
  const { record } = runUp;
  return signalOf({
    detector: "d",
    rule,
    severity,
    knownAt: `2025-11-${day}`,
    invalidAbove: isEvent ? 100 : null,
    record: record === null ? null : { ...record, survives },
  });
});
const arbitraryReport = uniqueArray(
  recordOf({
    symbol: constantFrom("A", "B", "C", "D"),
    signals: array(arbitrarySignal, { maxLength: 6 }),
    failed: boolean(),
  }),
  { selector: ({ symbol }) => symbol },
).map((symbols) =>
  reportOf(
    symbols.map(({ symbol, signals, failed }) => (failed ? failedOf(symbol, "x") : analysedOf({ symbol, signals }))),
  ),
);

/** Symbol and key of each warning in force -> its signal. */
function warningsOf({ symbols }: ScanReport): Map<string, ReportedSignal> {
  return new Map(
    symbols.flatMap((symbol) =>
      symbol.status === "failed"
        ? []
        : [...warningsIn(symbol.signals)].map(([key, { signal }]) => [`${symbol.symbol} ${key}`, signal] as const),
    ),
  );
}

function keyOf({ symbol, signal }: Pick<WarningChange, "symbol" | "signal">): string {
  return `${symbol} ${warningKey(signal)}`;
}

function strengths(warnings: Map<string, ReportedSignal>): string[] {
  return [...warnings].map(([key, { severity, record }]) => `${key} ${severity} ${record?.survives}`).toSorted(inOrder);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

describe("any two reports", () => {
  it("a report has nothing new against itself", () => {
    assert(
      property(arbitraryReport, (report) => {
        const { warnings, levels, symbols } = compareReports(report, report);
        expect([warnings, levels, symbols]).toEqual([[], [], []]);
      }),
    );
  });

  it("the changes, made to the earlier warnings, give the later ones, each of them once", () => {
    assert(
      property(arbitraryReport, arbitraryReport, (before, after) => {
        const changes = compareReports(before, after);
        expect(new Set(changes.warnings.map(keyOf)).size).toBe(changes.warnings.length);
        const removed = new Set(changes.symbols.filter(({ kind }) => kind === "removed").map(({ symbol }) => symbol));
        const result = new Map([...warningsOf(before)].filter(([key]) => !removed.has(key.split(" ")[0] ?? "")));
        for (const change of changes.warnings) {
          expect(result.has(keyOf(change))).toBe(change.kind !== "new");
          if (change.kind === "gone") result.delete(keyOf(change));
          else result.set(keyOf(change), change.signal);
        }
        // What is told of as unchanged is as strong as before.
        expect(strengths(result)).toEqual(strengths(warningsOf(after)));
      }),
    );
  });
});
