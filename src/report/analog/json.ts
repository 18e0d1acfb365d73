import type { AnalogReport } from "../../market/analog/analog-report.ts";

/**
 * An analogue for programs; docs/analog.md names every field. Plain data already, in a fixed order. Indented by two spaces, with
 * a line feed at the end.
 */
export function renderAnalogJson(report: AnalogReport): string {
  return `${JSON.stringify(report, finite, 2)}\n`;
}

/** `JSON.stringify` would write a NaN as `null`, and so hide a fault of ours. */
function finite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`the analogue gives ${value} as "${key}"`);
  }
  return value;
}
