import type { IsoDate } from "../analysis/symbol-report.ts";
import type { Instrument } from "../series/series.ts";
import type { StudyResult } from "../study/study-result.ts";

/** The choices that a study depends on. */
export interface StudySettings {
  readonly source: string;
  /** Days before it are history only; `null`: from the first day that can be judged. */
  readonly from: IsoDate | null;
  /** No bar after it is used; `null`: up to the newest. */
  readonly to: IsoDate | null;
  readonly seed: number;
  /** How often quarters are drawn for the intervals. */
  readonly draws: number;
  /** The one rule that is shown, `null` for all; every rule is measured either way. */
  readonly rule: string | null;
  readonly minDollarVolume: number;
  readonly minHistory: number;
}

/** A symbol that was asked for and is in no figure. */
export interface LeftOut {
  readonly symbol: string;
  /** Stable: `not-a-stock`, `too-few-bars`, `no-rally-day`, or the code of the fault. */
  readonly code: string;
  readonly message: string;
  /** Whether it has no usable data at all. */
  readonly failed: boolean;
}

/** The result of a study over some symbols: plain data, the same bytes for the same bars, settings and seed. */
export interface StudyReport extends StudyResult {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly settings: StudySettings;
  /** SHA-256 over the bars of all symbols studied. */
  readonly dataHash: string;
  /** The symbol of a study of one, otherwise `null`. */
  readonly symbol: string | null;
  readonly instruments: Readonly<Partial<Record<Instrument, number>>>;
  readonly leftOut: readonly LeftOut[];
}
