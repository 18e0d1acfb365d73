import type { IsoDate, TrendContext } from "../analysis/symbol-report.ts";
import type { Message } from "../detectors/contract.ts";
import type { Level } from "../evidence/levels.ts";
import type { HorizonOutlook } from "../evidence/outlook.ts";

/** A warning as an alert carries it: enough to be put into words on another day, by another run. */
export interface AlertWarning {
  readonly detector: string;
  readonly rule: string;
  readonly knownAt: IsoDate;
  /** Strength of the pattern, 0..1. */
  readonly severity: number;
  /** Whether the record of the rule speaks of this symbol. */
  readonly isMeasured: boolean;
  readonly message: Message;
}

/** One piece of news on one symbol, as of one bar. Plain data, that is kept until a channel has taken it. */
export interface Alert {
  readonly symbol: string;
  /** The last bar that was judged. */
  readonly date: IsoDate;
  readonly close: number;
  readonly context: TrendContext;
  readonly level: Level | null;
  /** The level at the last look; that of today where there was none. */
  readonly levelBefore: Level | null;
  /** 0..100; not a probability. */
  readonly severity: number;
  /** Over 60 sessions; `null` where it was not measured. */
  readonly outlook: HorizonOutlook | null;
  /** The one that is new, or those that carry a level that rose, the most telling first. */
  readonly warnings: readonly AlertWarning[];
}
