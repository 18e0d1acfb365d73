import type { AnalysedSymbol, ReportedSignal } from "../../analysis/symbol-report.ts";
import { flow, type Painted, type Span } from "../text/flow.ts";
import { markOf, tierOf } from "../tier.ts";
import { leadingSignals, shortWords } from "../warning.ts";
import type { Style } from "./style.ts";

/**
 * The warnings in force, one a detector. Those that beat chance are always named; of the others as many as fit on
 * `lines` lines, the rest is counted: `+3 ≈1`.
 */
export function warningLines(symbol: AnalysedSymbol, width: number, lines: number, style: Style): Painted[] {
  const warnings = leadingSignals(symbol);
  const telling = warnings.filter(({ record }) => tierOf(record) === "beats-chance").length;
  const set = (named: number): Painted[] => flow(namedThenCounted(warnings, named, style), width, " · ");
  const shortest = set(telling);
  for (let named = warnings.length; named > telling; named--) {
    const candidate = set(named);
    if (candidate.length <= Math.max(lines, shortest.length)) return candidate;
  }
  return shortest;
}

/** All warnings, named, in the one line that they would take. */
export function warningsWidth(symbol: AnalysedSymbol, style: Style): number {
  const [line] = flow(namedThenCounted(leadingSignals(symbol), Number.POSITIVE_INFINITY, style), Infinity, " · ");
  return line?.width ?? 0;
}

function namedThenCounted(warnings: readonly ReportedSignal[], named: number, style: Style): Span[] {
  const rest = warnings.slice(named);
  const counted = (["unmeasured", "null"] as const).flatMap((tier) => {
    const [first, ...others] = rest.filter(({ record }) => tierOf(record) === tier);
    if (first === undefined) return [];
    return [{ text: `+${others.length + 1}${markOf(first.record, style.locale)}`, paint: style.palette.faint }];
  });
  return [...warnings.slice(0, named).map((signal) => spanOf(signal, style)), ...counted];
}

function spanOf(signal: ReportedSignal, style: Style): Span {
  const { locale, palette } = style;
  const tier = tierOf(signal.record);
  const text = `${shortWords(signal, locale)} (${locale.table.age(signal.ageSessions)})${markOf(signal.record, locale)}`;
  return { text, paint: tier === "beats-chance" ? palette.strong : palette.faint };
}
