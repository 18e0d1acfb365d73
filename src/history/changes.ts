import type { IsoDate, ReportedSignal } from "../analysis/symbol-report.ts";
import type { Level } from "../evidence/levels.ts";
import type { EndReason } from "../detectors/contract.ts";

/** What is different in a report from an earlier one on the same symbols. Plain data. */
export interface ReportChanges {
  /** The earlier report. */
  readonly since: {
    readonly asOf: IsoDate | null;
    readonly version: string;
    readonly source: string;
    readonly dataHash: string;
  };
  readonly warnings: readonly WarningChange[];
  readonly levels: readonly LevelChange[];
  readonly symbols: readonly SymbolChange[];
}

/**
 * `new`: not in force before. `confirmed`: the same warning, now carried by a rule that beats chance, where before it was not.
 * `stronger`, `weaker`: the same, its severity differs by what a reader would see, or it lost the rule that beats chance.
 * `gone`: no longer in force. `warning.ts` says which signals are the same warning: an event by its bars, a state whatever
 * step it stands on, so that RSI above 85 after RSI above 80 is stronger and not new.
 */
export type WarningChangeKind = "new" | "confirmed" | "stronger" | "weaker" | "gone";

export interface WarningChange {
  readonly kind: WarningChangeKind;
  readonly symbol: string;
  /** The strongest of the warning, as the later report has it; of one that is gone, as the earlier one had it. */
  readonly signal: ReportedSignal;
  /** Severity, 0..1, in the earlier report; `null` of a new one. */
  readonly severityBefore: number | null;
  /** Why it is gone; `null` of any other. */
  readonly end: WarningEnd | null;
}

/** Which bar ended a warning, and what that bar did; all but the reason `null` where it is unknown. */
export interface WarningEnd {
  /** `unknown`: the symbol failed or its bars were restated, so that the later report cannot tell. */
  readonly reason: EndReason | "unknown";
  readonly date: IsoDate | null;
  /** Close of that bar. */
  readonly close: number | null;
  /** The price that the close went above, of an invalidated one; otherwise `null`. */
  readonly threshold: number | null;
}

export interface LevelChange {
  readonly symbol: string;
  /** `null`: no level, as outside a rally and a pullback. */
  readonly before: Level | null;
  readonly after: Level | null;
  readonly severityBefore: number;
  readonly severityAfter: number;
}

export interface SymbolChange {
  readonly symbol: string;
  /** `added` to the list, `removed` from it; had no usable data before and has now, or the other way round. */
  readonly kind: "added" | "removed" | "recovered" | "failed";
}
