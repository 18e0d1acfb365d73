import type { AnalysedSymbol, ReportedSignal } from "../analysis/symbol-report.ts";
import type { Locale } from "../locale/locale.ts";
import { say } from "../locale/say.ts";
import { tierOf, type Tier } from "./tier.ts";

/** A warning in a few words, for a table cell. */
export function shortWords(signal: ReportedSignal, locale: Locale): string {
  return wordsOf(signal, locale, "short") ?? signal.rule;
}

/** A warning in a sentence or two; `null` where the language has none for its rule. */
export function longWords(signal: ReportedSignal, locale: Locale): string | null {
  return wordsOf(signal, locale, "long");
}

/** None for a rule that is not ours, and for numbers that are not: a signal may come from another version's report. */
function wordsOf({ message }: ReportedSignal, { rules, numbers }: Locale, form: "short" | "long"): string | null {
  const words = Object.hasOwn(rules, message.id) ? rules[message.id] : undefined;
  try {
    return words?.[form](say(message.data, numbers)) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const order: Readonly<Record<Tier, number>> = { "beats-chance": 0, unmeasured: 1, null: 2 };

/** The most telling signal of each detector. */
export function leadingSignals(symbol: AnalysedSymbol): ReportedSignal[] {
  const seen = new Set<string>();
  const leading = symbol.signals.filter(({ detector }) => {
    const first = !seen.has(detector);
    seen.add(detector);
    return first;
  });
  return leading.toSorted(byTelling);
}

/**
 * Those that beat chance come first; then what nobody has counted, which may yet be worth something; last what is known
 * to be worth nothing. Of those that weigh nothing the newest leads.
 */
export function byTelling(a: ReportedSignal, b: ReportedSignal): number {
  const [tier, other] = [tierOf(a.record), tierOf(b.record)];
  return order[tier] - order[other] || (tier === "beats-chance" ? 0 : a.ageSessions - b.ageSessions);
}
