import type { AnalysedSymbol, IsoDate } from "../analysis/symbol-report.ts";
import { levelOf, type Level } from "../evidence/levels.ts";
import { severityOf } from "../evidence/weights.ts";
import type { ScanReport } from "../scan/scan-report.ts";
import { beatsChance, shownSeverity, warningKey, warningsIn, type Warning } from "./warning.ts";

/**
 * A warning that somebody knows of and accepts. It accepts an event by its bars, and a state as long as it is no stronger
 * than it was then.
 */
export interface AcceptedWarning {
  readonly symbol: string;
  readonly detector: string;
  readonly rule: string;
  readonly knownAt: IsoDate;
  readonly pivotAt: IsoDate | null;
  /** An event stands on a price; a state is true or not. */
  readonly kind: "event" | "state";
  /** 0..1, of the strongest signal. */
  readonly severity: number;
  /** Why, in the words of whoever accepts it. */
  readonly reason: string | null;
  /** The last session on which it is accepted; `null`: for as long as it is in force. */
  readonly until: IsoDate | null;
}

/** The warnings in force that a baseline accepts, and the entries of it that accept none. */
export interface BaselineMatch {
  readonly accepted: readonly AcceptedWarning[];
  readonly stale: readonly StaleEntry[];
}

export interface StaleEntry {
  readonly entry: AcceptedWarning;
  /** `gone`: not in force, or only stronger than accepted; `over`: its date has passed; `not-scanned`: of a symbol without a report. */
  readonly why: "gone" | "stronger" | "over" | "not-scanned";
}

/** What of a report its baseline accepts. An entry on a symbol that was not asked for is no business of this scan. */
export function matchBaseline(entries: readonly AcceptedWarning[], report: ScanReport): BaselineMatch {
  const symbols = new Map(report.symbols.map((symbol) => [symbol.symbol, symbol]));
  const [accepted, stale]: [AcceptedWarning[], StaleEntry[]] = [[], []];
  for (const entry of entries) {
    const symbol = symbols.get(entry.symbol);
    if (symbol === undefined) continue;
    const why = symbol.status === "failed" ? "not-scanned" : whyNot(entry, symbol);
    if (why === null) accepted.push(entry);
    else stale.push({ entry, why });
  }
  return { accepted, stale };
}

function whyNot(entry: AcceptedWarning, symbol: AnalysedSymbol): "gone" | "stronger" | "over" | null {
  if (entry.until !== null && symbol.lastBar > entry.until) return "over";
  const warning = warningsIn(symbol.signals).get(keyOf(entry));
  if (warning === undefined) return "gone";
  return shownSeverity(warning.signal.severity) > shownSeverity(entry.severity) ? "stronger" : null;
}

/** Whether one of these entries accepts a warning of a symbol. */
export function isAccepted(symbol: string, key: string, accepted: readonly AcceptedWarning[]): boolean {
  return accepted.some((entry) => entry.symbol === symbol && keyOf(entry) === key);
}

function keyOf({ kind, ...entry }: AcceptedWarning): string {
  return warningKey({ ...entry, invalidAbove: kind === "event" ? 1 : null });
}

/** The level of a symbol as if the accepted warnings were not there; as it is where none is accepted. */
export function levelWithout(symbol: AnalysedSymbol, accepted: readonly AcceptedWarning[]): Level | null {
  const { level, signals } = symbol;
  const left = signals.filter((signal) => !isAccepted(symbol.symbol, warningKey(signal), accepted));
  if (level === null || left.length === signals.length) return level;
  // As the analysis has it: what has no record does not weigh.
  const measured = left.filter(({ record }) => record !== null);
  return levelOf(severityOf(measured), measured.some(beatsChance));
}

/**
 * A baseline that accepts all warnings in force. What `known` accepts already keeps its reason and its date, and entries on
 * symbols that are not in the report, or failed, stay.
 */
export function acceptAll(report: ScanReport, known: readonly AcceptedWarning[]): AcceptedWarning[] {
  const judged = report.symbols.filter((symbol) => symbol.status !== "failed");
  const names = new Set(judged.map(({ symbol }) => symbol));
  const entries = judged.flatMap(({ symbol, signals }) =>
    [...warningsIn(signals).values()].map((warning) => entryOf(symbol, warning, known)),
  );
  return [...entries, ...known.filter(({ symbol }) => !names.has(symbol))].toSorted(inOrder);
}

function entryOf(symbol: string, { key, signal }: Warning, known: readonly AcceptedWarning[]): AcceptedWarning {
  const before = known.find((entry) => entry.symbol === symbol && keyOf(entry) === key);
  const { detector, rule, knownAt, pivotAt, invalidAbove, severity } = signal;
  const kind = invalidAbove === null ? "state" : "event";
  const { reason, until } = before ?? { reason: null, until: null };
  return { symbol, detector, rule, knownAt, pivotAt, kind, severity: shownSeverity(severity), reason, until };
}

function inOrder(a: AcceptedWarning, b: AcceptedWarning): number {
  const [one, other] = [`${a.symbol} ${keyOf(a)}`, `${b.symbol} ${keyOf(b)}`];
  return one === other ? 0 : one < other ? -1 : 1;
}
