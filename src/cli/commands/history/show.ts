import { parseReport } from "../../../history/read-report.ts";
import type { StorePathOptions } from "../../options.ts";
import { findReport } from "../../past-reports.ts";

/** Prints the JSON of a kept report, as it was kept. */
export async function runHistoryShow(name: string, options: StorePathOptions): Promise<void> {
  const { json, file } = await findReport(name, options);
  // What another hand put into the store is refused, as in any file.
  parseReport(json, file);
  process.stdout.write(json);
}
