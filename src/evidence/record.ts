import { ruleRecords } from "./data/rule-records.ts";
import { secondRecords } from "./data/second-records.ts";
import { secondStudy } from "./data/second-study.ts";

/** The studies that records come from: the published one, and that of `npm run calibrate`. */
export type StudyId = "published" | "second";

/** What history says about one rule. Generated from the event studies; see docs/evidence.md. */
export interface RuleRecord {
  readonly rule: string;
  /** The study that all figures of this record come from. */
  readonly study: StudyId;
  /** The study's own name of the row. */
  readonly row: string;
  /** How many cases there were, and the calendar quarters they fall in. */
  readonly events: number;
  readonly quarters: number;
  /** `events`: firings at least 10 sessions apart. `bars`: every fifth rally day on which the state was true. */
  readonly counted: "events" | "bars";
  /** Share of cases followed by a close 10 % lower within 60 sessions. */
  readonly hitRate: number;
  /** Observed over expected, given the volatility of the day; 1 = no better than chance. */
  readonly lift: number;
  /** 95 % interval of the lift, by bootstrap over calendar quarters. */
  readonly low: number;
  readonly high: number;
  /** Whether the lift survives Benjamini-Hochberg at 5 % over all rows of its table. */
  readonly survives: boolean;
  /** How many rows that table has: everything that was tried, the placebo too. */
  readonly tried: number;
}

/** A record as the data file holds it: one line a rule. */
export type RecordRow = readonly [
  rule: string,
  row: string,
  counted: RuleRecord["counted"],
  tried: number,
  events: number,
  quarters: number,
  hitRate: number,
  lift: number,
  low: number,
  high: number,
  survives: boolean,
];

/** Where the records come from, for every place that prints one. */
export const provenance = {
  market: "US stocks",
  tickers: 3_540,
  rallyDays: 3_400_000,
  firstYear: 1990,
  lastYear: 2020,
  rallyDay:
    "close at least 0.90 of the highest close of 252 sessions, above its 200-day average, " +
    "50-day dollar volume of 5 million or more, 1,300 bars of history",
  outcome: "lowest close of the next 60 sessions at least 10 % under the close of the day",
  caveat:
    "Only tickers still listed on 2020-12-11 were in the data: those that crashed and vanished are missing, " +
    "so crash rates are understated.",
} as const;

/** What a study was made of. */
export interface StudyFacts {
  readonly tickers: number;
  readonly rallyDays: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

export const studies: Readonly<Record<StudyId, StudyFacts>> = { published: provenance, second: secondStudy };

/** The rule and the row of the study that its record is from, with the fingerprint the rule had when the record was made. */
export type FingerprintRow = readonly [rule: string, row: string, fingerprint: string];

/** The records of a study, in the order of the docs. */
export const recordsOf: Readonly<Record<StudyId, readonly RuleRecord[]>> = {
  published: ruleRecords.map((row) => recordFrom(row, "published")),
  second: secondRecords.map((row) => recordFrom(row, "second")),
};

export function recordFrom(
  [rule, row, counted, tried, events, quarters, hitRate, lift, low, high, survives]: RecordRow,
  study: StudyId,
): RuleRecord {
  return { rule, study, row, counted, tried, events, quarters, hitRate, lift, low, high, survives };
}

/**
 * The record to show of each rule: the published one, unless the second study knows the lift within a narrower interval or
 * is the only one that measured the rule. Which says more for a rule is never asked.
 */
export function chooseRecords(published: readonly RuleRecord[], second: readonly RuleRecord[]): RuleRecord[] {
  const chosen = new Map(published.map((record) => [record.rule, record]));
  for (const record of second) {
    const shipped = chosen.get(record.rule);
    if (shipped === undefined || spreadOf(record) < spreadOf(shipped)) chosen.set(record.rule, record);
  }
  return [...chosen.values()];
}

/** Width of the interval where lifts add up: on the log scale. */
function spreadOf({ low, high }: RuleRecord): number {
  return Math.log(high / low);
}

/** The record that is shown of each rule that was measured. */
export const allRecords: readonly RuleRecord[] = chooseRecords(recordsOf.published, recordsOf.second);

const byRule = new Map(allRecords.map((record) => [record.rule, record]));

/** The record of a rule, or `undefined` where it was not measured. No rule borrows the record of a similar one. */
export function recordOf(rule: string): RuleRecord | undefined {
  return byRule.get(rule);
}
