import type { DetectorResult, Rule } from "../detectors/contract.ts";
import type { Level } from "../evidence/levels.ts";
import type { Matching } from "./matched.ts";
import type { Interval } from "./wilson.ts";

/*
 * What a study found. Plain data; every number is finite, and `null` where there is none: `reason` says why.
 */

/** Observed over expected; 1 = no better than chance. Interval and p value are `null` where the cases are too few. */
export interface Lift {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
}

/** How often a close 10 % lower (or higher) followed. */
export interface MoveFigures {
  readonly sessions: 20 | 60;
  readonly hits: number;
  /** 0..1 of the cases. */
  readonly share: number | null;
  /** 95 % interval of the share, as if the cases were independent. */
  readonly wilson: Interval | null;
  /** The share of all rally days of the sample. */
  readonly base: number | null;
  readonly lifts: Readonly<Record<Matching, Lift | null>>;
}

/** Simple returns, 0.01 = 1 %. */
export interface ReturnFigures {
  readonly sessions: 5 | 20 | 60;
  readonly mean: number | null;
  readonly median: number | null;
}

/** Which came first within 60 sessions, a close 10 % lower or one 10 % higher: shares of the cases. */
export interface FirstMove {
  readonly fall: number;
  readonly rise: number;
  readonly neither: number;
}

/** What followed some cases. */
export interface Figures {
  readonly cases: number;
  readonly symbols: number;
  readonly quarters: number;
  readonly falls: readonly MoveFigures[];
  readonly rises: readonly MoveFigures[];
  readonly first: FirstMove | null;
  readonly returns: readonly ReturnFigures[];
}

/** Why nothing can be said of a rule or a level. */
export type Reason =
  | "did-not-run" // on no symbol: history, columns or a fault
  | "no-signal" // it ran and never spoke
  | "no-case" // it spoke, on no rally day of the sample whose sessions are over
  | "few-cases" // fewer than 30
  | "few-quarters" // they lie in fewer than 8 quarters
  | "no-fall"; // no rally day of their volatility was followed by a fall

/** What the volatility-matched lift of a fall within 60 sessions says, after the correction for all that was tried. */
export type Verdict = "beats-chance" | "no-better" | "below-chance" | "cannot-tell";

export interface Judged {
  readonly verdict: Verdict;
  /** `null` where the verdict is not "cannot-tell". */
  readonly reason: Reason | null;
  /** Adjusted p value; `null` where there is none, which counts as a test that found nothing. */
  readonly q: number | null;
}

/**
 * Where the share of all rally days that a fall within 60 sessions followed lies: in Wilson's interval of the cases, below
 * it (so the rule was followed by more falls) or above. All that the bars of one symbol can show, and not below 30 cases.
 */
export type AgainstBase = "cannot-tell" | "as-base" | "more-falls" | "fewer-falls";

export interface RuleFigures extends Figures, Judged {
  readonly rule: string;
  /** `null` for the placebo. */
  readonly detector: string | null;
  readonly counted: Rule["lasts"] | "placebo";
  /** Cases in 252 rally days of a symbol. */
  readonly perYear: number | null;
  /** Cases whose 60 sessions are not over: in no other number. */
  readonly open: number;
  readonly againstBase: AgainstBase;
}

/** Every rally day on this level is a case, so neighbouring cases see nearly the same sessions. */
export interface LevelFigures extends Figures, Judged {
  readonly level: Level;
  /** Share of the rally days of the sample. */
  readonly shareOfDays: number | null;
}

/** One past signal of one symbol and what followed. */
export interface PastCase {
  readonly rule: string;
  readonly detector: string;
  /** ISO date of the close that made it known, or of the rally day on which a state was counted again. */
  readonly date: string;
  readonly close: number;
  /** Return after 5, 20 and 60 sessions; `null` where they are not over. */
  readonly returns: readonly (number | null)[];
  /** Sessions until the first close 10 % lower, and higher; `null` where none came within 60. */
  readonly fellAfter: number | null;
  readonly roseAfter: number | null;
  readonly open: boolean;
}

/** How a detector fared: on how many symbols it ran, at least with some of its rules, and on how many it could not. */
export interface DetectorRuns {
  readonly detector: string;
  readonly runs: Readonly<Record<DetectorResult["status"], number>>;
  /** What the first failure said. */
  readonly error: string | null;
}

/** How often falls followed in one cell of volatility and extension. */
export interface BaseRateCell {
  readonly days: number;
  readonly fall20: number | null;
  readonly fall60: number | null;
}

export interface StudyResult {
  /** Symbols with a rally day that counts, and all that were given. */
  readonly symbols: number;
  readonly given: number;
  /** First and last rally day that counts; `null` without any. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** All rally days of the sample. */
  readonly base: Figures;
  /** All rules, and the placebo last. */
  readonly rules: readonly RuleFigures[];
  readonly levels: readonly LevelFigures[];
  /** Tests in the family of the rules, the placebo among them, and how many survive. */
  readonly tried: number;
  /** Below so many cases, and in fewer quarters, nothing is judged. */
  readonly fewestCases: number;
  readonly fewestQuarters: number;
  readonly survive: number;
  /** Rows of volatility, columns of extension, as the outlook's grid. */
  readonly grid: readonly (readonly BaseRateCell[])[];
  readonly detectors: readonly DetectorRuns[];
  /** Of a study of one symbol, oldest first; otherwise empty. */
  readonly past: readonly PastCase[];
}
