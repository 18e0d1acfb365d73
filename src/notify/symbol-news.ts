import { rankOf } from "../evidence/levels.ts";
import { recordOf, type RuleRecord } from "../evidence/record.ts";
import { tierOf, tierOrder } from "../report/tier.ts";
import type { Alert, AlertWarning } from "./alert.ts";

/** All that there is to tell of one symbol, as of the newest bar of its alerts. */
export type SymbolNews = Omit<Alert, "warnings"> & {
  /** Each once, the most telling first. */
  readonly warnings: readonly AlertWarning[];
};

/** Alerts on the same symbol told together, the loudest symbol first. */
export function bySymbol(alerts: readonly Alert[]): SymbolNews[] {
  const grouped = new Map<string, SymbolNews>();
  for (const alert of alerts) {
    const before = grouped.get(alert.symbol);
    grouped.set(alert.symbol, before === undefined ? alert : joined(before, alert));
  }
  return [...grouped.values()].toSorted(
    (a, b) => rankOf(b.level) - rankOf(a.level) || b.severity - a.severity || (a.symbol < b.symbol ? -1 : 1),
  );
}

function joined(a: SymbolNews, b: Alert): SymbolNews {
  const [older, newer] = a.date <= b.date ? [a, b] : [b, a];
  const seen = new Set<string>();
  const warnings = [...newer.warnings, ...older.warnings].filter(({ rule, knownAt }) => {
    const isFirst = !seen.has(`${rule} ${knownAt}`);
    seen.add(`${rule} ${knownAt}`);
    return isFirst;
  });
  return { ...newer, levelBefore: older.levelBefore, warnings: warnings.toSorted(byTelling) };
}

function byTelling(a: AlertWarning, b: AlertWarning): number {
  const [tier, other] = [tierOf(recordOfWarning(a)), tierOf(recordOfWarning(b))];
  return tierOrder[tier] - tierOrder[other] || b.severity - a.severity;
}

/** What was measured of the rule of a warning; `null` where that does not speak of its symbol. */
export function recordOfWarning({ rule, isMeasured }: AlertWarning): RuleRecord | null {
  return (isMeasured ? recordOf(rule) : undefined) ?? null;
}

/** Nobody is woken by what cannot be told from chance. */
export function urgencyOf(news: readonly SymbolNews[]): 2 | 3 | 4 | 5 {
  const [loudest] = news;
  if (loudest?.level === "extreme") return 5;
  if (loudest?.level === "high") return 4;
  const warnings = news.flatMap((symbol) => symbol.warnings);
  return warnings.some((warning) => tierOf(recordOfWarning(warning)) === "beats-chance") ? 3 : 2;
}
