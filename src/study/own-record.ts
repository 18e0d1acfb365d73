import type { OwnCase, OwnFigures, OwnRecord, OwnRule, OwnShare } from "../analysis/own-record.ts";
import type { Figures, MoveFigures, PastCase, RuleFigures, StudyResult } from "./study-result.ts";
import { wilson95 } from "./wilson.ts";

/**
 * What a study of one symbol says of each rule that has spoken there.
 *
 * @param inForce the rules in force now
 * @param missing why the symbol has no rally day that counts, where it has none
 */
export function ownRecord(
  { rules, past, base, firstDay, lastDay, fewestCases }: StudyResult,
  inForce: ReadonlySet<string>,
  missing: string | null,
): OwnRecord {
  const own = rules.filter(({ detector }) => detector !== null);
  const told = own.filter(({ rule, cases, open }) => cases + open > 0 || inForce.has(rule));
  const ownRules = told.map((figures) => ownRule(figures, past, inForce.has(figures.rule)));
  return {
    firstDay,
    lastDay,
    missing: base.cases === 0 ? missing : null,
    fewestCases,
    baseline: figuresOf(base),
    rules: ownRules.toSorted((a, b) => Number(b.inForce) - Number(a.inForce) || b.cases - a.cases),
    outsideRallies: own
      .filter(({ rule, reason, open }) => reason === "no-case" && open === 0 && !inForce.has(rule))
      .map(({ rule }) => rule),
  };
}

function ownRule(figures: RuleFigures, past: readonly PastCase[], inForce: boolean): OwnRule {
  const { rule, detector, open, againstBase } = figures;
  const cases = past.filter((entry) => entry.rule === rule).map(ownCase);
  return { rule, detector: detector ?? "", inForce, open, says: againstBase, ...figuresOf(figures), past: cases };
}

function figuresOf({ cases, falls, first, returns }: Figures): OwnFigures {
  return {
    cases,
    fell20: shareOf(hitsWithin(falls, 20), cases),
    fell60: shareOf(hitsWithin(falls, 60), cases),
    roseFirst: shareOf(Math.round((first?.rise ?? 0) * cases), cases),
    medians: returns.map(({ median }) => median),
  };
}

function hitsWithin(moves: readonly MoveFigures[], within: number): number {
  return moves.find(({ sessions }) => sessions === within)?.hits ?? 0;
}

function shareOf(hits: number, cases: number): OwnShare {
  if (cases === 0) return { hits, share: null, low: null, high: null };
  return { hits, share: hits / cases, ...wilson95(hits, cases) };
}

function ownCase({ date, close, returns, fellAfter, roseAfter, open }: PastCase): OwnCase {
  return { date, close, returns, fellAfter, roseAfter, open };
}
