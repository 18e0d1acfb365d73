import { withoutMark } from "../../../history/read-json.ts";
import { parseReport } from "../../../history/read-report.ts";
import { jsonText } from "../../../report/json-text.ts";
import type { StorePathOptions } from "../../options.ts";
import { findReport } from "../../past-reports.ts";

/** Prints the JSON of a report. */
export async function runHistoryShow(name: string, options: StorePathOptions): Promise<void> {
  const { json, file } = await findReport(name, options);
  // What another hand wrote is refused, and nothing of it acts on a terminal; what froth wrote keeps its bytes.
  parseReport(json, file);
  process.stdout.write(`${jsonText(Object(JSON.parse(withoutMark(json))), 2)}\n`);
}
