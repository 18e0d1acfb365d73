import type { ReportChanges } from "../../history/changes.ts";
import { joinBlocks } from "../text/layout.ts";
import { changeLines } from "../table/changes.ts";
import type { RenderOptions } from "../table/style.ts";

/** What changed between two reports, all of it, for a terminal. */
export function renderChanges(changes: ReportChanges, options: RenderOptions): string {
  return joinBlocks([changeLines(changes, options, Number.POSITIVE_INFINITY)]);
}
