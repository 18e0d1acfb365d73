import type { Analysis } from "../analysis/analyze.ts";
import type { DetectorResult, Rule, Signal } from "../detectors/contract.ts";
import { casesOf, placeboCases } from "./cases.ts";
import type { Sample } from "./sample.ts";
import { createTally, type Tally } from "./tally.ts";

/** What is counted of one rule over all symbols. */
export interface RuleCount {
  readonly rule: string;
  /** `null` for the placebo. */
  readonly detector: string | null;
  readonly counted: Rule["lasts"] | "placebo";
  readonly tally: Tally;
  /** Symbols on which it ran. */
  readonly ran: number;
  /** Whether it ever spoke, on a rally day or not. */
  readonly spoke: boolean;
  /** Cases whose sessions are not over. */
  readonly open: number;
  /** Counts one symbol. Returns its cases, the open ones too. */
  add(analysis: Analysis, sample: Sample): readonly number[];
}

export function countRule(detector: string, { id, lasts }: Rule): RuleCount {
  return createRuleCount(id, detector, lasts, ({ results, signals }, sample) => {
    const own = signals.filter(({ rule }: Signal) => rule === id);
    const ran = results.some((result) => result.detector === detector && hasRun(result, id));
    return { ran, spoke: own.length > 0, cases: casesOf(own, lasts, sample) };
  });
}

/** The rule that fires on random days: it must come out at a lift of 1. */
export function countPlacebo(seed: number): RuleCount {
  return createRuleCount("placebo", null, "placebo", (_, sample) => {
    const cases = placeboCases(seed, sample);
    return { ran: true, spoke: cases.length > 0, cases };
  });
}

interface Found {
  readonly ran: boolean;
  readonly spoke: boolean;
  readonly cases: readonly number[];
}

function createRuleCount(
  rule: string,
  detector: string | null,
  counted: RuleCount["counted"],
  find: (analysis: Analysis, sample: Sample) => Found,
): RuleCount {
  const tally = createTally();
  const state = { ran: 0, spoke: false, open: 0 };
  return {
    rule,
    detector,
    counted,
    tally,
    get ran() {
      return state.ran;
    },
    get spoke() {
      return state.spoke;
    },
    get open() {
      return state.open;
    },
    add(analysis, sample) {
      const { ran, spoke, cases } = find(analysis, sample);
      if (ran) state.ran += 1;
      state.spoke ||= spoke;
      for (const t of cases) {
        if (t < sample.openFrom) tally.add(sample, t);
        else state.open += 1;
      }
      return cases;
    },
  };
}

function hasRun(result: DetectorResult, rule: string): boolean {
  return result.status === "ran" && !result.muted.some((muted) => muted.rule === rule);
}
