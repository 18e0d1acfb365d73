import type { IsoDate } from "../analysis/symbol-report.ts";
import type { EntryScore } from "./ledger-score.ts";
import type { LedgerSummary } from "./ledger-summary.ts";

/** A ledger scored against what happened: plain data, the same bytes for the same ledger and bars. */
export interface LedgerReport {
  readonly schemaVersion: 1;
  readonly version: string;
  /** Of the bars it was scored with; `null` where there was nothing to score. */
  readonly source: string | null;
  /** The date as of which it was scored, `null` for all bars. */
  readonly asOf: IsoDate | null;
  /** The newest bar of all symbols, `null` where none has bars. */
  readonly newestBar: IsoDate | null;
  readonly file: {
    readonly entries: number;
    readonly tornLines: readonly number[];
    /** The first and the last date that an entry speaks of. */
    readonly firstAsOf: IsoDate | null;
    readonly lastAsOf: IsoDate | null;
    /** Of froth, that wrote it. */
    readonly versions: readonly string[];
  };
  readonly summary: LedgerSummary;
  /** In the order of the file. */
  readonly scores: readonly EntryScore[];
}
