import type { AnalysedSymbol, ExpectedWarnings, ReportedSignal, SymbolReport } from "../analysis/symbol-report.ts";
import type { Locale, TableWords } from "../locale/locale.ts";
import { say } from "../locale/say.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { clean } from "./text/clean.ts";
import { tierOf, tierOrder } from "./tier.ts";
import type { ReportView } from "./view.ts";

/** A warning in a few words, for a table cell. */
export function shortWords(signal: Pick<ReportedSignal, "rule" | "message">, locale: Locale): string {
  return wordsOf(signal, locale, "short") ?? clean(signal.rule);
}

/** A warning in a sentence or two; `null` where the language has none for its rule. */
export function longWords(signal: ReportedSignal, locale: Locale): string | null {
  return wordsOf(signal, locale, "long");
}

/** None for a rule that is not ours (`constructor`), nor with numbers that are not: a signal may come from any file. */
function wordsOf(
  { message }: Pick<ReportedSignal, "message">,
  { rules, numbers }: Locale,
  form: "short" | "long",
): string | null {
  const words = Object.hasOwn(rules, message.id) ? rules[message.id] : undefined;
  try {
    return words?.[form](say(message.data, numbers)) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

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
  return tierOrder[tier] - tierOrder[other] || (tier === "beats-chance" ? 0 : a.ageSessions - b.ageSessions);
}

type Judged = Pick<ReportView, "report" | "rallyDayShare">;

/** How many warnings are in force, how many chance would have there, and who carries the most. */
export function inForceSentence({ report, rallyDayShare }: Judged, { phrases, table }: Locale): string {
  const { symbols, expected } = report;
  const analysed = analysedOf(report);
  if (symbols.length === 0) return `${table.empty}.`;
  if (analysed.length === 0) return `${table.notJudged}.`;
  const counts = analysed.map((symbol) => ({ ...symbol, warnings: leadingSignals(symbol).length }));
  const carriers = counts.filter(({ warnings }) => warnings > 0);
  const [first, ...rest] = carriers;
  const total = carriers.reduce((sum, { warnings }) => sum + warnings, 0);
  const chance = chanceWords(expected, total, analysed.length, table);
  const withChance = (sentence: string): string => `${phrases.joined([sentence, ...chance])}.`;
  if (first === undefined) return withChance(table.none);
  const top = rest.reduce((most, other) => (other.warnings > most.warnings ? other : most), first);
  // Outside a rally fewer warnings are usual: the share would make many of them look common.
  const share = top.context === "rally" ? (rallyDayShare[top.warnings] ?? null) : null;
  const most = table.most(clean(top.symbol), top.warnings, share);
  return `${withChance(table.inForce(total, carriers.length, symbols.length))} ${most}.`;
}

/** What chance would have on the list, or on the part of it that was measured; nothing where it was not. */
function chanceWords(expected: ExpectedWarnings, total: number, analysed: number, table: TableWords): string[] {
  if (expected.status === "not-measured") return [];
  const { symbols, seen, warnings, low, high } = expected;
  const words = {
    warnings,
    low,
    high,
    symbols: symbols === analysed ? null : symbols,
    seen: seen === total ? null : seen,
  };
  return [table.expected(words)];
}

/** Those with usable data. */
export function analysedOf({ symbols }: ScanReport): AnalysedSymbol[] {
  return symbols.filter((symbol) => symbol.status !== "failed");
}

/** The symbols as a reader wants to see them. */
export function symbolsInOrder({ report, order }: Pick<ReportView, "report" | "order">): readonly SymbolReport[] {
  return order === "as-asked" ? report.symbols : loudestFirst(report.symbols);
}

/** By severity; those without a level after those, the failed ones last. */
export function loudestFirst<Symbol extends SymbolReport>(symbols: readonly Symbol[]): Symbol[] {
  return symbols.toSorted((a, b) => loudness(b) - loudness(a));
}

function loudness(symbol: SymbolReport): number {
  if (symbol.status === "failed") return -2;
  return symbol.level === null ? -1 : symbol.severity;
}

/** The symbol that is most worth to be explained: the first with the highest severity. */
export function loudestOf([first, ...rest]: readonly AnalysedSymbol[]): AnalysedSymbol | undefined {
  return rest.reduce((most, other) => (most !== undefined && other.severity > most.severity ? other : most), first);
}
