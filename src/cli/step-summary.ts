import { appendFileSync, existsSync, statSync } from "node:fs";
import type { Locale } from "../locale/locale.ts";
import { renderStepSummary, SUMMARY_BYTES } from "../report/github/step-summary.ts";
import type { ReportView } from "../report/view.ts";
import { unwritable } from "./write-whole.ts";

/**
 * Adds the report to the summary of a step, after what the step has written there before.
 *
 * @param path the value of GITHUB_STEP_SUMMARY
 * @throws FrothError `unwritable`, naming the file
 */
export function appendStepSummary(path: string, view: ReportView, locale: Locale): void {
  try {
    const taken = existsSync(path) ? statSync(path).size : 0;
    appendFileSync(path, renderStepSummary(view, locale, SUMMARY_BYTES - taken));
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
