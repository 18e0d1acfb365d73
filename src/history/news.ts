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
export function hasNews(symbol: AnalysedSymbol, { changes, baseline }: Past, least: Level | null): boolean {
  const accepted = baseline?.accepted ?? [];
  if (least !== null && !reaches(levelWithout(symbol, accepted), least)) return false;
  if (changes === null && baseline === null) return false;
  const rose = changes?.levels.find((change) => change.symbol === symbol.symbol);
  if (least !== null && rose !== undefined && !reaches(rose.before, least)) return true;
  const keys = changes === null ? [...warningsIn(symbol.signals).keys()] : newKeys(symbol, changes);
  return keys.some((key) => !isAccepted(symbol.symbol, key, accepted));
}

function newKeys({ symbol }: AnalysedSymbol, { warnings }: ReportChanges): string[] {
  return warnings
    .filter((change) => change.symbol === symbol && change.kind !== "gone" && change.kind !== "weaker")
    .map(({ signal }) => warningKey(signal));
}
