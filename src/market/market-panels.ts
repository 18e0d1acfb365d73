import type { IsoDate } from "../analysis/symbol-report.ts";
import type { Contribution } from "./concentration.ts";
import type { FallsTogether } from "./correlation.ts";
import type { EndConditions, Verdict } from "./cycle.ts";
import type { DayRate, FallRate } from "./drawdown.ts";
import type { Rival } from "./profile.ts";
import type { Quadrant } from "./relative-rotation.ts";

/** A part of the view that could not be made, and why; never a value in its place. */
export type Unread =
  | { readonly status: "too-few-members"; readonly needed: number; readonly had: number }
  /** `weights`, or the symbols named. */
  | { readonly status: "no-data"; readonly missing: readonly string[] }
  | { readonly status: "insufficient-history"; readonly needed: number; readonly had: number };

export interface ContributionPanel {
  readonly status: "ran";
  readonly from: IsoDate;
  readonly sessions: number;
  readonly indexReturn: number;
  readonly residual: number;
  readonly coverage: number;
  readonly counted: number;
  readonly uncounted: readonly string[];
  /** Share of the index's return of its largest contributors; `null` where the return is within 2 % of 0. */
  readonly top: readonly { readonly names: number; readonly share: number | null }[];
  /** Fewest names that made so much of the return; `null` where all that are counted did not. */
  readonly made: readonly { readonly share: number; readonly names: number | null }[];
  readonly largest: readonly Contribution[];
}

export interface WeightPanel {
  readonly status: "ran";
  readonly hhi: number;
  readonly effectiveNames: number;
  /** The index's move if that name alone fell 10 %. */
  readonly shocks: readonly { readonly symbol: string; readonly weight: number; readonly indexMove: number }[];
}

export interface SizePanel {
  readonly cap: string;
  readonly equal: string;
  /** Change of ln(cap / equal) over 63 sessions, and its rank among the 252 before; `null` where there are no bars. */
  readonly change: number | null;
  readonly rank: number | null;
}

export interface BreadthPanel {
  readonly status: "ran";
  /** `file`: the share above the 50-day average alone. */
  readonly above50From: "members" | "file";
  readonly above50: number | null;
  readonly above50Before: number | null;
  readonly above200: number | null;
  readonly newHighs: number | null;
  readonly newLows: number | null;
  readonly advances: number | null;
  readonly declines: number | null;
  /** Sum of advances less declines over 63 sessions, in members; and whether the line is at its high of 252 sessions. */
  readonly lineChange: number | null;
  readonly lineAtHigh: boolean | null;
  readonly mcclellan: number | null;
}

export interface RotationRow {
  readonly kind: Rival | "technology" | "growth";
  readonly symbol: string;
  /** Change of ln(symbol / technology), and of ln(symbol / growth), over 63 sessions; `null` without bars. */
  readonly againstTechnology: number | null;
  readonly againstGrowth: number | null;
  readonly quadrant: Quadrant | null;
  /** Ratio and momentum of the last weeks, oldest first; the newest is the quadrant's. */
  readonly trail: readonly { readonly ratio: number; readonly momentum: number }[];
}

export interface RotationPanel {
  readonly status: "ran";
  readonly benchmark: string;
  /** Last session of the last week that is over. */
  readonly week: IsoDate;
  readonly rows: readonly RotationRow[];
  /** Weeks in a row in which technology was behind the benchmark, and in which it was the worst of the sectors. */
  readonly weeksBehind: number | null;
  readonly weeksWorst: number | null;
  /** The longest such runs in the bars. */
  readonly longestBehind: number | null;
  readonly longestWorst: number | null;
}

export interface VolatilityPanel {
  readonly status: "ran";
  readonly symbol: string;
  readonly level: number;
  readonly rank: number | null;
  /** Change in points over 5 and 21 sessions. */
  readonly change5: number | null;
  readonly change21: number | null;
  readonly term: number | null;
  readonly realised: number | null;
  /** Implied less realised, in points. */
  readonly premium: number | null;
}

export interface DrawdownPanel {
  readonly status: "ran";
  readonly firstBar: IsoDate;
  readonly high: number;
  readonly highOn: IsoDate;
  readonly sessionsSinceHigh: number;
  /** Close / that high - 1. */
  readonly fromHigh: number;
  readonly peak: { readonly close: number; readonly on: IsoDate; readonly confirmedOn: IsoDate | null };
  readonly withinYear: readonly DayRate[];
  readonly beforeNewHigh: readonly FallRate[];
  readonly verdict: Verdict;
  readonly conditions: EndConditions;
}

export interface CorrelationPanel {
  readonly status: "ran";
  readonly sessions: number;
  readonly stocks: number;
  readonly averageCorrelation: number;
  readonly firstComponent: number;
}

export interface LeadersPanel extends FallsTogether {
  readonly status: "ran";
  readonly symbols: readonly string[];
  /** `weights`: the largest. `profile`: the leaders of our days, whatever the date of the bars. */
  readonly chosenBy: "weights" | "profile";
}
