import type { IsoDate, ReportedFinding } from "../../analysis/symbol-report.ts";
import type { LpplsConfidence } from "./lppls-confidence.ts";
import type { RuleRecord } from "../../evidence/record.ts";

/** What a bubble test reads: weeks that are over, or sessions. */
export type Interval = "1wk" | "1d";

/** How the test was made. */
export interface BubbleSettings {
  readonly interval: Interval;
  /** Values looked back on, in the shortest window, and that must be there before anything is judged. */
  readonly longest: number;
  readonly shortest: number;
  readonly fewest: number;
  /** Values in a row above the critical value that make an episode. */
  readonly duration: number;
  readonly lags: number;
  /** Paths of the wild bootstrap for each value. */
  readonly draws: number;
  readonly seed: number;
}

/** One week or session. */
export interface BubblePoint {
  readonly date: IsoDate;
  readonly close: number;
  /** `null` where it could not be judged: too little history, or prices that do not move. */
  readonly statistic: number | null;
  readonly critical95: number | null;
  readonly critical99: number | null;
  /** Whether the price is higher than where the strongest window began. */
  readonly rising: boolean;
}

/** A stretch of values in a row that are explosive upwards at 5 %. */
export interface Episode {
  readonly start: IsoDate;
  /** The session on whose close it had lasted long enough to be one; it was not known before. */
  readonly knownAt: IsoDate;
  /** The first week or session after it; `null` while it lasts. */
  readonly end: IsoDate | null;
  /** How many values it has. */
  readonly length: number;
  /** Where its statistic is largest. */
  readonly peak: { readonly date: IsoDate; readonly statistic: number; readonly critical95: number };
  /** Whether any of its statistics is above the critical value of 1 %. */
  readonly above99: boolean;
  readonly closeAtStart: number;
  readonly closeWhenKnown: number;
  /** Its highest close. */
  readonly highest: { readonly date: IsoDate; readonly close: number };
  /** The lowest close of the 60 sessions after it was known, against the close on that day; `null` where they are not over. */
  readonly lowestAfterPercent: number | null;
  /** Sessions from the day on which it was known to the first close 10 % lower, within 60; `null` where none came. */
  readonly fellAfter: number | null;
}

/** What `froth bubble` says of one symbol. Plain data. */
export interface BubbleReport {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly symbol: string;
  readonly source: string;
  readonly asOf: IsoDate | null;
  readonly settings: BubbleSettings;
  readonly points: readonly BubblePoint[];
  readonly episodes: readonly Episode[];
  /** Stretches above the critical value that were too short. */
  readonly shortCrossings: number;
  /** For comparison: what 5 and 1 % of random walks with steps of one size exceed. */
  readonly monteCarlo: { readonly p95: number; readonly p99: number };
  /** What was measured of the scan's rule, which uses the critical values of `monteCarlo`. */
  readonly record: RuleRecord | null;
  /** What is wrong with the bars that were read. */
  readonly findings: readonly ReportedFinding[];
  /** `null` where it was not asked for; `too-short` where there are too few weeks. */
  readonly lppls: LpplsConfidence | "too-short" | null;
}
