import type { RecordRow, RuleRecord, StudyFacts } from "../../evidence/record.ts";
import { isBetterThanChance } from "../../evidence/weights.ts";
import { ruleRows } from "../rule-rows.ts";
import type { Lift, RuleFigures, StudyResult } from "../study-result.ts";

/** A rule that has an interval, with what the second study found. */
interface Told {
  readonly figures: RuleFigures;
  readonly share: number;
  readonly lift: { readonly value: number; readonly low: number; readonly high: number };
}

/**
 * The second record: a row for each rule with cases enough for an interval, in the order of the docs. Whether one survives
 * was judged over all rules tried in that study, those without a row too.
 */
export function secondRecordRows(result: StudyResult): RecordRow[] {
  return toldRules(result).map(({ figures, share, lift }) => [
    figures.rule,
    figures.rule,
    "events",
    result.tried,
    figures.cases,
    figures.quarters,
    rounded(share),
    rounded(lift.value),
    rounded(lift.low),
    rounded(lift.high),
    figures.verdict === "beats-chance" || figures.verdict === "below-chance",
  ]);
}

function toldRules({ rules }: StudyResult): Told[] {
  return ruleRows.flatMap(({ rule }): Told[] => {
    const figures = rules.find((found) => found.rule === rule);
    const [share, lift] = [fall60(figures)?.share ?? null, volatilityLift(figures)];
    if (figures === undefined || share === null || lift?.low == null || lift.high === null) return [];
    return [{ figures, share, lift: { value: lift.value, low: lift.low, high: lift.high } }];
  });
}

/** The lift that a verdict is about: a close 10 % lower within 60 sessions, at the same volatility. */
export function volatilityLift(figures: RuleFigures | undefined): Lift | null {
  return fall60(figures)?.lifts.volatility ?? null;
}

function fall60(figures: RuleFigures | undefined): RuleFigures["falls"][number] | undefined {
  return figures?.falls.find(({ sessions }) => sessions === 60);
}

/** Three digits: the third still says whether a bound lies above 1. */
export function rounded(value: number): number {
  return Number(value.toFixed(3));
}

/** @throws RangeError for a study without a rally day */
export function secondStudyFacts({ symbols, base, firstDay, lastDay }: StudyResult): StudyFacts {
  if (firstDay === null || lastDay === null) throw new RangeError("a study without a rally day is no record");
  return { tickers: symbols, rallyDays: base.cases, firstYear: year(firstDay), lastYear: year(lastDay) };
}

function year(isoDate: string): number {
  return Number(isoDate.slice(0, 4));
}

/** How far two studies agree on the rules that both measured. */
export interface Agreement {
  readonly rules: number;
  /** Rules whose published lift lies in the second interval. */
  readonly within: number;
  /** Rules whose intervals have a lift in common. */
  readonly overlapping: number;
  /** Rules of which both say the same: better than chance, or not. */
  readonly sameVerdict: number;
  /** Of the logarithms of the lifts, -1..1. */
  readonly correlation: number;
}

/** @param pairs the published and the second record of a rule */
export function agreementOf(pairs: readonly (readonly [published: RuleRecord, second: RuleRecord])[]): Agreement {
  const share = (holds: (published: RuleRecord, second: RuleRecord) => boolean): number =>
    pairs.filter(([published, second]) => holds(published, second)).length;
  return {
    rules: pairs.length,
    within: share(({ lift }, { low, high }) => low <= lift && lift <= high),
    overlapping: share((a, b) => a.low <= b.high && b.low <= a.high),
    sameVerdict: share((a, b) => isBetterThanChance(a) === isBetterThanChance(b)),
    correlation: correlationOf(pairs.map(([a, b]) => [Math.log(a.lift), Math.log(b.lift)] as const)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlationOf(points: readonly (readonly [number, number])[]): number {
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const moment = (product: (x: number, y: number) => number): number =>
    points.reduce((sum, [x, y]) => sum + product(x - meanX, y - meanY), 0);
  return moment((x, y) => x * y) / Math.sqrt(moment((x) => x * x) * moment((_, y) => y * y));
}
