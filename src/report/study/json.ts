import type { StudyReport } from "../../scan/study-report.ts";

/**
 * The study for programs: docs/study.md names every field. The same report gives the same bytes; keys come in a fixed order,
 * a number that does not exist is `null`, and a `reason` says why. Indented by two spaces, with a line feed at the end.
 */
export function renderStudyJson(report: StudyReport): string {
  const { schemaVersion, version, settings, dataHash, symbol, given, symbols, firstDay, lastDay } = report;
  const {
    instruments,
    leftOut,
    base,
    fewestCases,
    fewestQuarters,
    tried,
    survive,
    rules,
    levels,
    past,
    detectors,
    grid,
  } = report;
  const ordered = {
    schemaVersion,
    version,
    settings,
    dataHash,
    symbol,
    given,
    symbols,
    firstDay,
    lastDay,
    instruments: Object.fromEntries(Object.entries(instruments).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    leftOut,
    base,
    fewestCases,
    fewestQuarters,
    tried,
    survive,
    rules,
    levels,
    past,
    detectors,
    grid,
  };
  return `${JSON.stringify(ordered, finite, 2)}\n`;
}

/** `JSON.stringify` would write a NaN as `null`, and so hide a fault of ours. */
function finite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`the study gives ${value} as "${key}"`);
  return value;
}
