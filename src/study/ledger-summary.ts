import type { IsoDate } from "../analysis/symbol-report.ts";
import type { ParameterOverrides } from "../analysis/parameters.ts";
import { levels, type Level } from "../evidence/levels.ts";
import type { LedgerWarning } from "./ledger-entry.ts";
import {
  fallSessions,
  type EntryScore,
  type LeftOutReason,
  type ScoredEntry,
  type WarningEnd,
} from "./ledger-score.ts";
import { countApart, tooFew, type TooFew, fellWithin, mean, printedFor, tallyOf, type Tally } from "./ledger-tally.ts";

/** What followed the warnings of one rule. */
export interface RuleScore {
  readonly detector: string;
  readonly rule: string;
  /** Of its detector, where they are not the defaults: such a rule is another one. */
  readonly parameters: ParameterOverrides[string];
  readonly horizons: readonly Tally[];
  readonly ends: Readonly<Record<EndKind, number>>;
}

export type EndKind = "no-longer-true" | "expired" | "invalidated" | "in-force" | "not-found";

/** What followed the days on one level. */
export interface LevelScore {
  readonly level: Level;
  readonly horizons: readonly Tally[];
}

/** The printed chance against what happened, and against the printed rate of the same volatility. */
export interface CalibrationScore {
  readonly sessions: 20 | 60;
  /** Standings with an outlook of their own bar, whose horizon has passed. */
  readonly entries: number;
  readonly apart: number;
  readonly rate: number | null;
  readonly meanChance: number | null;
  /** Mean squared distance of the chance from what happened, 0..1: the lower the better. */
  readonly brier: number | null;
  readonly brierSameVolatility: number | null;
  /** 1 - brier / brierSameVolatility: above 0 the outlook said more than the volatility alone. */
  readonly skill: number | null;
  readonly reason: TooFew | "no-error-to-improve" | null;
}

/** All that was said at the time, or all that was said afterwards. */
export interface LedgerSection {
  readonly warnings: number;
  readonly standings: number;
  readonly rules: readonly RuleScore[];
  /** From watch up and calm, in this order; a level without an entry is absent. */
  readonly levels: readonly LevelScore[];
  readonly calibration: readonly CalibrationScore[];
}

/** Entries that were not scored for one reason, by symbol. */
export interface LeftOutGroup {
  readonly reason: LeftOutReason;
  readonly symbols: readonly { readonly symbol: string; readonly entries: number; readonly detail: string | null }[];
}

/** A symbol whose prices were divided since. */
export interface SplitSince {
  readonly symbol: string;
  /** The last date on which a close before the split was recorded. */
  readonly lastRecorded: IsoDate;
  readonly split: number;
  readonly entries: number;
}

export interface LedgerSummary {
  readonly inTime: LedgerSection;
  readonly afterwards: LedgerSection;
  readonly leftOut: readonly LeftOutGroup[];
  readonly splits: readonly SplitSince[];
}

/** The scores of all entries, summed up. What was said at the time and what was said afterwards never meet in one number. */
export function summarise(scores: readonly EntryScore[]): LedgerSummary {
  const scored = scores.filter((score) => score.status === "scored");
  return {
    inTime: sectionOf(scored.filter(({ inTime }) => inTime)),
    afterwards: sectionOf(scored.filter(({ inTime }) => !inTime)),
    leftOut: leftOutGroups(scores),
    splits: splitsSince(scored),
  };
}

function sectionOf(scored: readonly ScoredEntry[]): LedgerSection {
  const warnings = scored.filter(({ entry }) => entry.kind === "warning");
  const standings = scored.filter(({ entry }) => entry.kind === "standing");
  return {
    warnings: warnings.length,
    standings: standings.length,
    rules: ruleScores(warnings),
    levels: levelScores(standings),
    calibration: standings.length === 0 ? [] : fallSessions.map((sessions) => calibrationOf(standings, sessions)),
  };
}

const talliesOf = (scored: readonly ScoredEntry[]): Tally[] =>
  fallSessions.map((sessions) => tallyOf(scored, sessions));

