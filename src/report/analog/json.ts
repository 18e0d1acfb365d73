import type { AnalogReport } from "../../market/analog/analog-report.ts";
import { plainJson } from "../plain-json.ts";

/** An analogue for programs; docs/analog.md names every field. Plain data already, in a fixed order. */
export function renderAnalogJson(report: AnalogReport): string {
  return plainJson(report, "the analogue");
}
