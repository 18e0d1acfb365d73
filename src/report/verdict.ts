import type { AnalysedSymbol, SymbolReport } from "../analysis/symbol-report.ts";
import { reaches, type Level } from "../evidence/levels.ts";

/** What a run is judged by. */
export interface Gate {
  /** From this level on a symbol fails the run; `null`: none does. */
  readonly failOn: Level | null;
  /** Whether missing data is no fault. */
  readonly allowPartial: boolean;
  /** Whether a symbol fails the run, where more than its level decides: a baseline, or what is new. */
  readonly judge?: ((symbol: AnalysedSymbol) => boolean) | undefined;
}

/**
 * What a run that is a test would say of one symbol, in the order of weight. `reached`: it fails, at the level of the gate. `no-data`: no
 * usable data, or only stored bars that could not be refreshed. `excused`: the same, and that is allowed. `no-level`: there is
 * none to compare, which is not the same as calm.
 */
export type Verdict = "reached" | "no-data" | "excused" | "no-level" | "passed";

export function verdictOf(symbol: SymbolReport, gate: Gate): Verdict {
  if (reachesLevel(symbol, gate)) return "reached";
  if (lacksData(symbol)) return gate.allowPartial && !wasInterrupted(symbol) ? "excused" : "no-data";
  return symbol.status !== "failed" && symbol.level === null ? "no-level" : "passed";
}

/** Whether the user stopped the scan before this symbol was read. */
export function wasInterrupted(symbol: SymbolReport): boolean {
  return symbol.status === "failed" && symbol.error.code === "aborted";
}

/** Whether there are no bars, or older ones than were asked for. */
export function lacksData(symbol: SymbolReport): boolean {
  return symbol.status === "failed" || symbol.findings.some(({ code }) => code === "not-refreshed");
}

/** Whether a symbol fails the run. */
export function reachesLevel(symbol: SymbolReport, { failOn, judge }: Pick<Gate, "failOn" | "judge">): boolean {
  if (symbol.status === "failed") return false;
  return judge === undefined ? failOn !== null && reaches(symbol.level, failOn) : judge(symbol);
}
