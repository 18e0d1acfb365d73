import type { IsoDate } from "./symbol-report.ts";

/*
 * What followed the past signals of one symbol, in its own bars. Plain data; shares are 0..1, returns 0.01 for 1 %. A number
 * that does not exist is `null`.
 */

/** The rules that have spoken on a symbol, beside all of its rally days. */
export interface OwnRecord {
  /** First and last rally day that 60 sessions follow; `null` without any. */
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
  /** Why there is no such day; `null` where there is one. */
  readonly missing: string | null;
  /** Below so many cases nothing is told of a rule. */
  readonly fewestCases: number;
  /** All those rally days. Neighbouring ones see nearly the same sessions. */
  readonly baseline: OwnFigures;
  /** Those in force first, then those with the most cases. */
  readonly rules: readonly OwnRule[];
  /** Rules that have spoken, but on no rally day. */
  readonly outsideRallies: readonly string[];
}

/** What followed some days. */
export interface OwnFigures {
  /** Days whose 60 sessions are over; all other numbers are about these. */
  readonly cases: number;
  /** A close 10 % lower within 20 sessions, and within 60. */
  readonly fell20: OwnShare;
  readonly fell60: OwnShare;
  /** A close 10 % higher within 60 sessions, before one 10 % lower. */
  readonly roseFirst: OwnShare;
  /** Median return after 5, 20 and 60 sessions. */
  readonly medians: readonly (number | null)[];
}

/** `hits` of the cases. */
export interface OwnShare {
  readonly hits: number;
  readonly share: number | null;
  /** Wilson's 95 % interval, as if the cases were independent, which they are not quite. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface OwnRule extends OwnFigures {
  readonly detector: string;
  readonly rule: string;
  readonly inForce: boolean;
  /** Cases whose 60 sessions are not over: in no figure. */
  readonly open: number;
  /**
   * Whether the share of falls within 60 sessions of all rally days lies in the interval of the cases, below it or above it;
   * `cannot-tell` where the cases are too few.
   */
  readonly says: "cannot-tell" | "as-base" | "more-falls" | "fewer-falls";
  /** Oldest first, the open ones too. */
  readonly past: readonly OwnCase[];
}

/** One past signal, or a day on which a state was counted again, and what followed. */
export interface OwnCase {
  readonly date: IsoDate;
  readonly close: number;
  /** Return after 5, 20 and 60 sessions; `null` where they are not over. */
  readonly returns: readonly (number | null)[];
  /** Sessions until the first close 10 % lower, and higher; `null` where none came within 60. */
  readonly fellAfter: number | null;
  readonly roseAfter: number | null;
  /** Whether its 60 sessions are not over. */
  readonly open: boolean;
}