function ruleScores(warnings: readonly ScoredEntry[]): RuleScore[] {
  const byRule = groupBy(warnings, ({ entry }) =>
    entry.kind === "warning" ? JSON.stringify([entry.detector, entry.rule, parametersOf(entry)]) : "",
  );
  return [...byRule.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const entry = own[0]?.entry;
      if (entry?.kind !== "warning") return [];
      const { detector, rule } = entry;
      return [{ detector, rule, parameters: parametersOf(entry), horizons: talliesOf(own), ends: countEnds(own) }];
    });
}

function parametersOf({ detector, settings: { parameters = {} } }: LedgerWarning): ParameterOverrides[string] {
  return (Object.hasOwn(parameters, detector) ? parameters[detector] : undefined) ?? {};
}

function countEnds(scored: readonly ScoredEntry[]): Record<EndKind, number> {
  const ends = { "no-longer-true": 0, expired: 0, invalidated: 0, "in-force": 0, "not-found": 0 };
  for (const { end } of scored) if (end !== null) ends[kindOf(end)] += 1;
  return ends;
}

function kindOf(end: WarningEnd): EndKind {
  return end.status === "ended" ? end.reason : end.status;
}

function levelScores(standings: readonly ScoredEntry[]): LevelScore[] {
  return levels.toReversed().flatMap((level) => {
    const own = standings.filter(({ entry }) => entry.kind === "standing" && entry.level === level);
    return own.length === 0 ? [] : [{ level, horizons: talliesOf(own) }];
  });
}

const untold = { rate: null, meanChance: null, brier: null, brierSameVolatility: null, skill: null };

function calibrationOf(standings: readonly ScoredEntry[], sessions: 20 | 60): CalibrationScore {
  const told = standings.flatMap((score) => {
    const [horizon, fell] = [printedFor(score.entry.outlook, sessions), fellWithin(score, sessions)];
    return horizon === undefined || fell === undefined ? [] : [{ score, horizon, outcome: fell ? 1 : 0 }];
  });
  const scores = told.map(({ score }) => score);
  const apart = countApart(scores, sessions);
  const counts = { sessions, entries: told.length, apart };
  const reason = tooFew(scores, apart);
  if (reason !== null) return { ...counts, ...untold, reason };
  const brier = mean(told.map(({ horizon, outcome }) => (horizon.chance - outcome) ** 2));
  const brierSameVolatility = mean(told.map(({ horizon, outcome }) => (horizon.sameVolatility - outcome) ** 2));
  const isPerfect = brierSameVolatility === 0;
  return {
    ...counts,
    rate: mean(told.map(({ outcome }) => outcome)),
    meanChance: mean(told.map(({ horizon }) => horizon.chance)),
    brier,
    brierSameVolatility,
    skill: isPerfect ? null : 1 - brier / brierSameVolatility,
    reason: isPerfect ? "no-error-to-improve" : null,
  };
}

function leftOutGroups(scores: readonly EntryScore[]): LeftOutGroup[] {
  const left = scores.filter((score) => score.status === "left-out");
  return [...groupBy(left, ({ reason }) => reason)].map(([reason, own]) => {
    const bySymbol = [...groupBy(own, ({ entry }) => entry.symbol)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const symbols = bySymbol.map(([symbol, entries]) => {
      return { symbol, entries: entries.length, detail: entries[0]?.detail ?? null };
    });
    return { reason, symbols };
  });
}

function splitsSince(scored: readonly ScoredEntry[]): SplitSince[] {
  const split = scored.filter((score) => score.split !== 1);
  return [...groupBy(split, (score) => `${score.entry.symbol} ${score.split}`).values()].flatMap((own) => {
    const dates = own.map(({ entry }) => entry.asOf).toSorted();
    const [first, lastRecorded] = [own[0], dates.at(-1)];
    if (first === undefined || lastRecorded === undefined) return [];
    return [{ symbol: first.entry.symbol, lastRecorded, split: first.split, entries: own.length }];
  });
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
