import type { AnalysedSymbol } from "../analysis/symbol-report.ts";
import { reaches, type Level } from "../evidence/levels.ts";
import { isAccepted, levelWithout, type BaselineMatch } from "./baseline.ts";
import type { ReportChanges } from "./changes.ts";
import { warningKey, warningsIn } from "./warning.ts";

/** What a report is held against. */
export interface Past {
  /** Since an earlier report; `null` where there is none. */
  readonly changes: ReportChanges | null;
  /** `null` without one. */
  readonly baseline: BaselineMatch | null;
}

/**
 * Whether a symbol has something that is new: a warning that was not there before or is stronger now, and that the baseline
 * does not accept. Without an earlier report that is whatever the baseline does not accept, without either nothing.
 *
 * @param least a level that the symbol must reach; then it is new too that it reaches it. Any level and none with `null`.
 */
export function hasNews(symbol: AnalysedSymbol, past: Past, least: Level | null): boolean {
  const accepted = past.baseline?.accepted ?? [];
  if (least !== null) {
    if (!reaches(levelWithout(symbol, accepted), least)) return false;
    if (hasRisenTo(symbol, past.changes, least)) return true;
  }
  return newKeys(symbol, past).some((key) => !isAccepted(symbol.symbol, key, accepted));
}

function hasRisenTo({ symbol }: AnalysedSymbol, changes: ReportChanges | null, least: Level): boolean {
  const change = changes?.levels.find((level) => level.symbol === symbol);
  return change !== undefined && !reaches(change.before, least);
}

function newKeys({ symbol, signals }: AnalysedSymbol, { changes, baseline }: Past): string[] {
  if (changes === null) return baseline === null ? [] : [...warningsIn(signals).keys()];
  return changes.warnings
    .filter((change) => change.symbol === symbol && change.kind !== "gone" && change.kind !== "weaker")
    .map(({ signal }) => warningKey(signal));
}
