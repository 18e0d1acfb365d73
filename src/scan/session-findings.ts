import type { SymbolChance } from "../analysis/expected.ts";
import { reportFinding } from "../analysis/reported.ts";
import type { AnalysedSymbol, ReportedFinding, SymbolReport } from "../analysis/symbol-report.ts";
import type { Day } from "../series/dates.ts";
import type { Finding } from "../series/findings.ts";
import { calendarsOf, missingSessions, staleBars, type TradedDays } from "../series/sessions.ts";

/** What is kept of a symbol until all are read: its report and the dates it traded on. */
export type Gathered =
  | {
      readonly report: AnalysedSymbol;
      readonly traded: TradedDays;
      readonly hash: string;
      readonly chance: SymbolChance;
    }
  | { readonly report: SymbolReport & { status: "failed" } };

/** No market is closed for so many days on end: a bar that is older by the clock is old. */
const LONGEST_CLOSURE_DAYS = 5;

/** Adds what only the symbols together can show: sessions that one of them lacks, and a last bar that is old. */
export function withSessionFindings(
  gathered: readonly Gathered[],
  asOf: Day | undefined,
  today: Day | undefined,
): SymbolReport[] {
  const traded = gathered.flatMap((entry) => ("traded" in entry ? [entry.traded] : []));
  const calendars = calendarsOf(traded);
  const missing = missingSessions(calendars, asOf);
  const stale = staleBars(calendars, asOf);
  const staleByClock = today === undefined ? undefined : staleBars(calendars, today - LONGEST_CLOSURE_DAYS);
  return gathered.map(({ report }) => {
    if (report.status === "failed") return report;
    const days = missing.get(report.symbol) ?? [];
    const lost: Finding[] = days.length === 0 ? [] : [{ code: "missing-session", days }];
    const old = stale.get(report.symbol) ?? staleByClock?.get(report.symbol);
    const found = [...lost, ...(old === undefined ? [] : [old])].map(reportFinding);
    return found.length === 0 ? report : { ...report, status: "partial", findings: joined(report.findings, found) };
  });
}

/** One finding for each code: the source itself may have named some of the missing sessions. */
function joined(own: readonly ReportedFinding[], found: readonly ReportedFinding[]): ReportedFinding[] {
  const byCode = new Map(own.map((finding) => [finding.code, finding]));
  for (const { code, dates } of found) {
    const known = byCode.get(code)?.dates ?? [];
    byCode.set(code, { code, dates: [...new Set([...known, ...dates])].toSorted() });
  }
  return [...byCode.values()];
}
