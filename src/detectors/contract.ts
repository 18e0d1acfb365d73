import type { OptionalColumn } from "../series/series.ts";
import type { DetectorContext } from "./context.ts";

/** One number that a detector can be tuned with. Config, `--help`, docs and tests all read this table. */
export interface Parameter {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly description: string;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values a detector runs with: one number for each of its parameters. */
export type Values<P extends Parameters> = { readonly [Name in keyof P]: number };

/** One thing that a detector can find. The record (lift, interval, count) belongs to a rule, never to a detector. */
export interface Rule {
  /** kebab-case, unique over all detectors; names its row of the record. */
  readonly id: string;
  /** The rule in words, for `explain` and the docs. */
  readonly title: string;
  /** `while-true`: a state, in force until its condition fails. `sessions`: an event, in force for a time. */
  readonly lasts: "while-true" | "sessions";
  /** Columns without which this rule cannot be judged. */
  readonly needs: readonly OptionalColumn[];
}

/** A bar and a price that a signal stands on, to be marked in a chart. `at` is a bar index. */
export interface Anchor {
  readonly role: string;
  readonly at: number;
  readonly price: number;
}

/** Why a signal is no longer in force. */
export type EndReason =
  | "no-longer-true" // the state's condition failed
  | "expired" // the event's sessions have passed
  | "invalidated"; // a close beyond the price that the event stood on

/** What words are made from, in `locale/`. */
export interface Message {
  readonly id: string;
  readonly data: Readonly<Record<string, number>>;
}

/** A warning of one rule. All positions are bar indices of the series it was found on. */
export interface RuleSignal {
  readonly rule: string;
  /** The bar whose close made it knowable. Uses nothing after that bar, and never changes when more bars arrive. */
  readonly knownAt: number;
  /** The bar the signal speaks of, where that is an earlier one. */
  readonly pivotAt?: number;
  /** The first bar on whose close it is no longer in force; absent while it is. */
  readonly endedAt?: number;
  readonly endReason?: EndReason;
  /** Events: a close above this price takes the warning back. */
  readonly invalidAbove?: number;
  /** How strong the pattern is, 0..1, as known at `knownAt`. What it is worth is the evidence's business. */
  readonly severity: number;
  readonly anchors: readonly Anchor[];
  readonly message: Message;
}

export interface Signal extends RuleSignal {
  readonly detector: string;
}

export type Category = "momentum" | "volume" | "price" | "volatility";

/** What a detector is made of. See CONTRIBUTING.md, "How to add a detector". */
export interface Detector<P extends Parameters = Parameters> {
  /** kebab-case; also the name of its file, its test and its heading in the docs. */
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  /** The paragraph that `froth detectors NAME` prints: what it looks for, and what that is known to be worth. */
  readonly docs: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly parameters: P;
  readonly rules: readonly Rule[];
  /** Bars needed before all of its rules can speak. */
  warmup(values: Values<P>): number;
  /** All signals of the whole history, in any order. Pure; missing columns read as NaN, so their rules stay silent. */
  detect(context: DetectorContext, values: Values<P>): readonly RuleSignal[];
}

/** Declares a detector; infers the parameter names so that `detect` can only read numbers that exist. */
export function defineDetector<const P extends Parameters>(detector: Detector<P>): Detector<P> {
  return detector;
}

/** A rule that could not be judged, for want of a column. */
export interface MutedRule {
  readonly rule: string;
  readonly missing: readonly OptionalColumn[];
}

/** What came of running one detector on one series. "No warning" and "did not run" are never the same thing. */
export type DetectorResult = { readonly detector: string } & (
  | { readonly status: "ran"; readonly signals: readonly Signal[]; readonly muted: readonly MutedRule[] }
  | { readonly status: "insufficient-history"; readonly needed: number; readonly had: number }
  | { readonly status: "not-applicable"; readonly missing: readonly OptionalColumn[] }
  | { readonly status: "failed"; readonly error: string }
);
