import type { IsoDate, TrendContext } from "../analysis/symbol-report.ts";
import type {
  BreadthPanel,
  ContributionPanel,
  CorrelationPanel,
  DrawdownPanel,
  LeadersPanel,
  RotationPanel,
  SizePanel,
  Unread,
  VolatilityPanel,
  WeightPanel,
} from "./market-panels.ts";
import type { MarketState, MarketWarning } from "./state.ts";

/** What members and weights a report rests on. */
export interface MemberFacts {
  /** What a reader is told: the path, the name of the shipped list, or `source`. */
  readonly from: string | null;
  /** Date of a shipped list. */
  readonly date: IsoDate | null;
  /** `on-date`: those of the last session. `today`: a list without dates, on bars of any age. */
  readonly membership: "on-date" | "today";
  readonly listed: number;
  readonly withBars: number;
  /** With bars on the last session: breadth counts these alone. */
  readonly onLastSession: number;
  /** Listed and without usable bars. */
  readonly missing: readonly string[];
}

export interface WeightFacts {
  readonly from: string;
  /** `null`: the file does not say. */
  readonly date: IsoDate | null;
  /** Whether the date is after the last session: then weights of a later time stand on older returns. */
  readonly laterThanBars: boolean;
  readonly kind: "weights" | "market-caps";
  readonly listed: number;
  /** What they add up to, 0..1. */
  readonly total: number;
}

export interface MarketSettings {
  readonly source: string;
  readonly asOf: IsoDate | null;
  readonly index: string;
  /** Sessions over which contributions are counted. */
  readonly sessions: number;
  readonly members: string | null;
  readonly weights: string | null;
  readonly breadth: string | null;
}

/** The whole market on one date: plain data, the same bytes for the same bars and settings. */
export interface MarketReport {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly asOf: IsoDate;
  readonly settings: MarketSettings;
  /** SHA-256 over the bars of all symbols and the tables that were read. */
  readonly dataHash: string;
  readonly index: {
    readonly symbol: string;
    readonly close: number;
    readonly bars: number;
    readonly context: TrendContext;
  };
  readonly members: MemberFacts;
  readonly weights: WeightFacts | null;
  readonly state: MarketState;
  /** All rules, in force or not. */
  readonly warnings: readonly MarketWarning[];
  readonly contribution: ContributionPanel | Unread;
  readonly weight: WeightPanel | Unread;
  readonly size: readonly SizePanel[];
  readonly breadth: BreadthPanel | Unread;
  readonly rotation: RotationPanel | Unread;
  readonly volatility: VolatilityPanel | Unread;
  readonly drawdown: DrawdownPanel;
  readonly correlation: CorrelationPanel | Unread;
  readonly leaders: LeadersPanel | Unread;
  /** Symbols beside the members that the source could not give, and why. */
  readonly failed: readonly { readonly symbol: string; readonly code: string; readonly message: string }[];
  /** Symbols whose last bar is older than the index's: their newest readings are missing. */
  readonly stale: readonly string[];
  readonly notes: readonly string[];
}
