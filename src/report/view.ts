import type { ChartData } from "../analysis/chart-data.ts";
import type { AcceptedWarning } from "../history/baseline.ts";
import type { ReportChanges } from "../history/changes.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import type { Gate } from "./verdict.ts";

/** All that an output of a scan is made from. */
export interface ReportView {
  readonly report: ScanReport;
  /** `rallyDayShare[k]`: share (0..1) of all rally days on which at least k detectors are in force. */
  readonly rallyDayShare: readonly number[];
  /** `as-asked`: the order of the report. `loudest-first`: by severity, symbols without a level last. */
  readonly order: "as-asked" | "loudest-first";
  /** Against an earlier report; `null` where there is none to compare with. */
  readonly changes: ReportChanges | null;
  /** The warnings in force that a baseline accepts: shown as any other, and not counted by `--fail-on`. */
  readonly accepted?: readonly AcceptedWarning[];
  /** By symbol, of those that an output draws; absent where none draws. */
  readonly charts?: ReadonlyMap<string, ChartData>;
}

/** What an output for other programs needs to know of the run, beside the report. */
export interface RunFacts extends Gate {
  /** When the report was made. */
  readonly now: Date;
}
