import type { Detector } from "../detectors/contract.ts";
import type { RuleCheck, Verification } from "../study/no-repaint.ts";
import type { SymbolDifference, VerifiedDetector, VerifiedRule } from "./verify-report.ts";

/** Adds up what came of replaying one detector on many series. */
export interface Tally {
  add(verification: Verification): void;
  result(): VerifiedDetector;
}

export function tallyOf(detector: Detector): Tally {
  const counts = { series: 0, tooShort: 0, notApplicable: 0, prefixes: 0 };
  const differences: SymbolDifference[] = [];
  const checks: RuleCheck[] = [];
  return {
    add(verification) {
      const { status, symbol } = verification;
      if (status === "insufficient-history") counts.tooShort++;
      else if (status === "not-applicable") counts.notApplicable++;
      else {
        counts.series++;
        counts.prefixes += verification.prefixes;
        checks.push(...verification.rules);
        for (const difference of verification.differences) differences.push({ symbol, ...difference });
      }
    },
    result: () => ({
      detector: detector.id,
      ...counts,
      rules: detector.rules.map(({ id }) => ruleResult(id, checks, differences)),
      differences,
    }),
  };
}

function ruleResult(
  rule: string,
  checks: readonly RuleCheck[],
  differences: readonly SymbolDifference[],
): VerifiedRule {
  const own = checks.filter((check) => check.rule === rule && check.lags.length > 0);
  const lags = own.flatMap((check) => check.lags);
  return {
    rule,
    series: own.length,
    signals: lags.length,
    atTheirBar: own.reduce((sum, check) => sum + check.atTheirBar, 0),
    lag: lagOf(lags),
    differences: differences.filter((difference) => difference.rule === rule).length,
  };
}

function lagOf(lags: readonly number[]): VerifiedRule["lag"] {
  const sorted = lags.toSorted((a, b) => a - b);
  const [max, median] = [sorted.at(-1), sorted[sorted.length >> 1]];
  return max === undefined || median === undefined ? null : { median, max };
}
